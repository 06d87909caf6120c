import type { WorkingCalendar } from '../domain/calendar/calendar';
import { workingDueOf } from '../domain/deadlines/deadline-hour';
import type { Deadline } from '../domain/obligations/collection';
import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** The dates of a round. */
export type RoundDates = Pick<Deadline, 'lastDay' | 'lateFrom' | 'workingDue' | 'cutoff' | 'moved' | 'provisional'>;

/**
 * Changes the dates of a locked round. Extended reports keep their own last day, unless the round's new last day is not
 * earlier.
 * @param move `from`: the round's previous first late instant; `at`: when it moved, as calendar programs get it; `unsentOnly`: reports
 *   that were sent keep the date by which they were judged
 */
export async function moveDates(
  tx: Transaction,
  collection: string,
  { from, to, at, unsentOnly = false }: { from: Instant; to: RoundDates; at: Instant; unsentOnly?: boolean },
  calendar: WorkingCalendar,
): Promise<void> {
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
