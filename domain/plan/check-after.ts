import { nextPeriod } from '../deadlines/periods';
import { message } from '../messages/message';
import { firstPeriodOf, periodsOf } from '../obligations/periods';
import type { TimingFault } from './check-timing';
import { isDated } from './period-form';
import type { Due, Requirement } from './plan';

/** Periods looked at; both series have one frequency, so that they differ at their ends only. */
const PERIODS_LOOKED_AT = 400;

/**
 * Whether a requirement that is due after another one has a day to count from in each of its periods.
 * @param requirements all of the plan that are of valid shape
 * @param ids those of invalid shape too, whose own fault is enough
 */
export function afterFaults(
  requirement: Requirement,
  requirements: readonly Requirement[],
  ids: ReadonlySet<unknown>,
): TimingFault[] {
  const { due } = requirement;
  if (due?.type !== 'after') return [];
  const refuse = (said: TimingFault['message']): TimingFault[] => [
    { path: ['due', 'requirement'], code: 'DUE_INVALID', message: said },
  ];
  const way = wayFrom(requirement, requirements);
  if (way.length > new Set(way).size) return refuse(message('plan-dates.after-circle', { way }));
  const other = requirements.find(({ id }) => id === due.requirement);
  if (other === undefined && ids.has(due.requirement)) return [];
  if (other === undefined) return refuse(message('plan-dates.after-unknown', { requirement: due.requirement }));
  if (!isDated(other)) return refuse(message('plan-dates.after-undated', { requirement: other.id }));
  const missing = missingPeriod(requirement, other);
  return missing === null ? [] : refuse(message('plan-dates.after-period', { requirement: other.id, period: missing }));
}

/** The ids of the requirements from which the deadline counts, its own first; an id comes twice where they go round. */
function wayFrom(start: Requirement, requirements: readonly Requirement[]): string[] {
  const way = [start.id];
  let due: Due | null = start.due;
  while (due?.type === 'after') {
    const next = due.requirement;
    way.push(next);
    if (way.indexOf(next) < way.length - 1) return way;
    due = requirements.find(({ id }) => id === next)?.due ?? null;
  }
  return way;
}

/** The first period of a requirement that the other one does not have; null where it has all. */
function missingPeriod(requirement: Requirement, other: Requirement): string | null {
  const first = firstPeriodOf(requirement);
  if (first === null) return null;
  if (requirement.last === null && other.last !== null && other.first !== null)
    return nextPeriod(other.last, other.frequency);
  const has = new Set(idsOf(other, first.from));
  return idsOf(requirement, first.from).find((id) => !has.has(id)) ?? null;
}

/** The periods from a day on, those before it being many in an old series. */
function idsOf(requirement: Requirement, from: string): string[] {
  const ids: string[] = [];
  for (const period of periodsOf(requirement)) {
    if (period.from >= from) ids.push(period.id);
    if (ids.length === PERIODS_LOOKED_AT) break;
  }
  return ids;
}
