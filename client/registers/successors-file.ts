import { basename } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { SuccessorTable } from '../../domain/successions/successor-table';
import { readSuccessorsUpload } from '../../files/read-successors';
import { readBinaryFile } from '../read-file';

/**
 * Reads a table of successors from disk.
 * @throws DungHanError NOT_FOUND, PLAN_REFUSED with all faults
 */
export async function requireSuccessorsFile(file: string): Promise<SuccessorTable> {
  const read = await readSuccessorsUpload(basename(file), readBinaryFile(file));
  if (read.ok) return read.value;
  const issues = read.issues.map((issue) => ({ ...issue, file }));
  throw new DungHanError('PLAN_REFUSED', message('successions.refused', { file, faults: issues.length }), { issues });
}
