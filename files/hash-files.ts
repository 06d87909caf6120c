import { createHash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { safeName } from './file-name';

/** A file of which only the hash was computed; nothing of it is kept. */
export interface HashedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * Reads a form whose files are only to be compared: nothing of them stays in memory, so that their kind does not matter.
 * A file over the limit is no file that was ever received; its hash is that of what was read, so it equals none.
 * @throws DungHanError USAGE when it is no such form
 */
export async function hashFiles(
  request: FastifyRequest,
): Promise<{ fields: ReadonlyMap<string, string>; files: HashedFile[] }> {
  if (!request.isMultipart()) throw new DungHanError('USAGE', message('requests.not-understood'));
  const fields = new Map<string, string>();
  const files: HashedFile[] = [];
  for await (const part of request.parts() as AsyncIterableIterator<Multipart>) {
    if (part.type === 'field') {
      fields.set(part.fieldname, typeof part.value === 'string' ? part.value : '');
      continue;
    }
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    // Browsers send an empty part for a file field left empty.
    if (part.filename !== '' || bytes > 0)
      files.push({ name: safeName(part.filename), bytes, sha256: hash.digest('hex') });
  }
  return { fields, files };
}
