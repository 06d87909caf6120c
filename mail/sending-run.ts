import type { Instant } from '../domain/time/time';
import { returnDigests } from '../storage/digests';
import type { MailStop } from '../storage/mail-service';
import { type ClaimedDigest, claimDigests } from './claim';
import { composeDigest } from './compose';
import { readDigestFacts } from './digest-facts';
import { type PreparedQueue, preparedQueue } from './digest-queue';
import type { DigestFacts } from './facts';
import { groupCommit } from './group-commit';
import { headerText, type Mailbox } from './header-text';
import { keepLeases } from './leases';
import type { PlanCache } from './plan-cache';
import { recordSent, type SentMail } from './record';
import { recordRefusal } from './record-refusal';
import { replyAddresses } from './reply-address';
import type { MailOffice } from './send-digests';
import type { Standstill } from './stand-still';
import type { SendResult } from './transport';
import { unsubscribeUrl } from './unsubscribe';

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

/**
 * Digests in flight where no number is set: twice the transport's connections, so that a connection never waits for a
 * digest.
 */
const CONVERSATIONS = 16;
/** Consecutive broken connections after which the server counts as down; one is enough where it was down before. */
const UNREACHABLE_LIMIT = 3;

/** A claimed digest with the facts of its mail; null facts when they could not be read. */
interface PreparedDigest {
  digest: ClaimedDigest;
  facts: DigestFacts | null;
  fault: string;
}

/** One run of the sender: conversations that take prepared digests until none is left or the server takes no mail. */
export class SendingRun {
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
  /** Why the run ended early. */
  stopped: Standstill | null = null;
  private readonly shelf: PlanCache = new Map();
  private readonly startedAt = performance.now();
  private readonly queue: PreparedQueue<PreparedDigest>;
  private readonly leases;
  private readonly record: (sent: SentMail) => Promise<void>;
  private readonly unreachableLimit: number;
  private unreachable = 0;
  private broken = false;
  private readonly conversations: Promise<void>[] = [];

  constructor(
    private readonly office: MailOffice,
    private readonly from: Mailbox,
    private readonly at: Instant,
    private readonly given: {
      due: readonly string[];
      stop: MailStop | null;
      onProgress: (counts: SendCounts) => void;
    },
  ) {
    this.unreachableLimit = given.stop === null ? UNREACHABLE_LIMIT : 1;
    this.queue = preparedQueue(given.due, 4 * this.limit(), (ids) => this.prepare(ids));
    this.leases = keepLeases(office.database);
    this.record = groupCommit((group) => recordSent(office.database, group));
  }

  random(): number {
    return (this.office.random ?? Math.random)();
  }

  /** Business time now: business time at the start plus elapsed machine time. */
  now(): Instant {
    return this.at + Math.round(performance.now() - this.startedAt);
  }

  private limit(): number {
    return Math.max(1, this.office.concurrency ?? CONVERSATIONS);
  }

  /** Runs until all conversations have ended: none may still be running when the run ends or throws. */
  async finish(): Promise<void> {
    try {
      if (this.given.stop === null) this.openAll();
      else this.openConversation();
      for (let index = 0; index < this.conversations.length; index++) {
        await Promise.allSettled([this.conversations[index]]);
      }
      // Throws the fault of the first that failed; its digests are sent again when their leases end.
      await Promise.all(this.conversations);
      if (this.unreachable > 0) this.stopped ??= this.lastBroken;
      this.counts.stopped = this.stopped?.answer ?? null;
      await returnDigests(
        this.office.database,
        (await this.queue.close()).map(({ digest }) => digest),
      );
    } finally {
      this.leases.stop();
    }
  }

  /** Where the server took no mail before, one conversation is alone until it has answered well. */
  private openConversation(): void {
    const conversation = this.converse();
    conversation.catch(() => {
      this.broken = true;
    });
    this.conversations.push(conversation);
  }

  private openAll(): void {
    while (this.conversations.length < this.limit()) this.openConversation();
  }

