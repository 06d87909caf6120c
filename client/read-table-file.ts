import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { readTable, type TableFile } from '../files/tables/read-table';
import { readBinaryFile } from './read-file';

/**
 * A table, CSV or XLSX, as text.
 * @throws DungHanError NOT_FOUND, VALUES_REFUSED with all issues
 */
export async function requireTable(file: string): Promise<TableFile> {
  const read = await readTable(readBinaryFile(file), file);
  if (read.ok) return read.value;
  const fault = message('recording.sheet-refused', { faults: read.issues.length, file });
  throw new DungHanError('VALUES_REFUSED', fault, { issues: read.issues });
}
