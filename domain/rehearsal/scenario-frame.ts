import { vietnamCalendar, type WorkingCalendar } from '../calendar/calendar';
import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import type { Collection } from '../obligations/collection';
import { expandPlan } from '../obligations/expand-plan';
import { isEndless } from '../obligations/periods';
import type { Plan, Requirement } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import { unitIdOf } from '../plan/requirement-value';
import type { Issue } from '../source/issue';
import type { Path, YamlSource } from '../source/yaml-source';
import { addDays, type Day, dayOf, type Instant } from '../time/time';
import type { Register, UnitId } from '../units/unit';

/** Input for reading the events of a scenario file, and the list of its faults. */
export interface ScenarioFrame {
  source: YamlSource;
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
  /** Named sets of figures. */
  templates: Readonly<Record<string, Record<string, unknown>>>;
  /** Null where the file has none, which is reported as a fault. */
  activateAt: Instant | null;
  until: Instant | null;
  issues: Issue[];
  refuse(path: Path, code: ErrorCode, fault: Message): void;
}

/** The collection of an entry, with its requirement after the scenario's own settlements. */
export interface Target {
  collection: Collection;
  requirement: Requirement;
  /** Requirements whose compiled report feeds this one. */
  feeders: readonly string[];
}

export function scenarioFrameOf(
  given: Pick<ScenarioFrame, 'source' | 'plan' | 'register' | 'templates' | 'activateAt' | 'until' | 'issues'>,
): ScenarioFrame {
  const { source, issues } = given;
  return {
    ...given,
    calendar: vietnamCalendar(),
    refuse: (path, code, fault) => issues.push(source.issue(path, code, fault)),
  };
}

/** Days after the end of a scenario up to which a collection can already receive reports. */
const DAYS_AHEAD = 400;

/** All collections the scenario can name: of the plan, and of the dates its own `settle` entries confirm. */
export function targetsOf(frame: ScenarioFrame, settled: ReadonlyMap<string, Day>): Target[] {
  const { plan, register, calendar, activateAt, until } = frame;
  const from = activateAt === null ? null : dayOf(activateAt);
  const to = until === null ? '9999-12-31' : addDays(dayOf(until), DAYS_AHEAD);
  if (until === null && plan.requirements.some(isEndless)) return [];
  const window = { type: 'lastDayBetween', from: '0000-01-01', to } as const;
  return expandPlan(plan, register, calendar, window, settled).collections.flatMap((collection) => {
    const requirement = requirementOf(plan, collection.requirement)!;
    // A recurring requirement starts with the periods that are not past at activation.
    if (isEndless(requirement) && from !== null && collection.lastDay < from) return [];
    const feeders = plan.requirements.filter(({ feeds }) => feeds === requirement.id).map(({ id }) => id);
    return [{ collection, requirement, feeders }];
  });
}

/** The one collection of an entry; where there are several, the fault names the missing key. */
export function findTarget(
  frame: ScenarioFrame,
  targets: readonly Target[],
  wanted: { requirement: string; period: string | null; compiler: string | null },
  path: Path,
): Target | null {
  const ofRequirement = targets.filter(({ collection }) => collection.requirement === wanted.requirement);
  const compiler: UnitId | null = wanted.compiler === null ? null : unitIdOf(wanted.compiler, frame.register);
  const found = ofRequirement.filter(
    ({ collection }) =>
      (wanted.period === null || collection.period.id === wanted.period) &&
      (compiler === null || collection.compiler === compiler),
  );
  if (found.length === 1) return found[0]!;
  frame.refuse(path, 'SCENARIO_UNKNOWN', targetFault(frame, wanted.requirement, ofRequirement, found));
  return null;
}

function targetFault(
  frame: ScenarioFrame,
  requirement: string,
  all: readonly Target[],
  found: readonly Target[],
): Message {
  if (!frame.plan.requirements.some(({ id }) => id === requirement)) {
    const known = frame.plan.requirements.map(({ id }) => id);
    return message('scenarios.requirement-unknown', { requirement, plan: frame.plan.id, known });
  }
  if (all.length === 0) return message('scenarios.undated', { requirement });
  const periods = [...new Set(all.map(({ collection }) => collection.period.id))];
  const compilers = [...new Set(all.map(({ collection }) => unitCodeOf(collection.compiler)))];
  if (found.length === 0) return message('scenarios.no-round-fits', { requirement, periods, compilers });
  return message('scenarios.several-rounds', { requirement, rounds: found.length, periods, compilers });
}

/** The code of a unit as the file writes it. */
export function unitCodeOf(unit: UnitId): string {
  return unit.slice(unit.indexOf(':') + 1);
}
