import { createHash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { safeName } from '../../files/file-name';
import { ATTACHMENT_LIMITS, type FileLimits, REQUEST_BYTES, TYPED_BYTES } from '../../files/upload-limits';
import { checkedFile, type UploadedFile } from '../../files/uploaded-file';
import type { Fault } from './fault';
import { parsersOf, senderOf } from './parsers';

/** A file that is taken, with the field of the form it was chosen in. */
export interface ChosenFile extends UploadedFile {
  field: string;
}

/** A sent form: its fields by name, the files that are taken, and what is wrong with the others. */
export interface SentForm {
  fields: ReadonlyMap<string, string>;
  files: ChosenFile[];
  fileFaults: Fault[];
  /** Files came that were not looked at, because the form had not said yet whose it is. */
  isUntrusted: boolean;
}

/**
 * Reads a form with files, all of it in memory and within the limits; every part is read to its end, or the request would
 * hang. A file over its limit is a fault of the form, so that what was typed is kept.
 * @param isTrusted whether the fields before a file carry the form's token: another site could have a browser send files that cost much
 * @param limits of the files of this request; `emptyParts`: file fields that may be left empty beyond them
 * @throws DungHanError USAGE when it is no such form; UPLOAD_TOO_LARGE; SERVICE_UNAVAILABLE when too many send at once;
 *   multipart's own refusals when there are too many parts
 */
export async function readMultipart(
  request: FastifyRequest,
  isTrusted: (fields: ReadonlyMap<string, string>) => boolean,
  { limits = ATTACHMENT_LIMITS, emptyParts = 0 }: { limits?: FileLimits; emptyParts?: number } = {},
): Promise<SentForm> {
  if (!request.isMultipart()) throw new DungHanError('USAGE', message('requests.not-understood'));
  if (Number(request.headers['content-length'] ?? 0) > REQUEST_BYTES) throw tooMuch(limits);
  const fields = new Map<string, string>();
  const files: ChosenFile[] = [];
  const fileFaults: Fault[] = [];
  let room = limits.totalBytes;
  let text = TYPED_BYTES;
  let isFull = false;
  let isUntrusted = false;
  for await (const part of request.parts({
    limits: { files: limits.files + emptyParts },
  }) as AsyncIterableIterator<Multipart>) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new DungHanError('UPLOAD_TOO_LARGE', message('uploads.field-over'));
      const value = textOf(part.value);
      text -= value.length + part.fieldname.length;
      if (text < 0) throw tooMuch(limits);
      fields.set(part.fieldname, value);
      continue;
    }
    if (!isTrusted(fields)) {
      for await (const chunk of part.file as AsyncIterable<Buffer>) isUntrusted ||= chunk.length > 0;
      continue;
    }
    const { content, sha256, cut, full } = await bytesOf(request, part, room);
    if (full || isFull) {
      isFull = true;
      files.length = 0;
      request.server.uploadMemory.giveBack(request);
      continue;
    }
    // Browsers send an empty part for a file field left empty.
    if (part.filename === '' && content.length === 0) continue;
    if (files.length + fileFaults.length >= limits.files) throw tooMuch(limits);
    room -= content.length;
    const field = part.fieldname;
    if (cut) fileFaults.push({ field, message: tooLarge(safeName(part.filename), room <= 0, limits) });
    else {
      const checked = await inspectedFile(request, { name: part.filename, content, sha256 });
      if (checked.ok) files.push({ ...checked.file, field });
      else fileFaults.push({ field, message: checked.message });
    }
  }
  if (isFull) throw busy();
  return { fields, files, fileFaults, isUntrusted };
}

/** A file as every check leaves it: its kind, what is inside, the virus scanner. */
export async function inspectedFile(
  request: FastifyRequest,
  { name, content, sha256 }: { name: string; content: Buffer; sha256: string },
): Promise<{ ok: true; file: UploadedFile } | { ok: false; message: Message }> {
  const { refusedFiles } = request.server;
  const minutes = await refusedFiles.minutesToWait(senderOf(request));
  if (minutes > 0)
    return { ok: false, message: ofFile(safeName(name), message('uploads.too-many-refused', { minutes })) };
  const checked = await judgedFile(request, { name, content, sha256 });
  if (!checked.ok && !request.gone.aborted) await refusedFiles.add(senderOf(request));
  return checked;
}

async function judgedFile(
  request: FastifyRequest,
  { name, content, sha256 }: { name: string; content: Buffer; sha256: string },
): Promise<{ ok: true; file: UploadedFile } | { ok: false; message: Message }> {
  const inspection = await parsersOf(request).inspect(name, content);
  const checked = checkedFile(inspection, content, sha256);
  if (!checked.ok) return checked;
  const virus = await virusFault(request, checked.file);
  return virus === null ? checked : { ok: false, message: virus };
}

async function virusFault(request: FastifyRequest, { name, content }: UploadedFile): Promise<Message | null> {
  const verdict = (await request.server.virusScanner?.scan(content)) ?? { state: 'clean' };
  if (verdict.state === 'away') request.log.warn('virus scanner does not answer: a file is taken unscanned');
  if (verdict.state !== 'found') return null;
  return ofFile(name, message('uploads.virus', { virus: verdict.name }));
}

function tooMuch({ files, totalBytes: bytes }: FileLimits): DungHanError {
  return new DungHanError('UPLOAD_TOO_LARGE', message('uploads.form-over', { files, bytes }));
}

/** Too many send at once. */
export function busy(): DungHanError {
  return new DungHanError('SERVICE_UNAVAILABLE', message('uploads.busy'));
}

type FilePart = Extract<Multipart, { type: 'file' }>;

/** The bytes of a file with their SHA-256, computed as they come. */
async function bytesOf(
  request: FastifyRequest,
  part: FilePart,
  room: number,
): Promise<{ content: Buffer; sha256: string; cut: boolean; full: boolean }> {
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let bytes = 0;
  let full = false;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > room || full) continue;
    if (request.server.uploadMemory.take(request, chunk.length)) {
      chunks.push(chunk);
      hash.update(chunk);
    } else {
      // At once: what this one held lets the others through.
      full = true;
      chunks.length = 0;
      request.server.uploadMemory.giveBack(request);
    }
  }
  const cut = part.file.truncated || bytes > room;
  return { content: Buffer.concat(chunks), sha256: hash.digest('hex'), cut, full };
}

function tooLarge(file: string, together: boolean, limits: FileLimits): Message {
  const fault = together
    ? message('uploads.together-larger', { bytes: limits.totalBytes })
    : message('uploads.larger-than', { bytes: limits.fileBytes });
  return ofFile(file, fault);
}

function ofFile(file: string, fault: Message): Message {
  return message('uploads.of-file', { file, fault });
}

/**
 * A part that says it is JSON comes read already.
 * @throws DungHanError USAGE for one of thousands of levels, which nothing writes back as text
 */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value ?? '');
  } catch {
    throw new DungHanError('USAGE', message('requests.report-part'));
  }
}
