import { inVietnamese, type MessageOrText } from '../messages/message';
import type { Period } from '../obligations/collection';
import type { Frequency, Phase } from '../plan/plan';
import { calendarPeriod } from './calendar-periods';

/**
 * The period of an id, with its days and its Vietnamese title. Ids: day `2026-05-12`, week `2026-W05`, month `2026-05`,
 * quarter `2026-Q3`, half-year `2020-H1`, nine months `2026-9M`, year `2020`; for other cycles its first and last year
 * (`2026-2030`) or its beginning and length (`2026-05-2M`, `2026-W05-2W`, `2026-05-12-10D`); a part of a month
 * `2026-05-K1of2`; the day of an event `2026-05-12-SK1`; or the id of one of the plan's phases. Days are the calendar's;
 * the data range of Điều 12 NĐ 09/2019/NĐ-CP (15/12–14/6) is data of a plan (`covers`), not of its periods.
 * @param phases the requirement's phases
 * @returns null when the id is none of these
 * @example periodOf('2020-H1') // { id: '2020-H1', from: '2020-01-01', to: '2020-06-30', title: '6 tháng đầu năm 2020' }
 */
export function periodOf(id: string, phases: readonly Phase[] = []): Period | null {
  const phase = phases.find((candidate) => candidate.id === id);
  if (phase) return { id, from: phase.from, to: phase.to, title: phase.title };
  const found = calendarPeriod(id);
  return found && { id, from: found.from, to: found.to, title: inVietnamese(found.name) };
}

/**
 * The name of a period as a message; for a phase, the title of the document.
 * @example inVietnamese(periodName({ id: '2020-H1', title: '6 tháng đầu năm 2020' })) // '6 tháng đầu năm 2020'
 */
export function periodName({ id, title }: Pick<Period, 'id' | 'title'>): MessageOrText {
  const name = calendarPeriod(id)?.name;
  return name !== undefined && inVietnamese(name) === title ? name : title;
}

/**
 * The id of the next period in a series.
 * @returns null where the series ends (once, the last phase) or the id is not of that frequency
 * @example nextPeriod('2026-Q4', 'quarter') // '2027-Q1'
 */
export function nextPeriod(id: string, frequency: Frequency, phases: readonly Phase[] = []): string | null {
  if (frequency === 'once') return null;
  if (frequency === 'phase') {
    const index = phases.findIndex((phase) => phase.id === id);
    return index < 0 ? null : (phases[index + 1]?.id ?? null);
  }
  const found = calendarPeriod(id);
  return found?.frequency === frequency ? found.next : null;
}

/** Which periods a requirement has: the fields of a Requirement that say so. */
export interface PeriodSeries {
  frequency: Frequency;
  /** First period; null for a phase series means its first phase. */
  first: string | null;
  /** Last period, counted; null recurs without end (phases: to the last). */
  last: string | null;
  phases?: readonly Phase[];
}

/**
 * The periods of a requirement in order; infinite where the series has no last one, so take only what is needed.
 * Empty when `first` is not a period of that frequency or is after `last`.
 * @example [...periodsFrom({ frequency: 'year', first: '2016', last: '2020' })].length // 5
 */
export function* periodsFrom({ frequency, first, last, phases = [] }: PeriodSeries): Generator<Period, void> {
  const end = last === null ? null : periodOf(last, phases);
  let id = first ?? (frequency === 'phase' ? (phases[0]?.id ?? null) : null);
  if (id && frequency !== 'once' && frequency !== 'phase' && calendarPeriod(id)?.frequency !== frequency) return;
  while (id !== null) {
    const period: Period | null = periodOf(id, phases);
    if (!period || (end && period.from > end.from)) return;
    yield period;
    if (id === last) return;
    id = nextPeriod(id, frequency, phases);
  }
}
