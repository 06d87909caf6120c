import { type Message, message } from '../messages/message';
import { hasSeries } from '../plan/frequency';
import { examplePeriod, isPeriodOf } from '../plan/period-form';
import type { Plan, Requirement } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import { addDays, type Day } from '../time/time';
import { selectUnits } from '../units/register';
import type { Register, UnitId } from '../units/unit';
import type { Period } from './collection';
import { periodNamed } from './periods';

/**
 * A requirement that counts from an event, for the round of one event; any other one unchanged.
 * @param eventOn the day of the round's event; null where the round has none
 */
export function withEvent(requirement: Requirement, eventOn: Day | null): Requirement {
  const { due } = requirement;
  if (due?.type !== 'within' || eventOn === null) return requirement;
  return { ...requirement, due: { ...due, eventOn }, boundary: requirement.boundary ?? 'by' };
}

/** Whether events open the rounds of a requirement: its deadline counts from one whose day the document does not name. */
export function isOpenedByEvents({ due, kind }: Pick<Requirement, 'due' | 'kind'>): boolean {
  return kind !== 'standing' && due?.type === 'within' && due.eventOn === null;
}

/** An event as a person enters it. */
export interface GivenEvent {
  requirement: string;
  on: Day;
  /** The period its report is for; null where the event itself is the period. */
  period: string | null;
  /** The units that must report because of it; null: all of the requirement. */
  units: readonly UnitId[] | null;
}

/** How far ahead an event may be entered: the end of an inspection is known before it. */
const DAYS_AHEAD = 366;

/** What an event opens, or why it cannot be entered. */
export type OpenedByEvent =
  | { ok: true; requirement: Requirement; period: Period }
  | { ok: false; field: 'requirement' | 'on' | 'period' | 'units'; refusal: Message };

/**
 * The requirement and the period of the round that an event opens. Where the report recurs the period is named; else
 * each event is a period of its own, and events of one day are numbered.
 * @param today the day on which it is entered
 * @param taken periods of the requirement that have a round already
 * @example openedByEvent(plan, register, { requirement: 'sau-kiem-tra', on: '2026-03-02', period: null, units: null }, '2026-03-03', new Set())
 *   // period 2026-03-02-SK1, due from 2026-03-02
 */
export function openedByEvent(
  plan: Plan,
  register: Register,
  given: GivenEvent,
  today: Day,
  taken: ReadonlySet<string>,
): OpenedByEvent {
  const refuse = (field: (OpenedByEvent & { ok: false })['field'], refusal: Message): OpenedByEvent => ({
    ok: false,
    field,
    refusal,
  });
  const found = requirementOf(plan, given.requirement);
  if (found === null)
    return refuse(
      'requirement',
      message('settlements.requirement-unknown', { requirement: given.requirement, plan: plan.id }),
    );
  if (!isOpenedByEvents(found)) return refuse('requirement', message('events.no-event', { requirement: found.id }));
  const last = addDays(today, DAYS_AHEAD);
  if (given.on < plan.effective || given.on > last)
    return refuse('on', message('events.day', { on: given.on, from: plan.effective, last }));
  const period = periodOfEvent(found, given, taken);
  if (typeof period !== 'string') return refuse('period', period);
  const strangers = unitsOutside(plan, register, found, given);
  if (strangers.length > 0) return refuse('units', message('events.units', { units: strangers }));
  const requirement = withEvent(found, given.on);
  const asked = given.units === null ? requirement : forUnits(requirement, given.units);
  return { ok: true, requirement: asked, period: periodNamed(period) };
}

/** A requirement that asks only these units. */
export function forUnits(requirement: Requirement, units: readonly UnitId[]): Requirement {
  return { ...requirement, reporters: { ...NOBODY, units } };
}

const NOBODY = { groups: [], types: [], under: null, units: [], except: [] };

/** The id of the period, or why there is none. */
function periodOfEvent(
  { id, frequency, first, last, phases }: Requirement,
  { on, period }: GivenEvent,
  taken: ReadonlySet<string>,
): string | Message {
  if (!hasSeries(frequency)) {
    let number = 1;
    while (taken.has(`${on}-SK${number}`)) number += 1;
    return `${on}-SK${number}`;
  }
  const example = examplePeriod(frequency);
  if (period === null || !isPeriodOf(period, frequency, phases)) return message('events.period', { period, example });
  if ((first !== null && period < first) || (last !== null && period > last))
    return message('events.period', { period, example: first ?? example });
  return taken.has(period) ? message('events.taken', { requirement: id, period }) : period;
}

function unitsOutside(plan: Plan, register: Register, { reporters }: Requirement, { on, units }: GivenEvent): UnitId[] {
  const owing = new Set(selectUnits(reporters, register, plan.tree, on).map(({ id }) => id));
  return (units ?? []).filter((unit) => !owing.has(unit));
}
