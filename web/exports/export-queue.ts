import type { FastifyRequest } from 'fastify';
import { beginExport, cancelExport, noteExport } from '../../client/exports/exports';
import type { ExportFormat, ExportState } from '../../storage/exports';
import { callerOf } from '../access/caller';
import { sessionOf } from '../access/request';
import type { Session } from '../access/session';

/** A file that is made outside the request that asks for it. */
export interface QueuedExport {
  /** Name of the file, without its ending. */
  name: string;
  format: ExportFormat;
  /** Lines of a list or units of a paper, or somewhat more. */
  lines: number;
  make(making: Making): Promise<Buffer>;
}

/** What the maker of a file says of it, and hears. */
export interface Making {
  /** Aborted when its person cancels it. */
  signal: AbortSignal;
  /** All is read, and it is being written. */
  writing(): Promise<void>;
  /** How much of it is written, from 0 to 1. */
  report(share: number): void;
}

/** Files are made one after the other: two at once would take the memory of both. */
let last: Promise<void> = Promise.resolve();
/** What this process makes or will make; what another one makes hears of a cancelling when it notes how far it is. */
const inTheMaking = new Map<string, AbortController>();
/** A bar that moves by less is not seen. */
const SHARE_STEP = 0.05;

/**
 * Has a file made outside the request.
 * @returns its id
 * @throws DungHanError EXPORTS_WAIT
 */
export async function queueExport(request: FastifyRequest, wanted: QueuedExport): Promise<string> {
  const caller = callerOf(request);
  const { name, format, lines } = wanted;
  const id = await beginExport(caller, ownerOf(sessionOf(request)), { name, format, lines });
  const { log } = request.server;
  const stop = new AbortController();
  inTheMaking.set(id, stop);
  const note = async (state: ExportState, given: { content?: Buffer; share?: number } = {}): Promise<void> => {
    if (!(await noteExport(caller, id, state, given))) stop.abort();
    stop.signal.throwIfAborted();
  };
  last = last.then(async () => {
    try {
      await note('reading');
      const content = await wanted.make({
        signal: stop.signal,
        writing: () => note('writing'),
        report: inSteps((share) => void note('writing', { share }).catch(() => undefined)),
      });
      await note('ready', { content });
    } catch (fault) {
      if (stop.signal.aborted) return;
      log.error({ fault, id }, 'a file was not made');
      await noteExport(caller, id, 'failed').catch(() => undefined);
    } finally {
      inTheMaking.delete(id);
    }
  });
  return id;
}

function inSteps(report: (share: number) => void): (share: number) => void {
  let said = 0;
  return (share) => {
    if (share - said < SHARE_STEP) return;
    said = share;
    report(share);
  };
}

/** Cancels a person's own file; its thread ends at once where this process makes it. */
export async function cancelOwnExport(request: FastifyRequest, id: string): Promise<void> {
  await cancelExport(callerOf(request), ownerOf(sessionOf(request)), id);
  inTheMaking.get(id)?.abort();
}

/** The person in this role, as one text. */
export function ownerOf({ email, name, duty, unit }: Session): string {
  return JSON.stringify([email ?? name, duty, unit]);
}
