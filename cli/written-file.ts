import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { message } from '../domain/messages/message';
import { usage } from './usage';

/**
 * The format of a file that is to be written, by its ending; asked before anything is read.
 * @throws DungHanError USAGE
 * @example formatOf('--out', 'phu-luc.xlsx', ['xlsx', 'csv']) // 'xlsx'
 */
export function formatOf<F extends string>(option: string, file: string, formats: readonly F[]): F {
  const ending = extname(file).slice(1).toLowerCase();
  const found = formats.find((format) => format === ending);
  if (found !== undefined) return found;
  throw usage(message('command-line.ending', { option, text: file, known: formats }));
}

/**
 * Writes a file that is not there yet; one that is there stays as it is.
 * @throws DungHanError USAGE
 */
export function writeNewFile(option: string, file: string, content: Buffer): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw usage(message('command-line.file-exists', { option, text: file }));
    throw usage(message('command-line.not-written', { option, text: file, detail: (fault as Error).message }));
  }
}
