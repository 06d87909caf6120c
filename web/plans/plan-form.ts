import { stringify } from 'yaml';
import { toOneLine } from '../http/one-line';
import type { TextForm } from '../http/text-upload';
import type { KnownForms } from './known-forms';
import { DOCUMENT_FIELDS } from './plan-document-fields';
import { numberOrText } from './plan-due';
import { type Data, dataOfFields, type FilledPart, withoutEmpty } from './plan-fields';
import { type FormFrequency, frequencyOf } from './plan-form-choices';
import { type FilledReport, REPORT_FIELDS } from './plan-report-fields';

type Form = Pick<TextForm, 'fields' | 'lists'>;

/**
 * Writes a plan file (YAML) from the form for the commonest case. Missing and invalid values are passed on, so that the
 * parser of plan files reports them and there is one set of rules.
 * @param register id of the register the units were chosen from
 * @param known forms a requirement may choose
 * @example planYaml(form, 'gialai-2025', 1)
 */
export function planYaml(form: Form, register: string, count: number, known: KnownForms = new Map()): string {
  const { roll, milestones, ...document } = dataOfFields(
    DOCUMENT_FIELDS,
    partOf(form, (field) => field),
  );
  const effective = typeof document.effective === 'string' ? document.effective : '';
  const plan: Data = {
    ...document,
    register: `registers/${register}.yaml`,
    roll,
    forms: formsOf(form, count, known),
    milestones,
    requirements: Array.from({ length: count }, (_, index) => {
      const report = reportOf(form, index, { effective, count, known });
      return { id: idOf(report.frequency, index), ...dataOfFields(REPORT_FIELDS, report) };
    }),
  };
  return stringify(withoutEmpty(plan), { lineWidth: 0, nullStr: 'null' });
}

/** @param nameOf name of a field in the form */
function partOf({ fields }: Form, nameOf: (field: string) => string): FilledPart {
  const typed = (field: string) => fields.get(nameOf(field)) ?? '';
  return { typed, line: (field) => toOneLine(typed(field)) };
}

interface Whole {
  effective: string;
  count: number;
  known: KnownForms;
}

function reportOf(form: Form, index: number, { effective, count, known }: Whole): FilledReport {
  const part = partOf(form, (field) => `${field}.${index}`);
  const upper = numberOrText(part.typed('gui-tiep'));
  return {
    ...part,
    frequency: frequencyOf(part.line('tan-suat')),
    effective,
    ticked: (list) => form.lists.get(`${list}.${index}`) ?? [],
    feeds: typeof upper === 'number' && upper <= count ? idOf(frequencyIn(form, upper - 1), upper - 1) : '',
    form: formIdOf(part.typed('bieu-mau'), known),
  };
}

function frequencyIn({ fields }: Form, index: number): FormFrequency {
  return frequencyOf(fields.get(`tan-suat.${index}`) ?? '');
}

function idOf(frequency: FormFrequency, index: number): string {
  return `${frequency}-${index + 1}`;
}

/** The id a chosen form has in the new plan; '' where none is chosen. */
function formIdOf(chosen: string, known: KnownForms): string {
  return known.has(chosen) ? chosen.replace('/', '-') : '';
}

/** The chosen forms as a plan file holds them; null where none is chosen. */
function formsOf({ fields }: Form, count: number, known: KnownForms): Data | null {
  const chosen = Array.from({ length: count }, (_, index) => fields.get(`bieu-mau.${index}`) ?? '');
  const forms = [...known].filter(([id]) => chosen.includes(id));
  if (forms.length === 0) return null;
  return Object.fromEntries(
    forms.map(([id, { form }]) => [formIdOf(id, known), { title: form.title, fields: form.fields, rules: form.rules }]),
  );
}
