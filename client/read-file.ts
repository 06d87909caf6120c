import { readFileSync } from 'node:fs';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { unicodeText } from '../files/tables/table-text';

/**
 * A text in the encodings of Unicode or in windows-1258; letters of TCVN3 and VNI come back wrong, and the function
 * that reads the text refuses them.
 * @throws DungHanError NOT_FOUND
 */
export function readTextFile(file: string): string {
  return unicodeText(readBinaryFile(file));
}

/** @throws DungHanError NOT_FOUND */
export function readBinaryFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new DungHanError('NOT_FOUND', message('refusals.no-file', { file }));
  }
}
