import type { FastifyRequest } from 'fastify';
import { DAY_LENGTH, HOUR } from '../../domain/time/time';
import type { Writer } from '../../storage/database';
import { forgetReportReads, type ReadThing, type ReportRead, writeReportReads } from '../../storage/report-reads';
import type { Session } from './session';

declare module 'fastify' {
  interface FastifyInstance {
    /** Reads of other people's reports, on their way to the journal. */
    reportReads: ReportReads;
  }
}

/** How long a read waits for others before they are written together. */
const USUAL_WAIT_MS = 5_000;
/** Reads that are written without waiting longer. */
const MOST_WAITING = 200;

/** Gathers who has read whose report, and writes the lines of many requests by one statement: a page waits for none. */
export class ReportReads {
  private waiting = new Map<string, ReportRead>();
  /** What was noted in this hour, so that it is not asked of PostgreSQL again. */
  private known = new Set<string>();
  private hour = 0;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  /** @param onFault called when lines could not be written; they wait for the next time */
  constructor(
    private readonly database: Writer,
    private readonly onFault: (fault: unknown) => void,
    private readonly waitMs: number = USUAL_WAIT_MS,
  ) {}

  note(read: ReportRead): void {
    const hour = Math.floor(read.at / HOUR);
    if (hour !== this.hour) this.known.clear();
    this.hour = hour;
    const key = `${hour}\n${read.who}\n${read.subject}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.waiting.set(key, read);
    if (this.waiting.size >= MOST_WAITING) void this.flush();
    this.timer ??= setTimeout(() => void this.flush(), this.waitMs).unref();
  }

  /** Writes what waits; settles when it is written, or could not be. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const reads = this.waiting;
    this.waiting = new Map();
    this.running = this.running.then(() => this.write(reads));
    await this.running;
  }

  private async write(reads: ReadonlyMap<string, ReportRead>): Promise<void> {
    const [first] = reads.values();
    if (first === undefined) return;
    try {
      await writeReportReads(this.database, [...reads.values()]);
      await forgetReportReads(this.database, first.at - DAY_LENGTH);
    } catch (fault) {
      this.onFault(fault);
      for (const [key, read] of reads) this.waiting.set(key, read);
      this.timer ??= setTimeout(() => void this.flush(), this.waitMs).unref();
    }
  }
}

/**
 * Notes that a report, or the figures of a round by unit, were opened by somebody who is not of the unit: one line of the journal for a person, a
 * report and an hour. Called where a route has asked whether it may be read.
 * @param subject id of the report or the round
 */
export function noteReportRead(request: FastifyRequest, subject: string, opened: ReadThing): void {
  const { session, server, at, method } = request;
  if (session === null || method !== 'GET' || isOwn(session, subject)) return;
  server.reportReads.note({ at, who: session.name, subject, opened });
}

function isOwn({ role, unit }: Session, subject: string): boolean {
  return role === 'unit' || (unit !== null && subject.split('/')[4] === unit);
}
