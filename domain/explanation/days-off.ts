import type { DayOff } from '../calendar/day-off';
import { addDays, type Day } from '../time/time';
import { dateInWords } from '../time/vietnamese';

/**
 * The days off of a span, both ends counted, for `ExplainInput.daysOffCrossed`.
 * @param whyOff `WorkingCalendar.whyOff`
 * @example daysOffBetween('2017-09-29', '2017-10-01', calendar.whyOff).length // 2
 */
export function daysOffBetween(from: Day, to: Day, whyOff: (day: Day) => Omit<DayOff, 'date'> | null): DayOff[] {
  const daysOff: DayOff[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const off = whyOff(date);
    if (off !== null) daysOff.push({ date, ...off });
  }
  return daysOff;
}

/** The days off from `from` to `to`, both counted. */
export function daysOffWithin(daysOff: readonly DayOff[], from: Day, to: Day): DayOff[] {
  return daysOff.filter(({ date }) => from <= date && date <= to);
}

/**
 * Days off in words, those of one name together.
 * @example daysOffInWords(tet) // 'Tết Nguyên đán (ngày 23/01/2020 đến ngày 29/01/2020)'
 */
export function daysOffInWords(daysOff: readonly DayOff[]): string {
  const byName = new Map<string, Day[]>();
  for (const { name, date } of daysOff) byName.set(name, [...(byName.get(name) ?? []), date]);
  return [...byName].map(([name, days]) => `${name} (${daysInWords(days)})`).join('; ');
}

function daysInWords(days: readonly Day[]): string {
  const [first, last] = [days[0]!, days.at(-1)!];
  const inOneRun = days.every((day, index) => day === addDays(first, index));
  if (inOneRun && days.length > 2) return `${dateInWords(first)} đến ${dateInWords(last)}`;
  return days.map(dateInWords).join(', ');
}

/** Who says that these are days off, each source once; ordinary weekends need none. */
export function sourcesOf(daysOff: readonly DayOff[]): string {
  const named = [...new Set(daysOff.map(({ source }) => source).filter((source) => source !== ''))];
  return named.length === 0 ? 'Lịch làm việc: nghỉ hằng tuần thứ Bảy, Chủ nhật' : `Lịch làm việc: ${named.join('; ')}`;
}
