import type { WorkingCalendar } from '../calendar/calendar';
import { message } from '../messages/message';
import { type DeadlineRules, periodsOf } from '../obligations/periods';
import { isYes } from '../source/field';
import type { Issue } from '../source/issue';
import type { YamlSource } from '../source/yaml-source';
import type { Day } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';
import { unitsById } from '../units/register';
import { type Register, TREES, type Tree } from '../units/unit';
import { afterFaults } from './check-after';
import { feedsFaults, orderFaults } from './check-chain';
import { cutoffFaults } from './check-cutoff';
import { reporterFaults, unknownUnit } from './check-reporters';
import { rollFaults } from './check-roll';
import { type TimingFault, timingFaults } from './check-timing';
import { isDated } from './period-form';
import type { Requirement, Roll } from './plan';
import type { PlanHead } from './plan-schema';
import { unitIdOf } from './requirement-value';

/** A requirement of valid shape, with its index in the file. */
export interface PlacedRequirement {
  index: number;
  requirement: Requirement;
}

/** The parts of a plan its requirements are checked against. */
export interface PlanFrame {
  tree: Tree;
  effective: Day;
  roll: Roll;
  test: boolean;
}

/** Null only when tree or effective day cannot be read: a fault elsewhere in the head must not hide others. */
export function planFrameOf(value: unknown): PlanFrame | null {
  const { tree, effective, roll, test } = (value ?? {}) as Record<string, unknown>;
  const known = TREES.find((candidate) => candidate === tree);
  const day = typeof effective === 'string' ? parseVietnameseDate(effective) : null;
  if (!known || !day) return null;
  return {
    tree: known,
    effective: day,
    roll: roll === 'previous' || roll === 'next' ? roll : 'none',
    test: test === true || test === 'yes',
  };
}

/** Faults of the plan itself: its ids, its issuer, its slots, the requirements its open points name. */
export function headIssues(
  head: PlanHead,
  placed: readonly PlacedRequirement[],
  register: Register,
  source: YamlSource,
): Issue[] {
  const issues = [...duplicateIds(head, placed, source)];
  if (head.requirements.length === 0 && (head.milestones ?? []).length === 0)
    issues.push(source.issue(['requirements'], 'FIELD_INVALID', message('plans.nothing-to-follow')));
  const issuer = unitIdOf(head.document.issuer, register);
  if (!unitsById(register).has(issuer))
    issues.push(source.issue(['document', 'issuer'], 'UNIT_UNKNOWN', unknownUnit(issuer, register)));
  if (head.slots && !isYes(head.test))
    issues.push(source.issue(['slots'], 'TEST_ONLY', message('plans.slots-of-test', { slots: head.slots })));
  const ids = new Set(placed.map(({ requirement }) => requirement.id));
  head.openPoints?.forEach(({ requirement }, index) => {
    if (!requirement || ids.has(requirement)) return;
    const fault = message('plans.point-requirement', { requirement });
    issues.push(source.issue(['openPoints', index, 'requirement'], 'FIELD_INVALID', fault));
  });
  return issues;
}

/**
 * Faults of the requirements: each alone, then compared with each other.
 * @param calendar the working calendar that decides last days
 */
export function requirementIssues(
  frame: PlanFrame,
  placed: readonly PlacedRequirement[],
  register: Register,
  source: YamlSource,
  calendar: WorkingCalendar,
): Issue[] {
  const requirements = placed.map(({ requirement }) => requirement);
  const rules: DeadlineRules = { roll: frame.roll, requirements, calendar };
  const ids = idsOf(source);
  const issues: Issue[] = [];
  const timed: Requirement[] = [];
  const sound = new Set<string>();
  const report = (id: string, fault: TimingFault) => {
    const { index } = placed.find(({ requirement }) => requirement.id === id)!;
    issues.push(source.issue(['requirements', index, ...fault.path], fault.code, fault.message, fault.beside));
  };
  for (const { index, requirement } of placed) {
    const alone = timingFaults(requirement, frame.test);
    const timing = alone.length > 0 ? alone : afterFaults(requirement, requirements, ids);
    // A day that cannot be counted is said where its requirement is.
    if (timing.length === 0 && !hasBase(requirement, requirements, frame.test)) continue;
    const day = timing.length === 0 ? firstDay(requirement, frame.effective) : frame.effective;
    const faults = [...timing, ...reporterFaults(requirement, register, frame.tree, day)];
    if (faults.length === 0) sound.add(requirement.id);
    if (timing.length === 0) {
      timed.push(requirement);
      faults.push(...cutoffFaults(requirement, rules), ...rollFaults(requirement, rules));
    }
    for (const fault of faults)
      issues.push(source.issue(['requirements', index, ...fault.path], fault.code, fault.message, fault.beside));
  }
  const all = placed.map(({ requirement }) => requirement);
  for (const [id, fault] of feedsFaults(frame, all, register, { ids, sound })) report(id, fault);
  for (const [id, fault] of orderFaults(timed, rules)) report(id, fault);
  return issues;
}

/** Whether the requirement that a deadline counts from, if there is one, has no fault of its own. */
function hasBase({ due }: Requirement, requirements: readonly Requirement[], test: boolean): boolean {
  if (due?.type !== 'after') return true;
  const base = requirements.find(({ id }) => id === due.requirement);
  if (base === undefined || timingFaults(base, test).length > 0) return false;
  return afterFaults(base, requirements, new Set()).length === 0 && hasBase(base, requirements, test);
}

/** The ids of all requirements of the file, including those of invalid shape. */
function idsOf(source: YamlSource): Set<unknown> {
  const rows = (source.value as { requirements?: { id?: unknown }[] }).requirements;
  return new Set(Array.isArray(rows) ? rows.map((row) => row?.id) : []);
}

/** The first day for which a requirement's list of units is resolved. */
function firstDay(requirement: Requirement, effective: string): string {
  if (!isDated(requirement)) return effective;
  for (const { from } of periodsOf(requirement)) return from > effective ? from : effective;
  return effective;
}

function* duplicateIds(head: PlanHead, placed: readonly PlacedRequirement[], source: YamlSource): Iterable<Issue> {
  const requirements = placed.map(({ index, requirement }) => ({
    path: ['requirements', index, 'id'],
    id: requirement.id,
  }));
  const milestones = (head.milestones ?? []).map(({ id }, index) => ({ path: ['milestones', index, 'id'], id }));
  for (const list of [requirements, milestones]) {
    const seen = new Set<string>();
    for (const { path, id } of list) {
      if (seen.has(id)) yield source.issue(path, 'ID_DUPLICATE', message('files.id-twice', { id }));
      seen.add(id);
    }
  }
}
