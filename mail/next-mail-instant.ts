import type { WorkingCalendar } from '../domain/calendar/calendar';
import { nextSlot, type SlotRhythm } from '../domain/calendar/slots';
import { dayOf, type Instant } from '../domain/time/time';
import { type Queryable, timestamp } from '../storage/database';
import { nextFormerAddress } from '../storage/former-addresses';
import { readerSql } from '../storage/mail-readers';
import { readRestoration } from '../storage/restorations';
import { earliestSendTime, SLOT_GRACE } from './earliest-send-time';

/** When the mail loop must wake, and the slot to send then. */
export interface MailInstant {
  at: Instant;
  slot: Instant;
}

/**
 * The next instant at which mail must be sent: at once for an urgent notice; the slot of the earliest notice, or the
 * next slot of the working calendar when that one was missed by more than 30 minutes; the end of a back-off; the end of
 * a lease whose holder has not reported. Notices that nobody
 * can read (a bad address and no other contact) wait for staff and are ignored here. After a restore nothing leaves
 * until an administrator has released the mails.
 * @param at business time; machine-time waits are counted from it
 * @param every rhythm of a test plan; null: 08:00 and 14:00 of working days
 * @returns null when nothing waits.
 */
export async function nextMailInstant(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  every: SlotRhythm | null = null,
): Promise<MailInstant | null> {
  if ((await readRestoration(db)) !== null) return null;
  const candidates = [
    ...(await noticeInstants(db, at, calendar, every)),
    ...(await digestInstants(db, at, calendar, every)),
    ...(await formerAddressInstants(db, at)),
  ];
  return candidates.reduce<MailInstant | null>(
    (first, one) =>
      first === null || one.at < first.at || (one.at === first.at && one.slot < first.slot) ? one : first,
    null,
  );
}

async function noticeInstants(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  every: SlotRhythm | null,
): Promise<MailInstant[]> {
  const [waiting] = await db.rows<{
    urgent: boolean;
    missed: boolean;
    current: Instant | null;
    coming: Instant | null;
  }>(
    `select coalesce(bool_or(n.urgent), false) as urgent,
       coalesce(bool_or(not n.urgent and n.slot < $2), false) as missed,
       max(n.slot) filter (where not n.urgent and n.slot >= $2 and n.slot <= $1) as current,
       min(n.slot) filter (where not n.urgent and n.slot > $1) as coming
     from notices n join contacts c on c.id = n.person
     where n.state = 'waiting' and n.digest is null and ${readerSql('c', 'n.kind', '$3::date')} is not null`,
    [timestamp(at), timestamp(at - SLOT_GRACE), dayOf(at)],
  );
  if (waiting === undefined) return [];
  const instants: MailInstant[] = [];
  if (waiting.urgent) instants.push({ at, slot: at });
  if (waiting.current !== null) instants.push({ at: waiting.current, slot: waiting.current });
  if (waiting.coming !== null) instants.push({ at: waiting.coming, slot: waiting.coming });
  if (waiting.missed) {
    const next = nextSlot(calendar, at, every);
    instants.push({ at: next, slot: next });
  }
  return instants;
}

/** An old address is told at any hour; its waits are in machine time. */
async function formerAddressInstants(db: Queryable, at: Instant): Promise<MailInstant[]> {
  const ms = await nextFormerAddress(db);
  return ms === null ? [] : [{ at: at + ms, slot: at + ms }];
}

/** Digests not yet sent; their waits are in machine time, so only the remaining duration is added to business time. */
async function digestInstants(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  every: SlotRhythm | null,
): Promise<MailInstant[]> {
  const waits = await db.rows<{ slot: Instant; ms: number }>(
    `select slot, ceil(min(extract(epoch from greatest(
         case when state = 'sending' then lease_until else coalesce(retry_at, now()) end, now()) - now()) * 1000)) as ms
     from digests where state in ('waiting', 'sending') group by slot`,
  );
  return waits.map(({ slot, ms }) => ({ at: earliestSendTime(calendar, slot, at + ms, every), slot }));
}
