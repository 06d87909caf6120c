import type { WorkingCalendar } from '../calendar/calendar';
import type { DayOff } from '../calendar/day-off';
import type { Plan } from '../plan/plan';
import type { Day } from '../time/time';
import type { Register } from '../units/unit';
import type { Collection } from './collection';
import { expandPlan } from './expand-plan';

/** A day as the calendar of its year knows it. */
export interface KnownDay {
  day: Day;
  /** Why offices are closed; null on a working day. */
  off: Omit<DayOff, 'date'> | null;
  /** An official decision may still change it. */
  provisional: boolean;
}

/** @example knownDay('2026-09-02', vietnamCalendar()).off // the National Day */
export function knownDay(day: Day, calendar: WorkingCalendar): KnownDay {
  return { day, off: calendar.whyOff(day), provisional: calendar.isProvisional(day) };
}

type Round = Pick<Collection, 'period' | 'lastDay' | 'moved'>;

/** A round of a document beside the one of the later year; null where one of the years has none. */
export interface RoundOfYears {
  requirement: string;
  before: Round | null;
  after: Round | null;
}

/**
 * The rounds of a document in one year beside those of its copy in a later year: by requirement, in the order of their last days.
 * @param years the year of the document, and that of its copy
 * @example roundsOfYears(plan614, copy, register, vietnamCalendar(), [2020, 2021])[0] // 29/5/2020 beside 29/5/2021
 */
export function roundsOfYears(
  before: Plan,
  after: Plan,
  register: Register,
  calendar: WorkingCalendar,
  years: readonly [number, number],
): RoundOfYears[] {
  const [old, later] = [before, after].map((plan, nth) => roundsIn(plan, register, calendar, years[nth]!));
  return before.requirements.flatMap(({ id }) => {
    const [olds, laters] = [old!.get(id) ?? [], later!.get(id) ?? []];
    return Array.from({ length: Math.max(olds.length, laters.length) }, (_, nth) => ({
      requirement: id,
      before: olds[nth] ?? null,
      after: laters[nth] ?? null,
    }));
  });
}

/** One for each period, whoever compiles it. */
function roundsIn(plan: Plan, register: Register, calendar: WorkingCalendar, year: number): Map<string, Round[]> {
  const found = new Map<string, Round[]>();
  for (const { requirement, period, lastDay, moved } of expandPlan(plan, register, calendar, { type: 'year', year })
    .collections) {
    const rounds = found.get(requirement) ?? [];
    if (!rounds.some((one) => one.period.id === period.id)) rounds.push({ period, lastDay, moved });
    found.set(requirement, rounds);
  }
  return found;
}
