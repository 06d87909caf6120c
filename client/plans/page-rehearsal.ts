import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../config/project-folder';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import { type MessageOrText, message } from '../../domain/messages/message';
import type { Plan } from '../../domain/plan/plan';
import { parseScenario } from '../../domain/rehearsal/parse-scenario';
import { type Rehearsal, rehearse } from '../../domain/rehearsal/rehearse';
import type { Scenario } from '../../domain/rehearsal/scenario';
import type { Instant } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';
import { GENERATED_TITLES, type GeneratedScenario, generateScenario } from './generated-scenario';

/** A scenario to choose: a generated one (`nobody-sends`), or the name of a file. */
export interface ScenarioChoice {
  id: string;
  title: MessageOrText;
}

/** A larger rehearsal on a page would block other requests; `dung-han rehearse` has no limit. */
const MOST_REPORTS = 3_000;
const GENERATED = Object.keys(GENERATED_TITLES) as GeneratedScenario[];

/** The rehearsed plan, draft or active, with its register. */
export interface RehearsedPlan {
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
}

/** The scenarios that fit a plan: those that need no file, and files of `plans/scenarios` written for it. */
export function scenarioChoices({ plan, register }: RehearsedPlan): ScenarioChoice[] {
  const files = readdirSync(folder())
    .filter((file) => file.startsWith(plan.id) && file.endsWith('.yaml'))
    .sort()
    .flatMap((file): ScenarioChoice[] => {
      const read = parseScenario(readFileSync(join(folder(), file), 'utf8'), file, plan, register);
      return read.ok ? [{ id: file.replace(/\.yaml$/, ''), title: read.value.title }] : [];
    });
  return [...GENERATED.map((id) => ({ id, title: GENERATED_TITLES[id] })), ...files];
}

/**
 * Rehearses a plan with a chosen scenario; writes nothing.
 * @throws DungHanError NOT_FOUND when there is no such choice; SCENARIO_UNKNOWN when the plan is too large for a page
 */
export function rehearseChoice(
  given: RehearsedPlan,
  choice: string,
  at: Instant,
): { scenario: Scenario; found: Rehearsal } {
  const { plan, register, calendar } = given;
  const made = GENERATED.find((kind) => kind === choice);
  const scenario = made === undefined ? fromFile(given, choice) : generateScenario(made, plan, register, calendar, at);
  const units = new Set(register.units.map(({ id }) => id)).size;
  if (units * plan.requirements.length > MOST_REPORTS * 10 || scenario.events.length > MOST_REPORTS) {
    throw new DungHanError('SCENARIO_UNKNOWN', message('rehearsals.too-large'));
  }
  return { scenario, found: rehearse(plan, register, calendar, scenario) };
}

function fromFile(given: RehearsedPlan, choice: string): Scenario {
  const { plan, register } = given;
  const known = scenarioChoices(given).some(({ id }) => id === choice);
  if (!known) throw new DungHanError('NOT_FOUND', message('rehearsals.scenario-unknown'));
  const file = `${choice}.yaml`;
  const read = parseScenario(readFileSync(join(folder(), file), 'utf8'), file, plan, register);
  if (!read.ok) throw new DungHanError('SCENARIO_UNKNOWN', read.issues[0]!.message);
  return read.value;
}

function folder(): string {
  return join(projectFolder(), 'plans', 'scenarios');
}
