import { type CalendarChange, vietnamCalendar, type WorkingCalendar } from '../domain/calendar/calendar';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

let known: { key: string; calendar: WorkingCalendar } | null = null;

/** The working calendar with what staff have changed, as of now; the same object while nothing changes. */
export async function loadCalendar(db: Queryable): Promise<WorkingCalendar> {
  const changes = await readCalendarChanges(db);
  const key = JSON.stringify(changes);
  if (known?.key !== key) known = { key, calendar: vietnamCalendar(changes) };
  return known.calendar;
}

/** All changes of the calendar so far, by day. */
export async function readCalendarChanges(db: Queryable): Promise<CalendarChange[]> {
  return db.rows<CalendarChange>(
    'select day as date, off, name, status, source from calendar_changes order by day',
    [],
    'load-calendar',
  );
}

/** Serializes changes of the calendar: each is computed from the result of the one before. */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.rows('lock table calendar_changes in share row exclusive mode');
}

/** Makes one day a day off or a working day. */
export async function saveCalendarChange(
  tx: Transaction,
  { date, off, name, source, status }: CalendarChange,
  by: { who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into calendar_changes (day, off, name, source, status, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (day) do update set off = excluded.off, name = excluded.name, source = excluded.source,
       status = excluded.status, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [date, off, name, source, status, by.who, timestamp(by.at)],
  );
}

/** Deletes the change of a day, so that the built-in calendar applies. */
export async function deleteCalendarChange(tx: Transaction, day: Day): Promise<void> {
  await tx.rows('delete from calendar_changes where day = $1', [day]);
}
