import { createHash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { safeName } from '../../files/file-name';
import { ATTACHMENT_LIMITS, REQUEST_BYTES, TYPED_BYTES } from '../../files/upload-limits';
import { checkedFile, type UploadedFile } from '../../files/uploaded-file';
import { parsersOf } from './parsers';

/** A sent form: its fields by name, the files that are taken, and what is wrong with the others. */
export interface SentForm {
  fields: ReadonlyMap<string, string>;
  files: UploadedFile[];
  fileFaults: Message[];
}

/**
 * Reads a form with files, all of it in memory and within the limits; every part is read to its end, or the request would
 * hang. A file over its limit is a fault of the form, so that what was typed is kept.
 * @throws DungHanError USAGE when it is no such form; UPLOAD_TOO_LARGE; SERVICE_UNAVAILABLE when too many send at once;
 *   multipart's own refusals when there are too many parts
 */
export async function readMultipart(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) throw new DungHanError('USAGE', message('requests.not-understood'));
  if (Number(request.headers['content-length'] ?? 0) > REQUEST_BYTES) throw tooMuch();
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  const fileFaults: Message[] = [];
  let room = ATTACHMENT_LIMITS.totalBytes;
  let text = TYPED_BYTES;
  let isFull = false;
  for await (const part of request.parts() as AsyncIterableIterator<Multipart>) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new DungHanError('UPLOAD_TOO_LARGE', message('uploads.field-over'));
      const value = textOf(part.value);
      text -= value.length + part.fieldname.length;
      if (text < 0) throw tooMuch();
      fields.set(part.fieldname, value);
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
    room -= content.length;
    if (cut) fileFaults.push(tooLarge(safeName(part.filename), room <= 0));
    else {
      const checked = await inspectedFile(request, { name: part.filename, content, sha256 });
      if (checked.ok) files.push(checked.file);
      else fileFaults.push(checked.message);
    }
  }
  if (isFull) throw busy();
  return { fields, files, fileFaults };
}

/** A file as every check leaves it: its kind, what is inside, the virus scanner. */
export async function inspectedFile(
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
  return message('uploads.of-file', { file: name, fault: message('uploads.virus', { virus: verdict.name }) });
}

function tooMuch(): DungHanError {
  const most = { files: ATTACHMENT_LIMITS.files, bytes: ATTACHMENT_LIMITS.totalBytes };
  return new DungHanError('UPLOAD_TOO_LARGE', message('uploads.form-over', most));
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

function tooLarge(file: string, together: boolean): Message {
  const fault = together
    ? message('uploads.together-larger', { bytes: ATTACHMENT_LIMITS.totalBytes })
    : message('uploads.larger-than', { bytes: ATTACHMENT_LIMITS.fileBytes });
  return message('uploads.of-file', { file, fault });
}

/** A part that says it is JSON comes read already. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
