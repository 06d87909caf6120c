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

/** Dependencies of sending. */
export interface MailOffice {
  database: Database;
  transport: Transport;
  calendar: WorkingCalendar;
  /** `Đúng Hạn <nhac-viec@…>` */
  from: string;
  /** Base address of the pages, without a trailing slash. */
  baseUrl: string;
  /** Digests sent concurrently; the SMTP pool has two connections, so more than a few gain nothing. Default 4. */
  concurrency?: number;
  /** Rhythm of a test plan; null: 08:00 and 14:00 of working days. */
  every?: SlotRhythm | null;
  /** From 0 to 1, spreads the back-off. Default Math.random. */
  random?: () => number;
}

/** Result of one run. */
export interface SendCounts {
  /** Notices assigned to a digest. */
  formed: number;
  sent: number;
  /** Notices dropped because the report was no longer owed. */
  dropped: number;
  /** Digests without notices left. */
  empty: number;
  retried: number;
  badAddress: number;
  gaveUp: number;
  /** Why the run ended early, when the server accepts nothing; else null. */
  stopped: string | null;
}

/** Consecutive broken connections after which the server counts as down. */
const UNREACHABLE_LIMIT = 3;

/**
 * Sends due mail: creates the digests of the slot, then claims, writes, sends and records each. Several senders may run
 * at once; none sends another's digest. Digests that cannot be sent now are postponed, so that the caller may compute
 * the next instant at once.
 * @param slot as returned by `nextMailInstant`
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
  // All senders have ended: none may still be running when this function throws.
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  // The server accepts nothing: all waiting digests are postponed together, so that the mail loop does not spin.
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

  /** Business time now: business time at the start plus elapsed machine time. */
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

  /** An error while writing one mail must not stop the others. */
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
