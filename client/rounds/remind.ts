import { nextSlot } from '../../domain/calendar/slots';
import { DungHanError } from '../../domain/errors';
import { splitObligationId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import type { Notice, NoticeKind } from '../../domain/notices/notice';
import { dayOf, formatInstant, type Instant, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { loadCollection, lockCollection, type StoredCollection } from '../../storage/collections';
import { type Queryable, type Transaction, timestamp } from '../../storage/database';
import { inLockOrder } from '../../storage/locks';
import { holdsOfficeSql, readerSql } from '../../storage/mail-readers';
import { insertNotices } from '../../storage/notices';
import { isRemindedSql } from '../../storage/standing';
import type { Caller } from '../contract';

/** A unit that owes, and whether staff can remind it by mail now. */
export interface ReminderLine {
  obligation: string;
  unit: UnitId;
  unitName: string;
  /** The office's mailbox first, then the officer; who reads for one whom mail does not reach in its place. */
  people: { id: string; name: string; email: string }[];
  /** Reminder before the deadline (nhắc hạn), urging after it (đôn đốc), urging again. */
  kind: Extract<NoticeKind, 'remind' | 'overdue' | 'repeat'>;
  /** Today's mail about this report and when it leaves; at most one a day. */
  today: { at: Instant; sent: boolean } | null;
}

/** Preview of a manual reminder. */
export interface ReminderPlan {
  collection: StoredCollection;
  /** The slot the mails leave in. */
  slot: Instant;
  lines: ReminderLine[];
}

/**
 * The owing units of a collection, with the recipients of a manual reminder.
 * @throws DungHanError NOT_FOUND; NOT_OWING when the round sends nothing any more
 */
export async function planReminder(caller: Pick<Caller, 'reader' | 'at'>, collection: string): Promise<ReminderPlan> {
  return planIn(caller.reader, caller.at, collection, await loadCollection(caller.reader, collection));
}

/**
 * Reminds units manually: mails their office mailbox and officer in the next slot, worded for the day it is sent. All
 * of them or none.
 * @throws DungHanError NOT_FOUND; NOT_OWING for a report that is in; REMINDED_TODAY; CONFLICT when mail reaches nobody
 */
export async function remindUnits(
  caller: Caller,
  collection: string,
  obligations: readonly string[],
): Promise<{ notices: number; slot: Instant }> {
  if (obligations.length === 0) throw new DungHanError('USAGE', message('rounds.nobody-chosen'));
  return caller.writer.transaction((tx) => remindInTransaction(tx, caller, collection, obligations));
}

/**
 * Reminds of reports of several rounds (các ô đã đánh dấu), as `remindUnits` does within one: all of them, or none.
 * @throws DungHanError as `remindUnits`
 */
export async function remindReports(caller: Caller, obligations: readonly string[]): Promise<{ notices: number }> {
  if (obligations.length === 0) throw new DungHanError('USAGE', message('rounds.nobody-chosen'));
  const rounds = Map.groupBy(
    inLockOrder(obligations, (id) => id),
    (id) => splitObligationId(id)?.collection ?? id,
  );
  return caller.writer.transaction(async (tx) => {
    let notices = 0;
    // One after the other, in the order of locks.
    for (const [collection, ids] of rounds) notices += (await remindInTransaction(tx, caller, collection, ids)).notices;
    return { notices };
  });
}

async function remindInTransaction(
  tx: Transaction,
  { at, who }: Pick<Caller, 'at' | 'who'>,
  collection: string,
  obligations: readonly string[],
): Promise<{ notices: number; slot: Instant }> {
  const plan = await planIn(tx, at, collection, await lockCollection(tx, collection));
  const chosen = obligations.map((id) => chosenLine(plan, id));
  const step = await nextManualStep(tx, collection, at);
  const written = await insertNotices(
    tx,
    chosen.flatMap((line) => noticesOf(line, plan, step, at)),
  );
  const detail = { step, obligations, slot: formatInstant(plan.slot), notices: written };
  await writeAudit(tx, { at, who, action: 'mail.remind', subject: collection, detail });
  return { notices: written, slot: plan.slot };
}

async function planIn(
  db: Queryable,
  at: Instant,
  id: string,
  collection: StoredCollection | null,
): Promise<ReminderPlan> {
  if (collection === null) throw new DungHanError('NOT_FOUND', message('refusals.no-round', { round: id }));
  if (collection.history || collection.withdrawn) {
    throw new DungHanError('NOT_OWING', message('rounds.no-more-mail'));
  }
  const every = collection.everySeconds === null ? null : { everySeconds: collection.everySeconds };
  const slot = nextSlot(await loadCalendar(db), at, every);
  return { collection, slot, lines: await readLines(db, id, at) };
}

interface Row extends Omit<ReminderLine, 'kind' | 'today'> {
  late: boolean;
  urged: boolean;
  sentAt: Instant | null;
  waitsFor: Instant | null;
}

async function readLines(db: Queryable, collection: string, at: Instant): Promise<ReminderLine[]> {
  const rows = await db.rows<Row>(
    `select o.id as obligation, o.unit, u.name as "unitName", o.late_from <= $2 as late,
       coalesce(k.people, '[]') as people, coalesce(n.urged, false) as urged, n."sentAt", n."waitsFor"
     from obligations o join units u on u.id = o.unit
       left join lateral (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'email', k.email)
           order by k.post = 'officer', k.id) as people
         from contacts k where k.id in (select ${readerSql('c', `'remind'`, '$4::date')} from contacts c
           where c.unit = o.unit and c.post in ('office', 'officer') and ${holdsOfficeSql('c', '$4::date')})) k on true
       left join lateral (select bool_or(n.state = 'sent' and n.kind in ('overdue', 'repeat')) as urged,
           max(d.sent_at) filter (where n.state = 'sent' and d.sent_at >= $3) as "sentAt",
           min(n.slot) filter (where n.state in ('waiting', 'claimed') and c.bad_since is null) as "waitsFor"
         from notices n join contacts c on c.id = n.person left join digests d on d.id = n.digest
         where n.obligation = o.id and n.kind in ('remind', 'overdue', 'repeat')) n on true
     where o.collection = $1 and ${isRemindedSql('o')} order by o.ord`,
    [collection, timestamp(at), timestamp(startOfDay(dayOf(at))), dayOf(at)],
  );
  return rows.map(({ late, urged, sentAt, waitsFor, ...line }) => ({
    ...line,
    kind: late ? (urged ? 'repeat' : 'overdue') : 'remind',
    today: todayOf(sentAt, waitsFor),
  }));
}

function todayOf(sentAt: Instant | null, waitsFor: Instant | null): ReminderLine['today'] {
  if (sentAt !== null) return { at: sentAt, sent: true };
  return waitsFor === null ? null : { at: waitsFor, sent: false };
}

function chosenLine({ lines }: ReminderPlan, id: string): ReminderLine {
  const line = lines.find(({ obligation }) => obligation === id);
  if (line === undefined) throw new DungHanError('NOT_OWING', message('rounds.not-owing'));
  const { unitName: unit, today, people } = line;
  if (today !== null) {
    const why = message(today.sent ? 'rounds.reminded-today' : 'rounds.reminder-waits', { unit });
    throw new DungHanError('REMINDED_TODAY', why);
  }
  if (people.length === 0) throw new DungHanError('CONFLICT', message('rounds.no-address', { unit }));
  return line;
}

/** `manual:<n>@<instant>`: the n-th manual reminder of this collection. */
async function nextManualStep(tx: Transaction, collection: string, at: Instant): Promise<string> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(distinct step) as count from notices where collection = $1 and step like 'manual:%'`,
    [collection],
  );
  return `manual:${row!.count + 1}@${formatInstant(at)}`;
}

function noticesOf(line: ReminderLine, { collection, slot }: ReminderPlan, step: string, at: Instant): Notice[] {
  return line.people.map((person) => ({
    person: person.id,
    unit: line.unit,
    plan: collection.plan,
    collection: collection.id,
    obligation: line.obligation,
    step,
    kind: line.kind,
    at,
    slot,
    urgent: false,
  }));
}
