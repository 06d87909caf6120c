import { unitId } from '../ids';
import type { Field, FormDefinition } from '../rollup/form';
import { clockOfField } from '../source/clock-field';
import { isYes } from '../source/field';
import { parseDayAndClock } from '../time/clock';
import type { Register, UnitId } from '../units/unit';
import { codeIn } from '../units/unit-code';
import type { FormFile } from './form-schema';
import type { Addressee, BoundaryAnswer, Cutoff, Due, Requirement, Selector, YearDay } from './plan';
import type { RequirementFile } from './requirement-schema';

type DueFile = NonNullable<RequirementFile['due']>;

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
  const addressee = (code: string): Addressee => (code === 'superior' ? 'superior' : idOf(code));
  const answer = answerOf(raw.boundaryAnswer);
  const loose = answer?.onTime && raw.boundary === 'before';
  return {
    id: raw.id,
    report: raw.report,
    kind: raw.kind,
    frequency: raw.frequency,
    clause: raw.clause,
    quote: raw.quote,
    dueText: raw.dueText ?? null,
    due: raw.due ? dueOf(raw.due) : null,
    boundary: loose ? 'by' : (raw.boundary ?? null),
    boundaryAnswer: answer,
    ...(raw.shortMonth ? { shortMonth: answerOf(raw.shortMonth) } : {}),
    period: periodText(raw.period),
    first: periodText(raw.first),
    last: periodText(raw.last),
    phases: (raw.phases ?? []).map((phase) => ({
      id: phase.id,
      title: phase.title,
      from: dayOf(phase.from),
      to: dayOf(phase.to),
      due: dayOf(phase.due),
      ...timeOf(phase.due, phase.time),
    })),
    reporters: selectorOf(raw.reporters, idOf),
    receiver: addressee(raw.receiver),
    through: raw.through ? addressee(raw.through) : null,
    receiverInferred: isYes(raw.receiverInferred),
    cutoff: raw.cutoff ? cutoffOf(raw.cutoff) : null,
    nil: isYes(raw.nil),
    counts: raw.counts ?? 'sent',
    feeds: raw.feeds ?? null,
    form: raw.form ? (forms.get(raw.form) ?? null) : null,
    ladder: raw.ladder ?? null,
  };
}

function answerOf(raw: RequirementFile['boundaryAnswer']): BoundaryAnswer | null {
  return raw ? { onTime: isYes(raw.onTime), by: raw.by, on: dayOf(raw.on) } : null;
}

function periodText(written: string | number | null | undefined): string | null {
  return written === null || written === undefined ? null : String(written);
}

/** The schema has already refused anything that is not a date. */
function dayOf(written: string): string {
  return parseDayAndClock(written)?.day ?? written;
}

/** The hour of a due, from its own entry or from the day it is written with. */
function timeOf(written: string | null, time: DueFile['time']): { time?: string } {
  const inDay = written === null ? null : parseDayAndClock(written)?.time;
  const found = time === null || time === undefined ? inDay : clockOfField(time);
  return found ? { time: found } : {};
}

function dueOf({ time, ...due }: DueFile): Due {
  return { ...dayRuleOf(due as DueFile), ...timeOf(due.type === 'date' ? due.date : null, time) };
}

function dayRuleOf({ time: _, ...due }: DueFile): Due {
  switch (due.type) {
    case 'date':
      return { type: 'date', date: dayOf(due.date) };
    case 'yearly':
      return { type: 'yearly', ...yearDayOf(due) };
    case 'six-monthly':
      return { type: 'six-monthly', H1: yearDayOf(due.H1), H2: yearDayOf(due.H2) };
    case 'within':
      return { ...due, working: isYes(due.working), eventOn: due.eventOn ? dayOf(due.eventOn) : null };
    default:
      return due;
  }
}

function yearDayOf({ month, day, ofYear }: { month: number; day: number; ofYear?: YearDay['ofYear'] }): YearDay {
  return { month, day, ofYear: ofYear ?? 'same' };
}

function cutoffOf(cutoff: NonNullable<RequirementFile['cutoff']>): Cutoff {
  return cutoff.type === 'date' ? { type: 'date', date: dayOf(cutoff.date) } : cutoff;
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
