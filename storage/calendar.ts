import { type CalendarChange, vietnamCalendar, type WorkingCalendar } from '../domain/calendar/calendar';
import type { Queryable } from './database';

let known: { key: string; calendar: WorkingCalendar } | null = null;

/** The working calendar with what staff have changed, as of now; the same object while nothing changes. */
export async function loadCalendar(db: Queryable): Promise<WorkingCalendar> {
  const changes = await db.rows<CalendarChange>(
    'select day as date, off, name, status, source from calendar_changes order by day',
    [],
    'load-calendar',
  );
  const key = JSON.stringify(changes);
  if (known?.key !== key) known = { key, calendar: vietnamCalendar(changes) };
  return known.calendar;
}
