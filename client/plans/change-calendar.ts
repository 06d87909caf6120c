import type { CalendarEdit } from '../../domain/calendar/calendar-decision';
import type { Caller } from '../contract';
import { requireUnicode } from '../unicode-text';
import { type CalendarEffect, changeOneDay, previewOneDay } from './calendar-decisions';
import type { DeadlineMove } from './deadline-moves';

/** The open collections whose dates and coming steps an edit would change; writes nothing. */
export async function previewCalendarEdit(
  caller: Pick<Caller, 'reader' | 'at'>,
  edit: CalendarEdit,
): Promise<CalendarEffect['moves']> {
  return (await previewOneDay(caller, edit)).moves;
}

/**
 * Makes one day a day off or a working day, with its source. Dates of open collections change, and the workflows of
 * open collections, plans and mail are signalled, because their next steps and slots may have moved.
 * @returns what moved
 * @throws DungHanError TEXT_ENCODING
 * @example await changeCalendar(caller, { day: '2026-11-24', change: { off: false, name: 'Làm việc bình thường', source: '…', status: 'official' } })
 */
export async function changeCalendar(caller: Caller, typed: CalendarEdit): Promise<readonly DeadlineMove[]> {
  const edit = { ...typed, change: typed.change && inUnicode(typed.change) };
  return (await changeOneDay(caller, edit)).moves;
}

function inUnicode(change: NonNullable<CalendarEdit['change']>): NonNullable<CalendarEdit['change']> {
  const { name, source } = change;
  return {
    ...change,
    name: requireUnicode(name, 'labels.day-name'),
    source: requireUnicode(source, 'labels.day-source'),
  };
}
