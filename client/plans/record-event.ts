import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Collection } from '../../domain/obligations/collection';
import { collectionsOf } from '../../domain/obligations/collections-of';
import { type GivenEvent, type OpenedByEvent, openedByEvent } from '../../domain/obligations/event';
import { deadlineFor, rulesOf } from '../../domain/obligations/periods';
import { settledPlan } from '../../domain/obligations/settlement';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import { insertEvent } from '../../storage/events';
import { lockPlan } from '../../storage/locks';
import { loadPlan, type StoredPlan } from '../../storage/plans';
import { isUndoneSql } from '../../storage/standing';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import type { Activation } from './activate';
import { openRounds } from './open-rounds';

/** An event that happened, from which a deadline of a document counts. */
export interface RecordedEvent extends GivenEvent {
  plan: string;
  /** What happened: "kết thúc đợt kiểm tra tại Sở Y tế". */
  what: string;
  /** Name of the person who records it; kept on record. */
  by: string;
}

/** What an event would open: rounds with their deadlines, or why it cannot be recorded. */
export type EventPreview =
  | { ok: true; collections: Collection[] }
  | { ok: false; field: (OpenedByEvent & { ok: false })['field']; refusal: (OpenedByEvent & { ok: false })['refusal'] };

/** The rounds that an event would open; writes nothing. @throws DungHanError NOT_FOUND */
export async function previewEvent(caller: Pick<Caller, 'reader' | 'at'>, event: RecordedEvent): Promise<EventPreview> {
  const { stored, register, taken } = await readPlanOf(caller.reader, event);
  const calendar = await loadCalendar(caller.reader);
  return roundsOf(stored, register, event, { calendar, at: caller.at, taken });
}

/**
 * Records an event: its round opens with the deadline that the document counts from it. A report that becomes due while
 * the event is entered late is urged at once.
 * @throws DungHanError NOT_FOUND, EVENT_INVALID
 * @example await recordEvent(caller, { plan: 'kiem-tra-2026', requirement: 'sau-kiem-tra', on: '2026-03-02', period: null, units: null, what: 'kết thúc kiểm tra', by: 'Nguyễn Văn A' })
 */
export async function recordEvent(caller: Caller, event: RecordedEvent): Promise<Activation> {
  return caller.writer.transaction(async (tx) => {
    await lockPlan(tx, event.plan);
    const { stored, register, taken } = await readPlanOf(tx, event);
    const calendar = await loadCalendar(tx);
    const opened = roundsOf(stored, register, event, { calendar, at: caller.at, taken });
    if (!opened.ok) throw new DungHanError('EVENT_INVALID', opened.refusal);
    const { plan, requirement, on, what, by } = event;
    const period = opened.collections[0]!.period.id;
    await insertEvent(tx, { plan, requirement, period, on, what, by, at: caller.at });
    const added = await openRounds(tx, caller, stored.plan, opened.collections, true);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'plan.event',
      subject: plan,
      detail: { requirement, period, on, what, by },
    });
    return { plan, collections: added };
  });
}

async function readPlanOf(db: Queryable, { plan, requirement }: RecordedEvent) {
  const stored = await loadPlan(db, plan);
  if (stored === null || stored.withdrawnAt !== null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan }));
  const register = await loadRegister(db, stored.plan.register);
  if (register === null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: stored.plan.register }));
  const rows = await db.rows<{ period: string }>(
    `select distinct period_id as period from collections c where plan = $1 and requirement = $2 and not ${isUndoneSql('c')}`,
    [plan, requirement],
  );
  return { stored, register, taken: new Set(rows.map(({ period }) => period)) };
}

function roundsOf(
  stored: StoredPlan,
  register: Register,
  event: RecordedEvent,
  { calendar, at, taken }: { calendar: WorkingCalendar; at: Instant; taken: ReadonlySet<string> },
): EventPreview {
  const plan = settledPlan(stored.plan, stored.settled);
  const today: Day = dayOf(at);
  const opened = openedByEvent(plan, register, event, today, taken);
  if (!opened.ok) return opened;
  const { requirement, period } = opened;
  const deadline = deadlineFor(requirement, period, rulesOf(plan, calendar));
  return { ok: true, collections: collectionsOf(plan, requirement, { period, deadline }, register) };
}
