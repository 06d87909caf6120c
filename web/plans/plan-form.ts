import { stringify } from 'yaml';
import type { Register } from '../../domain/units/unit';
import { toOneLine } from '../http/one-line';
import type { TextForm } from '../http/text-upload';
import { numberOrText } from './due-words';
import type { FilledReport } from './filled-report';
import type { KnownForms } from './known-forms';
import { DOCUMENT_FIELDS } from './plan-document-fields';
import { type Data, dataOfFields, type FilledPart, withoutEmpty } from './plan-fields';
import { type FormFrequency, frequencyOf } from './plan-form-choices';
import { pointsOf } from './plan-lines';
import { REPORT_FIELDS } from './plan-report-fields';

type Form = Pick<TextForm, 'fields' | 'lists'>;

/** What the form chooses from, besides what was typed. */
export interface FormSources {
  /** The register the units are chosen from. */
  register: Pick<Register, 'id' | 'units'>;
  /** Forms of other documents that a requirement may choose. */
  known: KnownForms;
  /** The document's own forms, each under its id. */
  own: Data;
}

/**
 * Writes a plan file (YAML) from the form. Missing and invalid values are passed on, so that the parser of plan files
 * reports them and there is one set of rules.
 * @param count how many reports the form has
 * @example planYaml(form, 1, { register, known: new Map(), own: {} })
 */
export function planYaml(form: Form, count: number, sources: FormSources): string {
  const { roll, milestones, ...document } = dataOfFields(
    DOCUMENT_FIELDS,
    partOf(form, (field) => field),
  );
  const effective = typeof document.effective === 'string' ? document.effective : '';
  const plan: Data = {
    ...document,
    register: `registers/${sources.register.id}.yaml`,
    roll,
    forms: formsOf(form, count, sources),
    milestones,
    openPoints: pointsOf(form.fields.get('diem') ?? '', (number) => idOfReport(form, count, number)),
    requirements: Array.from({ length: count }, (_, index) => {
      const report = reportOf(form, index, { effective, count, sources });
      return { id: idOf(form, index), ...dataOfFields(REPORT_FIELDS, report) };
    }),
  };
  return stringify(withoutEmpty(plan), { lineWidth: 0, nullStr: 'null', aliasDuplicateObjects: false });
}

/** @param nameOf name of a field in the form */
function partOf({ fields }: Form, nameOf: (field: string) => string): FilledPart {
  const typed = (field: string) => fields.get(nameOf(field)) ?? '';
  return { typed, line: (field) => toOneLine(typed(field)) };
}

interface Whole {
  effective: string;
  count: number;
  sources: FormSources;
}

function reportOf(form: Form, index: number, { effective, count, sources }: Whole): FilledReport {
  const part = partOf(form, (field) => `${field}.${index}`);
  return {
    ...part,
    frequency: frequencyIn(form, index),
    effective,
    ticked: (list) => form.lists.get(`${list}.${index}`) ?? [],
    idOfReport: (number) => idOfReport(form, count, number),
    form: formIdOf(part.typed('bieu-mau'), sources.known) || part.line('bieu-mau-ma'),
    register: sources.register,
  };
}

function frequencyIn({ fields }: Form, index: number): FormFrequency {
  return frequencyOf(fields.get(`tan-suat.${index}`) ?? '');
}

/** The id of a requirement where none was typed. @param index its place, from 0 */
export function usualId(frequency: FormFrequency, index: number): string {
  return `${frequency}-${index + 1}`;
}

function idOf(form: Form, index: number): string {
  return toOneLine(form.fields.get(`ma-bao-cao.${index}`) ?? '') || usualId(frequencyIn(form, index), index);
}

/** The id of the report with a number, from 1; '' where the form has none. */
function idOfReport(form: Form, count: number, typed: string): string {
  const number = numberOrText(typed);
  return typeof number === 'number' && number >= 1 && number <= count ? idOf(form, number - 1) : '';
}

/** The id a chosen form has in the new plan; '' where none is chosen. */
function formIdOf(chosen: string, known: KnownForms): string {
  return known.has(chosen) ? chosen.replace('/', '-') : '';
}

/** The chosen forms and the document's own as a plan file holds them; null where there is none. */
function formsOf({ fields }: Form, count: number, { known, own }: FormSources): Data | null {
  const chosen = Array.from({ length: count }, (_, index) => fields.get(`bieu-mau.${index}`) ?? '');
  const forms = [...known].filter(([id]) => chosen.includes(id));
  if (forms.length + Object.keys(own).length === 0) return null;
  return {
    ...Object.fromEntries(
      forms.map(([id, { form }]) => [
        formIdOf(id, known),
        { title: form.title, fields: form.fields, rules: form.rules },
      ]),
    ),
    ...own,
  };
}
