import type { Basis } from '../decisions/decision';
import { inVietnamese, type Message, message } from '../messages/message';
import { type Day, weekday } from '../time/time';
import type { CalendarChange, CalendarStatus, WorkingCalendar } from './calendar';
import { swappedWith } from './day-off';

/** One day of a change of the calendar: what staff had entered for it, and what they enter; null: the program's own entry. */
export interface DecidedDay {
  day: Day;
  before: Omit<CalendarChange, 'date'> | null;
  after: Omit<CalendarChange, 'date'> | null;
}

/** An edit of one day: a change, or null to restore the program's own entry. */
export interface CalendarEdit {
  day: Day;
  change: Omit<CalendarChange, 'date'> | null;
}

/** A document about days off and days worked instead, as offices publish it. */
export interface AnnouncedDays {
  /** Days off, in the order of the days worked for them. */
  off: readonly Day[];
  /** Saturdays, Sundays or other days worked instead; each takes the place of the day off at the same position. */
  worked: readonly Day[];
  /** What the days off are called; empty: by the day each is swapped with. */
  name: string;
  basis: Basis;
  status: CalendarStatus;
}

/**
 * The edits that a document announces: its days off, and the days worked in their place.
 * @example announcedEdits({ off: ['2026-01-02'], worked: ['2026-01-10'], name: '', basis, status: 'official' }) // the swap of 2/1 and 10/1/2026
 */
export function announcedEdits({ off, worked, name, basis, status }: AnnouncedDays): CalendarEdit[] {
  const source = inVietnamese(sourceNamed(basis));
  const shared = { source, status };
  return [
    ...off.map((day, index) => {
      const other = worked[index];
      const called = name !== '' || other === undefined ? name : inVietnamese(swappedWith(other));
      return { day, change: { ...shared, off: true, name: called } };
    }),
    ...worked.map((day, index) => {
      const other = off[index];
      const called = inVietnamese(message('calendar.worked-for', { day: other ?? null }));
      return {
        day,
        change: { ...shared, off: false, name: called, ...(other === undefined ? {} : { insteadOf: other }) },
      };
    }),
  ];
}

/** Why a document's days are refused, a message for each; none: they can be entered. */
export function announcedFaults({ off, worked, name }: Pick<AnnouncedDays, 'off' | 'worked' | 'name'>): Message[] {
  const faults: Message[] = [];
  const all = [...off, ...worked];
  if (all.length === 0) faults.push(message('calendar.no-day'));
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  if (twice !== undefined) faults.push(message('calendar.day-twice', { day: twice }));
  // A day off without a name needs the day it is swapped with; more worked days than days off name none.
  if (name === '' && off.length > worked.length)
    faults.push(message('calendar.day-unnamed', { day: off[worked.length]! }));
  const weekend = off.find((day) => weekday(day) >= 6 && worked.length > 0);
  if (weekend !== undefined) faults.push(message('calendar.weekend-swapped', { day: weekend }));
  return faults;
}

/**
 * The edits by which the provisional days of a year become official, each with the document that made it so.
 * @param entered what staff have entered for the year
 * @example officialEdits(calendar, 2027, basis, []) // Tết, Quốc khánh … of 2027, official
 */
export function officialEdits(
  calendar: WorkingCalendar,
  year: number,
  basis: Basis,
  entered: readonly CalendarChange[],
): CalendarEdit[] {
  const source = inVietnamese(sourceNamed(basis));
  const off = calendar.year(year).daysOff.filter(({ status }) => status === 'provisional');
  const worked = entered.filter((change) => !change.off && change.status === 'provisional');
  return [
    ...off.map(({ date, name }) => ({
      day: date,
      change: { off: true, name: inVietnamese(name), source, status: 'official' as const },
    })),
    ...worked
      .filter(({ date }) => date.startsWith(`${year}-`))
      .map(({ date, ...change }) => ({ day: date, change: { ...change, source, status: 'official' as const } })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** @example inVietnamese(sourceNamed(basis)) // 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Văn phòng Chính phủ)' */
export function sourceNamed({ number, date, decider }: Basis): Message {
  return message('decisions.basis-decider', { number, date, decider });
}
