import { type Message, message } from '../messages/message';
import type { Plan } from '../plan/plan';
import { shapeIssues, shownValue } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import { type Path, readYaml, type YamlSource } from '../source/yaml-source';
import type { Register } from '../units/unit';
import type { Scenario, ScenarioEvent } from './scenario';
import { readEntries } from './scenario-entries';
import { type ScenarioFrame, scenarioFrameOf } from './scenario-frame';
import { scenarioHeadSchema } from './scenario-schema';
import { isGroup } from './scenario-values';

/**
 * Parses a scenario file (kịch bản chạy thử): the events of a plan's rehearsal with their instants. Events
 * may be in any order; one entry may name several units by code, by list of the register, `all`, or `others` (those
 * of the requirement that no earlier entry has named).
 * @param text the whole file
 * @param file its name as shown in faults
 * @param plan the plan of the scenario, with its register
 * @returns the scenario with its events in order of time, or all faults of the file
 * @example parseScenario(text, 'plans/scenarios/gialai-614-2020.yaml', plan614, register) // 28/5/2020 10:32: Sở Tài chính gửi
 */
export function parseScenario(text: string, file: string, plan: Plan, register: Register): Parsed<Scenario> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const source = read.value;
  const head = scenarioHeadSchema.safeParse(source.value, { reportInput: true });
  const issues: Issue[] = head.success ? [] : shapeIssues(source, [], head.error);
  const frame = scenarioFrameOf({
    source,
    plan,
    register,
    issues,
    templates: head.data?.templates ?? {},
    activateAt: head.data?.activate ?? null,
    until: head.data?.until ?? null,
  });
  if (head.success) checkHead(frame, head.data.plan);
  const events = readEntries(frame, entriesOf(source));
  if (!head.success || issues.length > 0) return { ok: false, issues: issues.sort(byLine) };
  const { title, activate, until } = head.data;
  return { ok: true, value: { title, activateAt: activate, until, events: inOrder(events) } };
}

function entriesOf({ value }: YamlSource): unknown[] {
  const entries = isGroup(value) ? value.events : undefined;
  return Array.isArray(entries) ? entries : [];
}

function checkHead(frame: ScenarioFrame, planId: string | undefined): void {
  const { plan, activateAt, until } = frame;
  const refuse = (path: Path, fault: Message) => frame.refuse(path, 'FIELD_INVALID', fault);
  if (planId !== undefined && planId !== plan.id)
    refuse(['plan'], message('scenarios.other-plan', { found: shownValue(planId), plan: plan.id }));
  if (activateAt !== null && until !== null && until <= activateAt)
    refuse(['until'], message('scenarios.ends-before', { until, activate: activateAt }));
}

/** By time; events of the same instant keep the order of the file. */
function inOrder(events: readonly ScenarioEvent[]): ScenarioEvent[] {
  return [...events].sort((a, b) => a.at - b.at);
}

function byLine(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
