import type { Message } from '../domain/messages/message';
import type { Parsed } from '../domain/source/issue';
import { readSuccessorTable, type SuccessorTable } from '../domain/successions/successor-table';
import { readTable } from './tables/read-table';

/**
 * Reads a table of successors that was sent: CSV or XLSX.
 * @returns its rows, or everything that is wrong with the file
 * @example await readSuccessorsUpload('ke-thua-01-7-2025.xlsx', content)
 */
export async function readSuccessorsUpload(name: string, content: Buffer): Promise<Parsed<SuccessorTable>> {
  const table = await readTable(content, name);
  if (!table.ok) return table;
  const read = readSuccessorTable(table.value.text, name);
  if (!read.ok) return read;
  const notes: readonly Message[] = [...table.value.notes, ...read.value.notes];
  return { ok: true, value: { ...read.value, notes } };
}
