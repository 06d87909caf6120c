import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { Collection } from '../domain/obligations/collection';
import { expandPlan } from '../domain/obligations/expand-plan';
import type { Plan } from '../domain/plan/plan';
import type { Scenario, ScenarioEvent } from '../domain/rehearsal/scenario';
import { addDays, atTime, type Day, type Instant, MINUTE } from '../domain/time/time';
import type { Register, UnitId } from '../domain/units/unit';
import { seededRandom } from './benchmark';
import { type FormName, filledForm } from './plan-text';

/** Share of reports sent by the last day, and of those sent up to ten days later; the rest is never sent. */
const ON_TIME = 0.85;
const LATE = 0.1;

/** Working days after the last day on which a compiler confirms its report. */
const CONFIRMED_AFTER = 6;

/**
 * One year of a monthly plan: 85 % of the reports come on time, 10 % late, 5 % never, from a seeded
 * generator; each province confirms its compiled report.
 */
export function yearOfReports(
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  year: number,
  seed: number,
  form: FormName,
): Scenario {
  const random = seededRandom(seed);
  const { collections } = expandPlan(plan, register, calendar, { type: 'year', year });
  const rounds = collections.filter(({ requirement }) => requirement === 'month');
  const events = rounds.flatMap((round) => [...reports(round, form, random), confirmation(round, calendar)]);
  return {
    title: `Năm ${year}`,
    activateAt: atTime(`${year}-01-01`, '09:30'),
    until: atTime(`${year}-12-31`, '23:30'),
    events: events.sort((a, b) => a.at - b.at),
  };
}

function reports(round: Collection, form: FormName, random: () => number): ScenarioEvent[] {
  return round.obligations.flatMap(({ unit }) => {
    const chance = random();
    if (chance >= ON_TIME + LATE) return [];
    const days = chance < ON_TIME ? -Math.floor(random() * 10) : 1 + Math.floor(random() * 10);
    return [report(round, unit, moment(addDays(round.lastDay, days), random), form, random)];
  });
}

/** In office hours, not in a minute with steps or mail slots. */
function moment(day: Day, random: () => number): Instant {
  const minutes = Math.floor(random() * 160);
  return atTime(day, random() < 0.5 ? '08:10' : '14:10') + minutes * MINUTE;
}

function report(round: Collection, unit: UnitId, at: Instant, form: FormName, random: () => number): ScenarioEvent {
  return {
    type: 'submit',
    at,
    requirement: round.requirement,
    period: round.period.id,
    compiler: round.compiler,
    unit,
    values: filledForm(Math.floor(random() * 100), form),
    nil: false,
    document: { number: '12/BC-UBND', date: null, signer: null },
    channel: 'web',
    sentOn: null,
  };
}

function confirmation(round: Collection, calendar: WorkingCalendar): ScenarioEvent {
  const { requirement, period, compiler, lastDay } = round;
  const at = atTime(calendar.addWorkingDays(lastDay, CONFIRMED_AFTER), '17:20');
  return { type: 'confirm', at, by: 'Trưởng phòng Tổng hợp', requirement, period: period.id, compiler };
}
