import { readFileSync } from 'node:fs';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';

/** @throws DungHanError NOT_FOUND */
export function readTextFile(file: string): string {
  return readBinaryFile(file).toString('utf8');
}

/** @throws DungHanError NOT_FOUND */
export function readBinaryFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new DungHanError('NOT_FOUND', message('refusals.no-file', { file }));
  }
}
