import { type Telling, told } from '../../frame/parts/told';
import { type Html, html } from '../../html';
import type { PlanField } from '../../language/plan-field-nouns';
import type { Words } from '../../language/words';

/** The form for documents as it was filled in. */
export interface FilledPlanForm {
  valueOf(name: string): string;
  listOf(name: string): readonly string[];
  /** Faults by the names of their fields. */
  faultOf: ReadonlyMap<string, Telling>;
}

/** What can be chosen: value and text, and whether the text stays Vietnamese in every language. */
export type Choice = readonly [value: string, text: string, vietnamese?: boolean];

/** How a field is filled in: chosen from a list or typed. */
interface FieldLook {
  optional?: boolean;
  /** One of these is chosen; else text is typed. */
  choices?: readonly Choice[];
  /** Height of a text of several lines, and its most characters where they are others than 5,000. */
  lines?: number;
  most?: number;
  /** For a date or a number. */
  short?: boolean;
}

/** A field of the form, with its hint and its fault. */
export type PlanBox = (field: PlanField, look?: FieldLook) => Html;

/** Name of a report's field in the form. */
export function fieldNameIn(report: number | null, field: string): string {
  return report === null ? field : `${field}.${report}`;
}

/**
 * Draws the fields of the document, or of one report.
 * @param report its place in the form, from 0; null for the document
 */
export function planBox(report: number | null, filled: FilledPlanForm, w: Words): PlanBox {
  return (field, look = {}) => box({ field, name: fieldNameIn(report, field), look }, filled, w);
}

interface Box {
  field: PlanField;
  name: string;
  look: FieldLook;
}

function box({ field, name, look }: Box, filled: FilledPlanForm, w: Words): Html {
  const { fields, optional } = w.plans.builder;
  const hints: Readonly<Partial<Record<PlanField, string>>> = w.plans.builder.hints;
  const hint = hints[field] ?? null;
  const fault = filled.faultOf.get(name) ?? null;
  const described = [hint && `goi-${name}`, fault && `loi-${name}`].filter((id) => id !== null).join(' ');
  const marks = html`${described !== '' && html` aria-describedby="${described}"`}${
    fault && html` aria-invalid="true"`
  }`;
  return html`<div class="field${fault && ' bad'}"><label for="${name}">${fields[field]}${
    look.optional === true && html` <span class="soft">${optional}</span>`
  }</label>${hint && html`<span class="hint" id="goi-${name}">${hint}</span>`}${
    fault && html`<span class="fault" id="loi-${name}">${told(fault, w)}</span>`
  }${control(look, name, filled.valueOf(name), marks)}</div>`;
}

function control(
  { choices, lines, most = 5_000, short = false }: FieldLook,
  name: string,
  value: string,
  marks: Html,
): Html {
  if (choices !== undefined) {
    // What is chosen stays chosen where it is none of those offered: a unit of a large register, a value of a file.
    const offered =
      choices.some(([id]) => id === value) || value === '' ? choices : [...choices, [value, value] as const];
    return html`<select id="${name}" name="${name}"${marks}>${offered.map((choice) => option(choice, value))}</select>`;
  }
  if (lines !== undefined) {
    // Browsers drop the first line break.
    const text = `\n${value}`;
    return html`<textarea id="${name}" name="${name}" rows="${lines}" maxlength="${most}"${marks}>${text}</textarea>`;
  }
  return html`<input type="text" id="${name}" name="${name}" value="${value}" maxlength="500" autocomplete="off"${
    short && html` class="short"`
  }${marks}>`;
}

function option([id, text, vietnamese = false]: Choice, value: string): Html {
  const marks = [id === value && html` selected`, vietnamese && html` lang="vi"`];
  return html`<option value="${id}"${marks}>${text}</option>`;
}

/** A field that is ticked. */
export function tickBox(field: PlanField, report: number | null, filled: FilledPlanForm, w: Words): Html {
  const name = fieldNameIn(report, field);
  const checked = filled.valueOf(name) === 'co';
  return html`<label class="tick"><input type="checkbox" id="${name}" name="${name}" value="co"${
    checked && html` checked`
  }> <span>${w.plans.builder.fields[field]}</span></label>`;
}
