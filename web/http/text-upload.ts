import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { safeName } from '../../files/file-name';
import { TEXT_FILE_BYTES } from '../../files/upload-limits';

/** A form whose files are read as they are: plan files and registers, which the parsers judge themselves. */
export interface TextForm {
  fields: ReadonlyMap<string, string>;
  /** All values of fields that may come several times (boxes ticked). */
  lists: ReadonlyMap<string, readonly string[]>;
  /** By the name of the form's field; empty parts are left out. */
  files: ReadonlyMap<string, { name: string; content: Buffer }>;
}

/**
 * Reads a form sent as `multipart/form-data`, every part to its end.
 * @throws DungHanError USAGE when it is no such form; UPLOAD_TOO_LARGE
 */
export async function readTextForm(request: FastifyRequest): Promise<TextForm> {
  if (!request.isMultipart()) throw new DungHanError('USAGE', message('requests.not-understood'));
  const fields = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const files = new Map<string, { name: string; content: Buffer }>();
  let tooLarge = false;
  for await (const part of request.parts() as AsyncIterableIterator<Multipart>) {
    if (part.type === 'field') {
      tooLarge ||= part.valueTruncated;
      const value = typeof part.value === 'string' ? part.value : '';
      fields.set(part.fieldname, value);
      lists.set(part.fieldname, [...(lists.get(part.fieldname) ?? []), value]);
      continue;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= TEXT_FILE_BYTES) chunks.push(chunk);
    }
    tooLarge ||= bytes > TEXT_FILE_BYTES || part.file.truncated;
    if (bytes > 0) files.set(part.fieldname, { name: safeName(part.filename), content: Buffer.concat(chunks) });
  }
  if (tooLarge) {
    throw new DungHanError('UPLOAD_TOO_LARGE', message('uploads.text-over'));
  }
  return { fields, lists, files };
}
