import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TableFile } from '../../documents/table-file';
import { sendTables } from '../http/send-table';
import { queueExport } from './export-queue';
import { writeAway } from './write-away';

/** A list that may be long. */
export interface LongTable {
  /** Name of the file, without its ending. */
  name: string;
  /** Its lines, or somewhat more. */
  lines: number;
  make(): Promise<[TableFile, ...TableFile[]]>;
}

/** Up to here a file is made while its person waits: a third of a second of computing. */
export const SHORT_LINES = 1_000;

/** Answers with a short list as a file; a long one is made outside the request, and the answer leads to its page. */
export async function sendOrQueue(
  request: FastifyRequest,
  reply: FastifyReply,
  format: string | string[] | undefined,
  table: LongTable,
): Promise<FastifyReply> {
  if (table.lines <= SHORT_LINES) return sendTables(reply, table.name, format, await table.make());
  const kind = format === 'xlsx' ? 'xlsx' : 'csv';
  const { name, lines } = table;
  const id = await queueExport(request, {
    ...{ name, lines, format: kind },
    async make({ signal, writing }) {
      const tables = await table.make();
      await writing();
      return writeAway({ format: kind, tables }, signal);
    },
  });
  return reply.redirect(`/xuat/${id}`, 303);
}
