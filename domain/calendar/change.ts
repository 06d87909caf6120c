import { inVietnamese, type MessageOrText } from '../messages/message';
import { type Day, weekday } from '../time/time';
import type { CalendarStatus, DayOff, WorkedDay, YearDecisions } from './day-off';
import { type YearTable, yearTable } from './year-table';

/** An administrator's edit of the calendar: one day made a day off or a working day, with its source document. */
export interface CalendarChange {
  date: Day;
  /** true: offices are closed; false: they work, even on a Saturday or a holiday. */
  off: boolean;
  /** What pages call it: "Hoán đổi với thứ Bảy, ngày 10/01/2026". */
  name: string;
  source: string;
  status: CalendarStatus;
  /** For a worked Saturday: the day off it replaces. */
  insteadOf?: Day;
}

/**
 * The table of a year with an administrator's edits applied to the official decisions; a later edit of a day wins.
 * @param changes edits of this year only
 * @param isOfficial a document has made the days off of the year official: no other day may still change
 * @example the swap of 2/1/2026, announced on 25/12/2025: two edits, 2/1 off and Saturday 10/1 worked
 */
export function changedTable(
  decisions: YearDecisions,
  changes: readonly CalendarChange[],
  isOfficial = false,
): YearTable {
  const last = new Map(changes.map((change) => [change.date, change]));
  const edits = [...last.values()];
  const daysOff: DayOff[] = [
    ...decisions.daysOff.filter((day) => !last.has(day.date)),
    ...edits
      .filter((edit) => edit.off)
      .map(({ date, name, source, status }) => ({ date, name: asKnown(name, date, decisions), status, source })),
  ].sort(byDate);
  const workedInstead: WorkedDay[] = [
    ...decisions.workedInstead.filter((day) => !last.has(day.date)),
    ...edits
      .filter((edit) => !edit.off && weekday(edit.date) >= 6)
      .map((edit) => ({ date: edit.date, insteadOf: edit.insteadOf ?? null, source: edit.source })),
  ].sort(byDate);
  const settled = edits.filter((edit) => edit.status === 'official').map((edit) => edit.date);
  const doubtful = edits.filter((edit) => edit.status === 'provisional').map((edit) => edit.date);
  const known = isOfficial ? { status: 'official' as const, awaited: false } : {};
  return yearTable({ ...decisions, ...known, daysOff, workedInstead }, new Set(settled), new Set(doubtful));
}

/** A day that keeps its name when it becomes official is still named in the language of the page. */
function asKnown(name: string, date: Day, { daysOff }: YearDecisions): MessageOrText {
  const known = daysOff.find((day) => day.date === date)?.name;
  return known !== undefined && inVietnamese(known) === name ? known : name;
}

function byDate(a: { date: Day }, b: { date: Day }): number {
  return a.date < b.date ? -1 : 1;
}
