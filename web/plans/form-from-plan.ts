import { stringify } from 'yaml';
import type { Parsers } from '../../files/confined/parsers';
import type { TextForm } from '../http/text-upload';
import { DOCUMENT_FIELDS } from './plan-document-fields';
import { type Data, isData, numberIn, readFieldValues, textOf } from './plan-fields';
import { type FormSources, planYaml, usualId } from './plan-form';
import { frequencyOf, MOST_REQUIREMENTS } from './plan-form-choices';
import { pointsText } from './plan-lines';
import { listed, REPORT_FIELDS, ticksUnits } from './plan-report-fields';
import { frequencyText } from './report-deadline-fields';

/** A form as it was filled in. */
export interface FilledForm extends Pick<TextForm, 'fields' | 'lists'> {
  count: number;
}

type Choices = Omit<FormSources, 'own'>;

/**
 * Fills the form from the plan file that it wrote; null when the file was written otherwise, as its comments would be lost.
 * @param choices the register it is read with, and the forms that can be chosen
 * @example (await formFromPlan(parsers, planYaml(form, 1, sources), sources))?.fields.get('so') // '614/KH-UBND'
 */
export async function formFromPlan(parsers: Parsers, source: string, choices: Choices): Promise<FilledForm | null> {
  const data = await parsers.yamlData(source);
  const form = formFromData(data, choices);
  if (form === null || !isData(data)) return null;
  return planYaml(form, form.count, { ...choices, own: ownForms(data, choices) }) === source ? form : null;
}

/**
 * The form's fields for the data of a plan file; null where it has no requirement, or more than the form holds.
 * @example formFromData(data, { register, known: new Map() })?.fields.get('han.0') // '30/5/2020'
 */
export function formFromData(data: unknown, choices: Choices): FilledForm | null {
  if (!isData(data) || !Array.isArray(data.requirements)) return null;
  const rows: readonly unknown[] = data.requirements;
  if (rows.length === 0 || rows.length > MOST_REQUIREMENTS || !rows.every(isData)) return null;
  const file = { rows, ...choices };
  const fields = readFieldValues(DOCUMENT_FIELDS, data, file);
  const own = ownForms(data, choices);
  fields.set('bieu-mau-rieng', Object.keys(own).length === 0 ? '' : stringify(own, { lineWidth: 0 }));
  fields.set('diem', pointsText(data, numberIn(file)));
  const lists = new Map<string, readonly string[]>();
  const isTickable = ticksUnits(file);
  rows.forEach((row, index) => {
    for (const [field, value] of readFieldValues(REPORT_FIELDS, row, file)) fields.set(`${field}.${index}`, value);
    const id = textOf(row.id);
    fields.set(`ma-bao-cao.${index}`, id === usualId(frequencyOf(frequencyText(row)), index) ? '' : id);
    const reporters = isData(row.reporters) ? row.reporters : {};
    lists.set(`nhom.${index}`, texts(reporters.groups));
    lists.set(`loai-don-vi.${index}`, texts(reporters.types));
    lists.set(`don-vi.${index}`, texts(reporters.units).filter(isTickable));
  });
  return { fields, lists, count: rows.length };
}

function texts(value: unknown): string[] {
  return listed(value).map(textOf);
}

/** The forms that the file defines for itself. */
export function ownForms({ forms }: Data, { known }: Pick<Choices, 'known'>): Data {
  const others = new Set([...known.keys()].map((id) => id.replace('/', '-')));
  return isData(forms) ? Object.fromEntries(Object.entries(forms).filter(([id]) => !others.has(id))) : {};
}
