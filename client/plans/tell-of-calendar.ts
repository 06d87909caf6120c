import type { SlotRhythm } from '../../domain/calendar/slots';
import { nextSlot } from '../../domain/calendar/slots';
import { calendarStep, type MovedReport, noticesOfCalendar } from '../../domain/notices/notices-of-calendar';
import type { Instant } from '../../domain/time/time';
import type { Tree, UnitId } from '../../domain/units/unit';
import { loadCalendar } from '../../storage/calendar';
import { dropNoticesOfStep, keepForThoseToldOf } from '../../storage/change-notices';
import { type Queryable, type Transaction, timestamp } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { isRemindedSql } from '../../storage/standing';
import { loadDirectory } from '../../storage/units';
import type { DeadlineMove } from './deadline-moves';

/** A round in which units are told of their new date. */
export interface ToldOfCalendar {
  collection: string;
  plan: string;
  compiler: UnitId;
  reports: readonly MovedReport[];
}

/**
 * Whom a change of the calendar concerns: units that still have to send, were told of the old date by a step that was done, and have no later
 * date of their own. Where only the working day before the end moves, reminders follow and nobody is told.
 */
export async function toldOfCalendar(db: Queryable, moves: readonly DeadlineMove[]): Promise<ToldOfCalendar[]> {
  const changed = moves.filter(
    ({ before, after }) => before.lateFrom !== after.lateFrom || before.cutoff !== after.cutoff,
  );
  const told: ToldOfCalendar[] = [];
  for (const { collection, before, after } of changed) {
    const rows = await db.rows<MovedReport & Pick<ToldOfCalendar, 'plan' | 'compiler'>>(
      `select o.id as obligation, o.unit, c.plan, c.compiler from obligations o join collections c on c.id = o.collection
       where o.collection = $1 and ${isRemindedSql('o')} and o.late_from <= $2
         and exists (select from step_records s where s.collection = c.id and s.outcome = 'done') order by o.ord`,
      [collection, timestamp(Math.max(before.lateFrom, after.lateFrom))],
    );
    const [first] = rows;
    if (first === undefined) continue;
    const reports = rows.map(({ obligation, unit }) => ({ obligation, unit }));
    told.push({ collection, plan: first.plan, compiler: first.compiler, reports });
  }
  return told;
}

/** Writes the notices of a change; of one that takes another back only to those who were told of the other. */
export async function tellOfCalendar(
  tx: Transaction,
  at: Instant,
  { decision, undoes, told }: { decision: number; undoes: number | null; told: readonly ToldOfCalendar[] },
): Promise<void> {
  if (undoes !== null) await dropNoticesOfStep(tx, calendarStep(undoes));
  const calendar = await loadCalendar(tx);
  for (const round of told) {
    const [plan] = await tx.rows<{ tree: Tree; slots: SlotRhythm | null }>(
      `select tree, body -> 'slots' as slots from plans where id = $1`,
      [round.plan],
    );
    const units = [...new Set([round.compiler, ...round.reports.map(({ unit }) => unit)])];
    const directory = await loadDirectory(tx, units, plan!.tree, at);
    const slot = nextSlot(calendar, at, plan!.slots);
    await insertNotices(tx, noticesOfCalendar({ ...round, decision }, directory, at, slot));
  }
  if (undoes !== null) await keepForThoseToldOf(tx, calendarStep(decision), calendarStep(undoes));
}
