import type { DayOff, WorkingCalendar } from '../../domain/calendar/calendar';
import type { MessageOrText } from '../../domain/messages/message';
import { addDays, type Day, weekday } from '../../domain/time/time';
import { twoDigits } from '../../domain/time/vietnamese';

/** What happens on one day, for a year calendar. */
export interface DayEvent {
  day: Day;
  /** `due` a last day, `step` a step or mail, `mark` a milestone. */
  kind: 'due' | 'step' | 'mark';
  text: MessageOrText;
}

/** A day of a month grid. */
export interface GridDay {
  day: Day;
  number: number;
  /** Why offices are closed; null when they work. */
  off: Pick<DayOff, 'name' | 'status'> | null;
  /** An ordinary weekend, or a weekend that is worked. */
  weekend: boolean;
  events: DayEvent[];
}

/** One month: weeks from Monday to Sunday, null before the first and after the last day. */
export interface MonthGrid {
  month: number;
  weeks: (GridDay | null)[][];
  /** The month's events in order of days, for screen readers. */
  events: DayEvent[];
}

/**
 * A year as twelve month grids (lịch năm).
 * @example yearGrid(2026, vietnamCalendar(), [])[0]?.weeks[0] // Thursday 1/1/2026 is the fourth cell
 */
export function monthGrids(year: number, calendar: WorkingCalendar, events: readonly DayEvent[]): MonthGrid[] {
  const byDay = new Map<Day, DayEvent[]>();
  for (const event of events) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const prefix = `${year}-${twoDigits(month)}`;
    const cells: (GridDay | null)[] = Array<null>(weekday(`${prefix}-01`) - 1).fill(null);
    for (let day = `${prefix}-01`; day.startsWith(prefix); day = addDays(day, 1)) {
      cells.push({
        day,
        number: Number(day.slice(8)),
        off: calendar.whyOff(day),
        weekend: weekday(day) >= 6,
        events: byDay.get(day) ?? [],
      });
    }
    while (cells.length % 7 !== 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / 7 }, (_week, row) => cells.slice(row * 7, row * 7 + 7));
    const inMonth = cells.flatMap((cell) => cell?.events ?? []);
    return { month, weeks, events: inMonth };
  });
}
