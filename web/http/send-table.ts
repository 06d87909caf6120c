import type { FastifyReply } from 'fastify';
import { type TableFile, tablesFile } from '../../documents/table-file';
import { attachmentHeader } from './content-disposition';

/** Media types of tables. */
export const TABLE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Answers with a table as a file to save: an Excel workbook for `xlsx`, else CSV. */
export async function sendTable(
  reply: FastifyReply,
  name: string,
  format: string | string[] | undefined,
  table: TableFile,
): Promise<FastifyReply> {
  return sendTables(reply, name, format, [table]);
}

/** Answers with several tables: a workbook with a sheet for each, or the first of them as CSV. */
export async function sendTables(
  reply: FastifyReply,
  name: string,
  format: string | string[] | undefined,
  tables: readonly [TableFile, ...TableFile[]],
): Promise<FastifyReply> {
  const kind = format === 'xlsx' ? 'xlsx' : 'csv';
  const content = await tablesFile(kind, tables);
  reply.header('content-disposition', attachmentHeader(`${name}.${kind}`));
  return reply.type(TABLE_TYPES[kind]).send(content);
}
