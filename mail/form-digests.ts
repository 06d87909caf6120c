import { randomBytes } from 'node:crypto';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import { type SlotRhythm, slotAfter } from '../domain/calendar/slots';
import { waitsUntil } from '../domain/notices/one-mail-a-day';
import { type Instant, SECOND } from '../domain/time/time';
import type { Database, Transaction } from '../storage/database';
import {
  attachNotices,
  lockWaitingNotices,
  type NewDigest,
  openDigests,
  postponeNotices,
  type WaitingNotice,
} from '../storage/digests';
import { type PlannedDigest, planDigests } from './digest-plan';
import { isCalendarSlot } from './earliest-send-time';
import { digestId, messageIdOf } from './message';

/**
 * Creates the digests of a slot, or of an instant with only urgent notices: one row per person, in one transaction. Its
 * id is derived from person and slot, so that concurrent senders create the same row. A notice for a person whose
 * digest of this slot is already closed waits for the next slot; of a person who has chosen one mail a day, for the next
 * morning.
 * @param fromAddress the sender, for the Message-ID
 * @returns the number of assigned notices
 */
export async function formDigests(
  database: Database,
  given: { slot: Instant; at: Instant; calendar: WorkingCalendar; every: SlotRhythm | null; fromAddress: string },
): Promise<number> {
  const { slot, at, calendar, every, fromAddress } = given;
  return database.transaction(async (tx) => {
    const moment = { slot, at, isCalendarSlot: isCalendarSlot(calendar, slot, every) };
    const waiting = await lockWaitingNotices(tx, slot, at);
    const leaving = every === null ? await awaitMorning(tx, waiting, calendar) : waiting;
    const planned = planDigests(leaving, moment);
    if (planned.length === 0) return 0;
    const open = await openDigests(
      tx,
      planned.map((digest) => newDigest(digest, fromAddress)),
    );
    const taken = planned.filter((digest) => open.has(digestId(digest.person, digest.slot)));
    await attach(tx, taken);
    const closed = planned.filter((digest) => !open.has(digestId(digest.person, digest.slot)));
    await postpone(tx, closed, (closedSlot) =>
      isCalendarSlot(calendar, closedSlot, every) ? slotAfter(calendar, at, every) : at + SECOND,
    );
    return taken.reduce((sum, digest) => sum + digest.notices.length, 0);
  });
}

/** Postpones what may wait, of those who have chosen one mail a day. @returns the others */
async function awaitMorning(
  tx: Transaction,
  waiting: readonly WaitingNotice[],
  calendar: WorkingCalendar,
): Promise<WaitingNotice[]> {
  const leaving: WaitingNotice[] = [];
  const later = new Map<Instant, number[]>();
  for (const notice of waiting) {
    const morning = notice.onceADay ? waitsUntil(notice, calendar) : null;
    if (morning === null) leaving.push(notice);
    else later.set(morning, [...(later.get(morning) ?? []), notice.id]);
  }
  for (const [morning, ids] of later) await postponeNotices(tx, ids, morning);
  return leaving;
}

function newDigest({ person, slot }: PlannedDigest, fromAddress: string): NewDigest {
  const id = digestId(person, slot);
  return { id, person, slot, messageId: messageIdOf(randomBytes(16).toString('hex'), fromAddress) };
}

async function attach(tx: Transaction, digests: readonly PlannedDigest[]): Promise<void> {
  const pairs = digests.flatMap(({ person, slot, notices }) =>
    notices.map((notice) => ({ notice, digest: digestId(person, slot) })),
  );
  await attachNotices(tx, pairs);
}

async function postpone(
  tx: Transaction,
  digests: readonly PlannedDigest[],
  next: (slot: Instant) => Instant,
): Promise<void> {
  for (const slot of new Set(digests.map((digest) => digest.slot))) {
    const ids = digests.filter((digest) => digest.slot === slot).flatMap((digest) => digest.notices);
    await postponeNotices(tx, ids, next(slot));
  }
}
