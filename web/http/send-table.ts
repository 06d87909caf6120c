import type { FastifyReply } from 'fastify';
import { csvFile, type TableFile, xlsxFile } from '../../documents/table-file';
import { attachmentHeader } from './content-disposition';

/** Answers with a table as a file to save: an Excel workbook for `xlsx`, else CSV. */
export async function sendTable(
  reply: FastifyReply,
  name: string,
  format: string | string[] | undefined,
  table: TableFile,
): Promise<FastifyReply> {
  if (format !== 'xlsx') {
    reply.header('content-disposition', attachmentHeader(`${name}.csv`));
    return reply.type('text/csv; charset=utf-8').send(csvFile(table));
  }
  reply.header('content-disposition', attachmentHeader(`${name}.xlsx`));
  return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(await xlsxFile(table));
}
