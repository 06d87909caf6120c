import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import type { Instant } from '../domain/time/time';
import type { Database } from '../storage/database';
import { postponeDigests } from '../storage/digests';
import { type ClaimedDigest, claimDigest, dueDigests } from './claim';
import { composeDigest } from './compose';
import { type PlanCache, readDigestFacts } from './digest-facts';
import { formDigests } from './form-digests';
import { headerText, type Mailbox, readMailbox } from './header-text';
import { backOff, type MailWords, recordBadAddress, recordRetry, recordSent } from './record';
import type { SendResult, Transport } from './transport';

/** What sending stands on. */
export interface MailOffice {
  database: Database;
  transport: Transport;
  calendar: WorkingCalendar;
  /** `Đúng Hạn <nhac-viec@…>` */
  from: string;
  /** Where the pages are, without a slash at the end. */
  baseUrl: string;
  /** Digests in work at once; the SMTP pool has two connections, so more than a few gain nothing. Default 4. */
  concurrency?: number;
  /** Rhythm of a test plan; null: 08:00 and 14:00 of working days. */
  every?: SlotRhythm | null;
  /** From 0 to 1, spreads the back-off. Default Math.random. */
  random?: () => number;
}

/** What one run did. */
export interface SendCounts {
  /** Notices that found their digest. */
  formed: number;
  sent: number;
  /** Notices left out because nothing was owed any more. */
  dropped: number;
  /** Digests in which nothing was left to say. */
  empty: number;
  retried: number;
  badAddress: number;
  gaveUp: number;
  /** Why the run ended early: the server takes nothing. Null when it went through. */
  stopped: string | null;
}

/** So many conversations broken off in a row mean that the server is down. */
const UNREACHABLE_LIMIT = 3;

/**
 * Sends what is due: makes the digests of the slot, then claims, writes, sends and records them one by one. Several senders
 * may run at once; none sends another's digest. What cannot leave now is put off, so that the caller may ask for the next
 * instant at once.
 * @param slot as `nextMailInstant` gave it
 * @param at business time at the start
 * @param onProgress called after each digest (a heartbeat)
 * @throws DungHanError INTERNAL when `from` holds no address
 */
export async function sendDigests(
  office: MailOffice,
  slot: Instant,
  at: Instant,
  onProgress: (counts: SendCounts) => void = () => undefined,
): Promise<SendCounts> {
  const from = readMailbox(office.from);
  if (from === null) throw new DungHanError('INTERNAL', message('faults.sender-address', { address: office.from }));
  const run = new SendingRun(office, from, at);
  const { database, calendar, every = null } = office;
  run.counts.formed = await formDigests(database, { slot, at, calendar, every, fromAddress: from.address });
  const due = await dueDigests(database, at, calendar, every);
  const queue = due.values();
  let broken = false;
  const sender = async () => {
    for (const id of queue) {
      if (broken || run.counts.stopped !== null) return;
      await run.deliver(id);
      onProgress({ ...run.counts });
    }
  };
  const guarded = () =>
    sender().catch((fault: unknown) => {
      broken = true;
      throw fault;
    });
  const ended = await Promise.allSettled(
    Array.from({ length: Math.min(office.concurrency ?? 4, due.length) }, guarded),
  );
  // Only after the last sender has come home: none may work on behind the caller's back.
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  // The server takes nothing at all: all that waits is put off together, so that the loop does not spin.
  if (run.counts.stopped !== null) await postponeDigests(database, backOff(2, run.random()));
  return run.counts;
}

class SendingRun {
  readonly counts: SendCounts = {
    formed: 0,
    sent: 0,
    dropped: 0,
    empty: 0,
    retried: 0,
    badAddress: 0,
    gaveUp: 0,
    stopped: null,
  };
  private readonly shelf: PlanCache = new Map();
  private readonly startedAt = performance.now();
  private unreachable = 0;

  constructor(
    private readonly office: MailOffice,
    private readonly from: Mailbox,
    private readonly at: Instant,
  ) {}

  random(): number {
    return (this.office.random ?? Math.random)();
  }

  /** Business time now: the start's, and as long since as machine time says. */
  private now(): Instant {
    return this.at + Math.round(performance.now() - this.startedAt);
  }

  async deliver(id: string): Promise<void> {
    const claim = await claimDigest(this.office.database, id, this.now());
    if (claim.outcome === 'gone') return;
    this.counts.dropped += claim.dropped;
    if (claim.outcome === 'empty') {
      this.counts.empty += 1;
      return;
    }
    const { digest } = claim;
    const mail = await this.write(digest);
    if (mail.words === null) return this.recordFailure(digest, { status: 'retry', detail: mail.detail });
    const result = await this.office.transport.send({
      messageId: digest.messageId,
      from: this.from,
      to: { name: mail.name, address: digest.email },
      ...mail.words,
      at: this.now(),
    });
    if (result.status !== 'sent') return this.recordFailure(digest, result);
    this.unreachable = 0;
    await recordSent(this.office.database, digest, mail.words, this.now());
    this.counts.sent += 1;
  }

  /** A mail that cannot be written must not hold up the others. */
  private async write(
    digest: ClaimedDigest,
  ): Promise<{ words: MailWords; name: string } | { words: null; detail: string }> {
    try {
      const at = this.now();
      const facts = await readDigestFacts(this.office.database, digest.person, digest.notices, at, this.shelf);
      const { calendar, baseUrl } = this.office;
      return { words: composeDigest(facts, { at, calendar, baseUrl }), name: headerText(facts.reader.name) };
    } catch (fault) {
      return { words: null, detail: headerText((fault as Error).message).slice(0, 300) };
    }
  }

  private async recordFailure(digest: ClaimedDigest, result: SendResult): Promise<void> {
    const { database, calendar, every = null } = this.office;
    if (result.status === 'bad-address') {
      this.unreachable = 0;
      await recordBadAddress(database, digest, result.detail, this.now());
      this.counts.badAddress += 1;
      return;
    }
    this.unreachable = result.unreachable === true ? this.unreachable + 1 : 0;
    if (result.status === 'stopped' || this.unreachable >= UNREACHABLE_LIMIT) this.counts.stopped = result.detail;
    const given = { detail: result.detail, at: this.now(), random: this.random(), calendar, every };
    const outcome = await recordRetry(database, digest, given);
    this.counts[outcome === 'gave-up' ? 'gaveUp' : 'retried'] += 1;
  }
}
