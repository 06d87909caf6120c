import type { WorkingCalendar } from '../domain/calendar/calendar';
import { workingDueOf } from '../domain/deadlines/deadline-hour';
import type { Deadline } from '../domain/obligations/collection';
import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** The dates of a round. */
export type RoundDates = Pick<Deadline, 'lastDay' | 'lateFrom' | 'workingDue' | 'cutoff' | 'moved' | 'provisional'>;

/** What moved the dates of a round; neither: an answer to what the document leaves open. */
export interface MoveCause {
  calendarDecision?: number;
  planChange?: number;
}

/**
 * Changes the dates of a locked round and keeps the dates before. Extended reports keep their own last day, unless the round's new last day is not
 * earlier.
 * @param move `from`: the round's previous first late instant; `at`: when it moved, as calendar programs get it; `unsentOnly`: reports
 *   that were sent keep the date by which they were judged
 */
export async function moveDates(
  tx: Transaction,
  collection: string,
  {
    from,
    to,
    at,
    unsentOnly = false,
    cause = {},
  }: { from: Instant; to: RoundDates; at: Instant; unsentOnly?: boolean; cause?: MoveCause },
  calendar: WorkingCalendar,
): Promise<void> {
  await keepDatesBefore(tx, collection, to, { at, cause });
  const lateFrom = timestamp(to.lateFrom);
  const moved = to.moved === null ? null : JSON.stringify(to.moved);
  await tx.rows(
    `update collections set last_day = $2, late_from = $3, working_due = $4, cutoff = $5, moved = $6, provisional = $7
     where id = $1`,
    [collection, to.lastDay, lateFrom, to.workingDue, to.cutoff, moved, to.provisional],
  );
  await tx.rows(
    `update obligations set last_day = $3, late_from = $4, working_due = $5, extended_at = null, moved_at = $6
     where collection = $1 and (late_from = $2 or late_from <= $4) and (version = 0 or not $7)`,
    [collection, timestamp(from), to.lastDay, lateFrom, to.workingDue, timestamp(at), unsentOnly],
  );
  const extended = await tx.rows<{ id: string; lateFrom: Instant }>(
    `select id, late_from as "lateFrom" from obligations where collection = $1 and late_from <> $2 and (version = 0 or not $3)`,
    [collection, lateFrom, unsentOnly],
  );
  for (const report of extended) {
    await tx.rows('update obligations set working_due = $2, moved_at = $3 where id = $1', [
      report.id,
      workingDueOf(report.lateFrom, calendar),
      timestamp(at),
    ]);
  }
}

/** A row of what the dates were, and one for each report whose own were not those of the round. */
async function keepDatesBefore(
  tx: Transaction,
  collection: string,
  { lastDay, lateFrom, workingDue, cutoff }: RoundDates,
  { at, cause }: { at: Instant; cause: MoveCause },
): Promise<void> {
  await tx.rows(
    `with move as (
       insert into round_moves (collection, at, from_last_day, from_late_from, from_working_due, from_cutoff,
         last_day, late_from, working_due, cutoff, calendar_decision, plan_change)
       select c.id, $2, c.last_day, c.late_from, c.working_due, c.cutoff, $3, $4, $5, $6, $7, $8 from collections c
       where c.id = $1 and (c.last_day, c.late_from, c.working_due, c.cutoff) is distinct from ($3::date, $4::timestamptz, $5::date, $6::date)
       returning id, from_late_from, from_working_due)
     insert into report_moves (move, obligation, last_day, late_from, working_due, extended)
     select m.id, o.id, o.last_day, o.late_from, o.working_due, o.extended_at is not null
     from move m join obligations o on o.collection = $1
     where o.late_from <> m.from_late_from or o.working_due <> m.from_working_due or o.extended_at is not null`,
    [
      ...[collection, timestamp(at), lastDay, timestamp(lateFrom), workingDue, cutoff],
      ...[cause.calendarDecision ?? null, cause.planChange ?? null],
    ],
  );
}