  private lastBroken: Standstill | null = null;

  private isOver(): boolean {
    return this.broken || this.stopped !== null || this.office.signal?.aborted === true;
  }

  private async converse(): Promise<void> {
    while (!this.isOver()) {
      const prepared = await this.queue.take();
      if (prepared === null) return;
      if (this.isOver()) {
        if (!this.broken) await returnDigests(this.office.database, [prepared.digest]);
        return;
      }
      await this.deliver(prepared);
      this.leases.remove(prepared.digest);
      this.given.onProgress({ ...this.counts });
    }
  }

  private async prepare(ids: readonly string[]): Promise<readonly PreparedDigest[]> {
    const { database } = this.office;
    const { claimed, empty, dropped } = await claimDigests(database, ids, this.now());
    this.counts.empty += empty;
    this.counts.dropped += dropped;
    if (claimed.length === 0) return [];
    this.leases.add(claimed);
    try {
      const facts = await readDigestFacts(database, claimed, this.now(), this.shelf);
      return claimed.map((digest) => ({ digest, facts: facts.get(digest.id) ?? null, fault: 'no contact' }));
    } catch (fault) {
      // The facts of one digest must not stop the others: each is read alone.
      return Promise.all(claimed.map((digest) => this.prepareAlone(digest, fault)));
    }
  }

  private async prepareAlone(digest: ClaimedDigest, fault: unknown): Promise<PreparedDigest> {
    try {
      const facts = await readDigestFacts(this.office.database, [digest], this.now(), this.shelf);
      return { digest, facts: facts.get(digest.id) ?? null, fault: String(fault) };
    } catch (own) {
      return { digest, facts: null, fault: (own as Error).message };
    }
  }

  private async deliver({ digest, facts, fault }: PreparedDigest): Promise<void> {
    const mail = this.write(facts, fault);
    if (mail.words === null) return this.recordFailure(digest, { status: 'retry', detail: mail.detail });
    const { words } = mail;
    const result = await this.office.transport.send({
      messageId: digest.messageId,
      from: this.from,
      to: { name: mail.name, address: digest.email },
      replyTo: mail.replyTo,
      ...(mail.unsubscribe === undefined ? {} : { unsubscribe: mail.unsubscribe }),
      ...words,
      at: this.now(),
    });
    if (result.status !== 'sent') return this.recordFailure(digest, result);
    this.unreachable = 0;
    this.openAll();
    await this.record({ digest, words, at: this.now() });
    this.counts.sent += 1;
  }

  /** An error while writing one mail must not stop the others. */
  private write(facts: DigestFacts | null, fault: string) {
    try {
      if (facts === null) throw new Error(fault);
      const { calendar, baseUrl } = this.office;
      const words = composeDigest(facts, { at: this.now(), calendar, baseUrl });
      const unsubscribe = unsubscribeUrl(facts, baseUrl);
      return { words, name: headerText(facts.reader.name), replyTo: replyAddresses(facts), unsubscribe };
    } catch (thrown) {
      return { words: null, detail: headerText((thrown as Error).message).slice(0, 300) };
    }
  }

  private async recordFailure(digest: ClaimedDigest, result: SendResult): Promise<void> {
    const { database, calendar, every = null } = this.office;
    const moment = { at: this.now(), random: this.random(), calendar, every };
    const outcome = await recordRefusal(database, digest, result, moment);
    if (outcome === 'bad-address') this.counts.badAddress += 1;
    else if (outcome === 'gave-up') this.counts.gaveUp += 1;
    else this.counts.retried += 1;
    if (outcome === 'stopped') this.stopped ??= { by: 'refused', answer: result.detail };
    if (result.unreachable === true) {
      this.unreachable += 1;
      this.lastBroken = { by: 'away', answer: result.detail };
      if (this.unreachable >= this.unreachableLimit) this.stopped ??= this.lastBroken;
      return;
    }
    this.unreachable = 0;
    if (outcome === 'retried') this.openAll();
  }
}
