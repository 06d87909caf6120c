import { vietnamCalendar, type WorkingCalendar } from '../calendar/calendar';
import { message } from '../messages/message';
import { rulesOf } from '../obligations/periods';
import type { FormDefinition } from '../rollup/form';
import { isYes, shapeIssues } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import { entriesBefore } from '../source/schema-order';
import { readYaml, type YamlSource } from '../source/yaml-source';
import { parseVietnameseDate } from '../time/vietnamese';
import type { Register } from '../units/unit';
import { formDefinitionFaults } from './check-form';
import { headIssues, type PlacedRequirement, planFrameOf, requirementIssues } from './check-plan';
import { derivedOpenPoints } from './derived-open-points';
import type { Plan } from './plan';
import { type PlanHead, planHeadSchema } from './plan-schema';
import { requirementSchema } from './requirement-schema';
import { formOf, requirementFromFile, unitIdOf } from './requirement-value';

/**
 * Parses a plan file: a complete plan, or all its faults in the order of the file.
 * @param text the whole file
 * @param file its name as shown in faults
 * @param register the register the file names (`registerPathOf`), already read
 * @param calendar the working calendar with an administrator's edits, if there are any
 * @returns the plan with the file's open points and the derived ones, or issues; codes in `domain/errors.ts`
 * @example parsePlan(text, 'plans/gialai-614-2020.yaml', register) // 614/KH-UBND: two dated requirements
 */
export function parsePlan(
  text: string,
  file: string,
  register: Register,
  calendar: WorkingCalendar = vietnamCalendar(),
): Parsed<Plan> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const source = read.value;
  const head = planHeadSchema.safeParse(source.value, { reportInput: true });
  const issues = head.success ? [] : shapeIssues(source, [], head.error, planHeadSchema);
  const forms = head.success ? formsOf(head.data, source, issues) : new Map<string, FormDefinition>();
  const placed = requirementsOf(source, register, forms, issues, head.success);
  const frame = planFrameOf(source.value);
  if (frame) issues.push(...requirementIssues(frame, placed, register, source, calendar));
  if (head.success) issues.push(...headIssues(head.data, placed, register, source));
  if (!head.success || issues.length > 0) return { ok: false, issues: issues.sort(byLine) };
  const plan = planOf(head.data, placed, register);
  const rules = rulesOf(plan, calendar);
  return {
    ok: true,
    value: { ...plan, openPoints: [...plan.openPoints, ...derivedOpenPoints(plan, register, rules)] },
  };
}

/**
 * The path of the register a plan file names, relative to the plan file; the caller reads that file.
 * @example registerPathOf(text, 'plans/gialai-614-2020.yaml') // 'registers/gialai-2020.yaml'
 */
export function registerPathOf(text: string, file: string): Parsed<string> {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const path = (read.value.value as { register?: unknown } | null)?.register;
  if (typeof path === 'string' && path.trim() !== '') return { ok: true, value: path.trim() };
  const entries = Object.keys((read.value.value ?? {}) as object);
  if (entries.includes('units') && !entries.includes('requirements'))
    return { ok: false, issues: [read.value.issue(['units'], 'FIELD_UNKNOWN', message('plans.is-register'))] };
  const fault = message('plans.register-missing');
  const beside = entriesBefore(planHeadSchema, read.value.value, ['register']);
  return { ok: false, issues: [read.value.issue(['register'], 'FIELD_MISSING', fault, beside)] };
}

/** The fault that the register a plan file names cannot be read, at the line that names it. */
export function registerUnreadable(text: string, file: string, path: string): Issue {
  const fault = message('plans.register-unreadable', { path });
  const read = readYaml(text, file);
  if (read.ok) return read.value.issue(['register'], 'NOT_FOUND', fault);
  return { file, line: null, path: 'register', code: 'NOT_FOUND', message: fault };
}

function formsOf(head: PlanHead, source: YamlSource, issues: Issue[]): Map<string, FormDefinition> {
  const forms = new Map<string, FormDefinition>();
  for (const [id, raw] of Object.entries(head.forms ?? {})) {
    const form = formOf(id, raw);
    forms.set(id, form);
    issues.push(
      ...formDefinitionFaults(form).map((fault) =>
        source.issue(['forms', id, ...fault.path], fault.code, fault.message),
      ),
    );
  }
  return forms;
}

function requirementsOf(
  source: YamlSource,
  register: Register,
  forms: ReadonlyMap<string, FormDefinition>,
  issues: Issue[],
  formsKnown: boolean,
): PlacedRequirement[] {
  const rows = (source.value as { requirements?: unknown } | null)?.requirements;
  const placed: PlacedRequirement[] = [];
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const raw = requirementSchema.safeParse(row, { reportInput: true });
    if (!raw.success) {
      issues.push(...shapeIssues(source, ['requirements', index], raw.error, requirementSchema));
      continue;
    }
    if (raw.data.form && formsKnown && !forms.has(raw.data.form)) {
      const fault = message('plans.form-unknown', { form: raw.data.form, known: [...forms.keys()] });
      issues.push(source.issue(['requirements', index, 'form'], 'FORM_UNKNOWN', fault));
    }
    placed.push({ index, requirement: requirementFromFile(raw.data, (code) => unitIdOf(code, register), forms) });
  }
  return placed;
}

function planOf(head: PlanHead, placed: readonly PlacedRequirement[], register: Register): Plan {
  const { type, number, issued, issuer, subject, place } = head.document;
  return {
    id: head.id,
    title: head.title,
    document: {
      type,
      number: number ?? null,
      issued: issued ? parseVietnameseDate(issued) : null,
      issuer: unitIdOf(issuer, register),
      subject,
      place: place ?? null,
    },
    effective: parseVietnameseDate(head.effective)!,
    tree: head.tree,
    register: register.id,
    roll: head.roll ?? 'none',
    requirements: placed.map(({ requirement }) => requirement),
    milestones: (head.milestones ?? []).map(({ id, date, title }) => ({ id, date: parseVietnameseDate(date)!, title })),
    openPoints: (head.openPoints ?? []).map(({ requirement, proposal, ...point }) => ({
      ...point,
      requirement: requirement ?? null,
      ...(proposal === undefined ? {} : { proposal }),
    })),
    sample: isYes(head.sample),
    test: isYes(head.test),
    urgent: isYes(head.urgent),
    slots: head.slots ? { everySeconds: Number(/\d+/.exec(head.slots)![0]) } : null,
  };
}

function byLine(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
