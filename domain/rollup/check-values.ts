import { type Message, message, type PlainCode } from '../messages/message';
import { readList } from './check-list';
import { checkRules } from './check-rules';
import { type FigureField, figureIds, figureLabels } from './figure-ids';
import type { Field, FormDefinition, FormValues } from './form';
import { type FormIssue, shownText } from './form-issue';
import { isNothing, leavesOf } from './form-leaves';
import { readFormText } from './form-text';
import { type FigureFault, readFigure } from './number-text';

export type { FormIssue } from './form-issue';

/** A valid form with its warnings, or all its faults. */
export type ValuesReading =
  | { ok: true; values: FormValues; warnings: FormIssue[] }
  | { ok: false; issues: FormIssue[]; warnings: FormIssue[] };

/**
 * Checks a filled-in form, or a file of `--values`, against the plan's form: all faults at once, each naming the field,
 * what was found and what was expected. Unknown fields are refused, so that a typing error loses no figure.
 * @param raw flat or nested by id; figures as numbers or as "1.234,5"; an empty text is an empty cell
 * @returns values ready to be kept, or issues (`FIGURE_*`, `TEXT_*`, `LIST_TOO_LONG`, `FIELD_*`, `FORM_RULE_BROKEN`);
 * warnings (`FORM_RULE_ODD`) either way
 * @example readValues(form, { models: { economy: { 'registered-group': '1.234' } } })
 */
export function readValues(form: FormDefinition, raw: unknown): ValuesReading {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const expected = message('forms.entries-expected');
    const fault = message('forms.found', { label: form.title, found: shownText(raw), expected });
    return { ok: false, issues: [{ code: 'FIELD_INVALID', field: '', message: fault }], warnings: [] };
  }
  const leaves = leavesOf(
    raw,
    form.fields.map((field) => field.id),
  );
  const figures = readFigures(figureIds(form), leaves.values);
  const texts = readTexts(form.fields, leaves.values);
  const lists = readLists(form.fields, leaves.values);
  const rules = checkRules(form, figures.values, new Set(figures.issues.map((issue) => issue.field)));
  const issues = [
    ...unknownFields(form, leaves.values),
    ...[...leaves.twice].map(givenTwice),
    ...figures.issues,
    ...texts.issues,
    ...lists.issues,
    ...rules.issues,
  ];
  if (issues.length > 0) return { ok: false, issues, warnings: rules.warnings };
  const values = { figures: figures.values, texts: texts.values, lists: lists.values };
  return { ok: true, values, warnings: rules.warnings };
}

/** The result for one kind of field. */
interface Part<T> {
  values: Record<string, T>;
  issues: FormIssue[];
}

const FIGURE_EXPECTED = {
  FIGURE_INVALID: 'forms.figure-expected',
  FIGURE_NEGATIVE: 'forms.from-zero',
  FIGURE_TOO_BIG: 'forms.too-big',
} as const;

function readFigures(fields: readonly FigureField[], leaves: ReadonlyMap<string, unknown>): Part<number> {
  // Entries first: an object that grows key by key becomes a hash table of five times the size, and every report has
  // one.
  const values: [string, number][] = [];
  const issues: FormIssue[] = [];
  for (const field of fields) {
    const raw = leaves.get(field.id);
    const reading = readFigure(raw, field.decimals);
    if (!reading.ok) {
      const expected = figureExpected(field, reading);
      const fault = message('forms.found', { label: field.label, found: shownText(raw), expected });
      issues.push({ code: reading.code, field: field.id, message: fault });
    } else if (reading.value !== null) values.push([field.id, reading.value]);
    else if (field.required) issues.push(missing(field, 'forms.a-figure'));
  }
  return { values: Object.fromEntries(values), issues };
}

function figureExpected({ decimals }: FigureField, fault: FigureFault): Message {
  if (fault.code === 'FIGURE_AMBIGUOUS') {
    const [thousands, decimal] = fault.readings;
    return message('forms.one-reading', { thousands, decimal });
  }
  if (fault.code !== 'FIGURE_DECIMALS') return message(FIGURE_EXPECTED[fault.code]);
  return decimals === 0 ? message('forms.whole-number') : message('forms.decimals', { most: decimals });
}

function readTexts(fields: readonly Field[], leaves: ReadonlyMap<string, unknown>): Part<string> {
  const part: Part<string> = { values: {}, issues: [] };
  for (const field of fields) {
    if (field.type !== 'text') continue;
    const raw = leaves.get(field.id);
    const reading = readFormText(raw, field.maxLength);
    if (!reading.ok) {
      const { code, expected } = reading;
      const fault = message('forms.found', { label: field.label, found: shownText(raw), expected });
      part.issues.push({ code, field: field.id, message: fault });
    } else if (reading.text !== '') part.values[field.id] = reading.text;
    else if (field.required) part.issues.push(missing(field, 'forms.a-text'));
  }
  return part;
}

function readLists(
  fields: readonly Field[],
  leaves: ReadonlyMap<string, unknown>,
): Part<readonly Readonly<Record<string, string>>[]> {
  const part: Part<readonly Readonly<Record<string, string>>[]> = { values: {}, issues: [] };
  for (const field of fields) {
    if (field.type !== 'list') continue;
    const cells = [...leaves].filter(([path]) => path === field.id || path.startsWith(`${field.id}.`));
    const { rows, issues } = readList(field, cells);
    part.issues.push(...issues);
    if (rows.length > 0) part.values[field.id] = rows;
  }
  return part;
}

/** Unknown ids, and tables given as one value. */
function unknownFields(form: FormDefinition, leaves: ReadonlyMap<string, unknown>): FormIssue[] {
  const figures = figureLabels(form);
  const known = (path: string, raw: unknown): boolean => {
    if (figures.has(path)) return true;
    const field = form.fields.find((candidate) => candidate.id === path.split('.')[0]);
    if (field?.type === 'list') return true;
    if (field?.type === 'text') return path === field.id;
    return field?.type === 'table' && isNothing(raw) && [...figures.keys()].some((id) => id.startsWith(`${path}.`));
  };
  const unknown: string[] = [];
  for (const [path, raw] of leaves) if (!known(path, raw)) unknown.push(path);
  if (unknown.length === 0) return [];
  const examples = [
    ...figures.keys(),
    ...form.fields.filter((field) => field.type === 'text').map((field) => field.id),
  ];
  const expected =
    examples.length > 0 ? message('forms.fields-like', { examples: examples.slice(0, 3) }) : message('forms.leave-out');
  return unknown.map((path) => ({
    code: 'FIELD_UNKNOWN',
    field: path,
    message: message('forms.field-unknown', { field: shownText(path), expected }),
  }));
}

function givenTwice(path: string): FormIssue {
  return { code: 'FIELD_TWICE', field: path, message: message('forms.field-twice', { field: shownText(path) }) };
}

function missing({ id, label }: { id: string; label: string }, expected: PlainCode): FormIssue {
  return {
    code: 'FIELD_MISSING',
    field: id,
    message: message('forms.missing', { label, expected: message(expected) }),
  };
}
