import { readFileSync } from 'node:fs';
import { DungHanError } from '../domain/errors';

/** @throws DungHanError NOT_FOUND */
export function readText(file: string): string {
  return readBytes(file).toString('utf8');
}

/** @throws DungHanError NOT_FOUND */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new DungHanError('NOT_FOUND', `Không đọc được tệp "${file}". Kiểm tra lại đường dẫn.`);
  }
}
