import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginExport, noteExport } from '../../client/exports/exports';
import type { TableFile } from '../../documents/table-file';
import { callerOf } from '../access/caller';
import { sessionOf } from '../access/request';
import type { Session } from '../access/session';
import { sendTables } from '../http/send-table';
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

/** Files are made one after the other: two at once would take the memory of both. */
let last: Promise<void> = Promise.resolve();

/** Answers with a short list as a file; a long one is made outside the request, and the answer leads to its page. */
export async function sendOrQueue(
  request: FastifyRequest,
  reply: FastifyReply,
  format: string | string[] | undefined,
  table: LongTable,
): Promise<FastifyReply> {
  if (table.lines <= SHORT_LINES) return sendTables(reply, table.name, format, await table.make());
  const kind = format === 'xlsx' ? 'xlsx' : 'csv';
  const caller = callerOf(request);
  const { name, lines } = table;
  const id = await beginExport(caller, ownerOf(sessionOf(request)), { name, format: kind, lines });
  const { log } = request.server;
  last = last.then(async () => {
    try {
      await noteExport(caller, id, 'reading');
      const tables = await table.make();
      await noteExport(caller, id, 'writing');
      await noteExport(caller, id, 'ready', await writeAway({ format: kind, tables }));
    } catch (fault) {
      log.error({ fault, id }, 'a long list was not made');
      await noteExport(caller, id, 'failed').catch(() => undefined);
    }
  });
  return reply.redirect(`/xuat/${id}`, 303);
}

/** The person in this role, as one text. */
export function ownerOf({ email, name, duty, unit }: Session): string {
  return JSON.stringify([email ?? name, duty, unit]);
}
