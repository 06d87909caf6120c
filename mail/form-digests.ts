import type { WorkingCalendar } from '../domain/calendar/calendar';
import { type SlotRhythm, slotAfter } from '../domain/calendar/slots';
import { type Instant, SECOND } from '../domain/time/time';
import { type Database, type Queryable, timestamp } from '../storage/database';
import { type PlannedDigest, planDigests, type WaitingNotice } from './digest-plan';
import { isCalendarSlot } from './leaving-time';
import { digestId, messageIdOf } from './message';

/**
 * Makes the digests of a slot, or of a moment when only urgent notices go: one row per person, in one transaction. Its id
 * comes from person and slot, so two senders at once make the same row. A notice for a person whose digest of this slot is
 * already closed waits for the next slot.
 * @param fromAddress the sender, for the Message-ID
 * @returns how many notices found their digest.
 */
export async function formDigests(
  database: Database,
  given: { slot: Instant; at: Instant; calendar: WorkingCalendar; every: SlotRhythm | null; fromAddress: string },
): Promise<number> {
  const { slot, at, calendar, every, fromAddress } = given;
  return database.transaction(async (tx) => {
    const moment = { slot, at, isCalendarSlot: isCalendarSlot(calendar, slot, every) };
    const planned = planDigests(await waitingNotices(tx, slot), moment);
    if (planned.length === 0) return 0;
    const open = await openDigests(tx, planned, fromAddress);
    const taken = planned.filter((digest) => open.has(digestId(digest.person, digest.slot)));
    await attach(tx, taken);
    const closed = planned.filter((digest) => !open.has(digestId(digest.person, digest.slot)));
    await postpone(tx, closed, (closedSlot) =>
      isCalendarSlot(calendar, closedSlot, every) ? slotAfter(calendar, at, every) : at + SECOND,
    );
    return taken.reduce((sum, digest) => sum + digest.notices.length, 0);
  });
}

/** Locked against other senders; contacts with one address are one person, the first of them by id. */
async function waitingNotices(tx: Queryable, slot: Instant): Promise<WaitingNotice[]> {
  return tx.rows<WaitingNotice>(
    `with people as (select id, bad_since, min(id) over (partition by lower(email)) as person from contacts)
     select n.id, p.person, n.slot, n.urgent from notices n join people p on p.id = n.person
     where n.state = 'waiting' and n.digest is null and (n.urgent or n.slot <= $1) and p.bad_since is null
     order by n.id for update of n skip locked`,
    [timestamp(slot)],
  );
}

/**
 * Writes the rows that are missing, and gives the ids of those that still take notices, locked until the end. One that was
 * tried takes no more: a mail program shows a Message-ID once, so what is added to a repeat might never be read.
 */
async function openDigests(
  tx: Queryable,
  planned: readonly PlannedDigest[],
  fromAddress: string,
): Promise<Set<string>> {
  const rows = planned
    .map(({ person, slot }) => ({ id: digestId(person, slot), person, slot: timestamp(slot) }))
    .map((row) => ({ ...row, message: messageIdOf(row.id, fromAddress) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await tx.rows(
    `insert into digests (id, person, email, slot, message_id, state)
     select d.id, d.person, c.email, d.slot, d.message, 'waiting'
     from jsonb_to_recordset($1) as d(id text, person text, slot timestamptz, message text)
     join contacts c on c.id = d.person order by d.id on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  const open = await tx.rows<{ id: string }>(
    `select id from digests where id = any($1) and state = 'waiting' and attempts = 0
     order by id for update`,
    [rows.map((row) => row.id)],
  );
  return new Set(open.map((row) => row.id));
}

async function attach(tx: Queryable, digests: readonly PlannedDigest[]): Promise<void> {
  const pairs = digests.flatMap(({ person, slot, notices }) =>
    notices.map((notice) => ({ notice, digest: digestId(person, slot) })),
  );
  if (pairs.length === 0) return;
  await tx.rows(
    `update notices n set digest = p.digest
     from jsonb_to_recordset($1) as p(notice bigint, digest text) where n.id = p.notice`,
    [JSON.stringify(pairs)],
  );
}

/** Urgent ones keep their instant: the next pass makes them a digest of their own at once. */
async function postpone(
  tx: Queryable,
  digests: readonly PlannedDigest[],
  next: (slot: Instant) => Instant,
): Promise<void> {
  for (const slot of new Set(digests.map((digest) => digest.slot))) {
    const ids = digests.filter((digest) => digest.slot === slot).flatMap((digest) => digest.notices);
    await tx.rows('update notices set slot = $2 where id = any($1) and not urgent', [ids, timestamp(next(slot))]);
  }
}
