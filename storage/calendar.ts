import { type CalendarChange, vietnamCalendar, type WorkingCalendar } from '../domain/calendar/calendar';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

let known: { key: string; calendar: WorkingCalendar } | null = null;

/** The working calendar with what staff have changed, as of now; the same object while nothing changes. */
export async function loadCalendar(db: Queryable): Promise<WorkingCalendar> {
  const entered = await readEnteredCalendar(db);
  const key = JSON.stringify(entered);
  if (known?.key !== key) known = { key, calendar: vietnamCalendar(entered.changes, entered.officialYears) };
  return known.calendar;
}

/** What staff have entered over the calendar of the program. */
export interface EnteredCalendar {
  /** By day. */
  changes: CalendarChange[];
  /** Years whose days off a document has made official. */
  officialYears: number[];
}

/** All that staff have entered so far. */
export async function readEnteredCalendar(db: Queryable): Promise<EnteredCalendar> {
  const rows = await db.rows<CalendarChange & { year: number | null; insteadOf: Day | null }>(
    `select day as date, off, name, status, source, instead_of as "insteadOf", null::integer as year from calendar_changes
     union all select null, null, null, null, null, null, year from calendar_years order by date, year`,
    [],
    'load-calendar',
  );
  const changes = rows.flatMap(({ year, insteadOf, ...change }) =>
    year === null ? [{ ...change, ...(insteadOf === null ? {} : { insteadOf }) }] : [],
  );
  return { changes, officialYears: rows.flatMap(({ year }) => year ?? []) };
}

/** All changes of single days so far, by day. */
export async function readCalendarChanges(db: Queryable): Promise<CalendarChange[]> {
  return (await readEnteredCalendar(db)).changes;
}

/** Serializes changes of the calendar: each is computed from the result of the one before. */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.rows('lock table calendar_changes in share row exclusive mode');
}

/** Makes one day a day off or a working day. */
export async function saveCalendarChange(
  tx: Transaction,
  { date, off, name, source, status, insteadOf }: CalendarChange,
  by: { who: string; at: Instant; decision: number },
): Promise<void> {
  await tx.rows(
    `insert into calendar_changes (day, off, name, source, status, instead_of, changed_by, changed_at, decision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (day) do update set off = excluded.off, name = excluded.name, source = excluded.source,
       status = excluded.status, instead_of = excluded.instead_of, changed_by = excluded.changed_by,
       changed_at = excluded.changed_at, decision = excluded.decision`,
    [date, off, name, source, status, insteadOf ?? null, by.who, timestamp(by.at), by.decision],
  );
}

/** Deletes the change of a day, so that the built-in calendar applies. */
export async function deleteCalendarChange(tx: Transaction, day: Day): Promise<void> {
  await tx.rows('delete from calendar_changes where day = $1', [day]);
}
