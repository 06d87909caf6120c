import type { DayOff } from '../calendar/day-off';
import { inVietnamese, type Message, type MessageOrText, message } from '../messages/message';
import { addDays, type Day } from '../time/time';

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
 * Days off by name.
 * @example inVietnamese(daysOffNamed(tet)) // 'Tết Nguyên đán (ngày 23/01/2020 đến ngày 29/01/2020)'
 */
export function daysOffNamed(daysOff: readonly DayOff[]): Message {
  const byName = new Map<string, { name: MessageOrText; days: Day[] }>();
  for (const { name, date } of daysOff) {
    const key = inVietnamese(name);
    byName.set(key, { name, days: [...(byName.get(key)?.days ?? []), date] });
  }
  const spans = [...byName.values()].map((span) => ({ ...span, through: isRun(span.days) }));
  return message('explanation.days-off', { spans });
}

/** Whether the days are consecutive, so that only the first and the last are shown. */
function isRun(days: readonly Day[]): boolean {
  return days.length > 2 && days.every((day, index) => day === addDays(days[0]!, index));
}

/** The sources of these days off, each once; ordinary weekends have none. */
export function sourcesOf(daysOff: readonly DayOff[]): MessageOrText[] {
  const named = daysOff.map(({ source }) => source).filter((source) => source !== '');
  return [...new Map(named.map((source) => [inVietnamese(source), source])).values()];
}
