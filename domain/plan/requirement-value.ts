import { unitId } from '../ids';
import type { Field, FormDefinition } from '../rollup/form';
import { isYes } from '../source/field';
import { isRelation } from '../units/relation';
import type { Register, UnitId } from '../units/unit';
import { codeIn } from '../units/unit-code';
import { coversFromFile, cutoffFromFile, dayFromFile, dueFromFile, timeFromFile } from './due-value';
import type { FormFile } from './form-schema';
import { frequencyWritten, periodWritten } from './frequency';
import { isRecurringDue } from './period-form';
import type { Addressee, BoundaryAnswer, Due, Frequency, Requirement, Selector } from './plan';
import type { RequirementFile } from './requirement-schema';

/** The unit id for a code of the file, official codes (000.04.01.H21) included; an id of another register is kept, and reported as unknown later. */
export function unitIdOf(code: string, register: Register): UnitId {
  return code.includes(':') ? code : unitId(register.id, codeIn(code));
}

/** A code of the plan file as a unit id of the plan's register. */
export type UnitIdOf = (code: string) => UnitId;

/**
 * The requirement of a checked entry, with all defaults. When staff answered that the day itself is on time, `before`
 * becomes `by`.
 */
export function requirementFromFile(
  raw: RequirementFile,
  idOf: UnitIdOf,
  forms: ReadonlyMap<string, FormDefinition>,
): Requirement {
  const addressee = (code: string): Addressee => (isRelation(code) ? code : idOf(code));
  const answer = answerOf(raw.boundaryAnswer);
  const loose = answer?.onTime && raw.boundary === 'before';
  const due = raw.due ? dueFromFile(raw.due) : null;
  const frequency = frequencyFromFile(raw, due);
  const [receiver, ...others] = Array.isArray(raw.receiver) ? raw.receiver : [raw.receiver];
  const alsoTo = [...others, ...(raw.alsoTo ?? [])].map(addressee);
  return {
    id: raw.id,
    report: raw.report,
    kind: raw.kind,
    frequency,
    clause: raw.clause,
    quote: raw.quote,
    dueText: raw.dueText ?? null,
    due,
    boundary: loose ? 'by' : (raw.boundary ?? null),
    boundaryAnswer: answer,
    ...(raw.shortMonth ? { shortMonth: answerOf(raw.shortMonth) } : {}),
    ...periodsWritten(raw, frequency, due),
    phases: (raw.phases ?? []).map((phase) => ({
      id: phase.id,
      title: phase.title,
      from: dayFromFile(phase.from),
      to: dayFromFile(phase.to),
      due: phase.due ? dayFromFile(phase.due) : null,
      ...timeFromFile(phase.due ?? null, phase.time),
    })),
    reporters: selectorOf(raw.reporters, idOf),
    receiver: addressee(receiver!),
    through: raw.through ? addressee(raw.through) : null,
    receiverInferred: isYes(raw.receiverInferred),
    cutoff: raw.cutoff ? cutoffFromFile(raw.cutoff) : null,
    ...(raw.covers ? { covers: coversFromFile(raw.covers) } : {}),
    ...(raw.roll ? { roll: raw.roll } : {}),
    ...(alsoTo.length > 0 ? { alsoTo } : {}),
    nil: isYes(raw.nil),
    counts: raw.counts ?? 'sent',
    feeds: raw.feeds ?? null,
    form: raw.form ? (forms.get(raw.form) ?? null) : null,
    ladder: raw.ladder ?? null,
  };
}

function answerOf(raw: RequirementFile['boundaryAnswer']): BoundaryAnswer | null {
  return raw ? { onTime: isYes(raw.onTime), by: raw.by, on: dayFromFile(raw.on) } : null;
}

/** A cycle too long for its unit is kept as written; `timingFaults` names it. */
export function frequencyFromFile({ frequency }: Pick<RequirementFile, 'frequency'>, due: Due | null): Frequency {
  const written = frequencyWritten(frequency, due?.type === 'days-of-month' ? due.days.length : 1);
  return written ?? (frequency as Frequency);
}

/** The periods as ids; a recurring rule with one `period` is asked for that one only. */
export function periodsWritten(
  raw: Pick<RequirementFile, 'period' | 'first' | 'last'>,
  frequency: Frequency,
  due: Due | null,
): Pick<Requirement, 'period' | 'first' | 'last'> {
  const read = (written: string | number | null | undefined, end = false) => {
    const text = periodText(written);
    return text === null ? null : periodWritten(text, frequency, end);
  };
  const periods = { period: read(raw.period), first: read(raw.first), last: read(raw.last, true) };
  const onlyOne = periods.period !== null && periods.first === null && periods.last === null;
  if (!onlyOne || due === null || !isRecurringDue(due, frequency)) return periods;
  return { period: null, first: periods.period, last: read(raw.period, true) };
}

function periodText(written: string | number | null | undefined): string | null {
  return written === null || written === undefined ? null : String(written);
}

function selectorOf(raw: RequirementFile['reporters'], idOf: UnitIdOf): Selector {
  return {
    groups: raw.groups ?? [],
    types: raw.types ?? [],
    under: raw.under ? idOf(raw.under) : null,
    units: (raw.units ?? []).map(idOf),
    except: (raw.except ?? []).map(({ unit, reason }) => ({ unit: idOf(unit), reason })),
  };
}

/** A form of the file with its defaults: figures are summed, fields optional, no decimals. */
export function formOf(id: string, raw: FormFile): FormDefinition {
  return {
    id,
    title: raw.title,
    fields: raw.fields.map(fieldOf),
    rules: raw.rules ?? [],
  };
}

function fieldOf(field: FormFile['fields'][number]): Field {
  switch (field.type) {
    case 'number':
      return {
        ...field,
        unit: field.unit ?? null,
        aggregate: field.aggregate ?? 'sum',
        required: isYes(field.required),
        decimals: field.decimals ?? 0,
      };
    case 'text':
      return { ...field, required: isYes(field.required), maxLength: field.maxLength ?? 5_000 };
    case 'table':
      return { ...field, unit: field.unit ?? null };
    case 'list':
      return { ...field, required: isYes(field.required) };
  }
}
