import type { Parsers } from '../../files/confined/parsers';
import type { TextForm } from '../http/text-upload';
import type { KnownForms } from './known-forms';
import { DOCUMENT_FIELDS } from './plan-document-fields';
import { isData, readFieldValues, textOf } from './plan-fields';
import { planYaml } from './plan-form';
import { MOST_REQUIREMENTS } from './plan-form-choices';
import { REPORT_FIELDS } from './plan-report-fields';

/** A form as it was filled in. */
export interface FilledForm extends Pick<TextForm, 'fields' | 'lists'> {
  count: number;
}

/**
 * Fills the form from the plan file that it wrote; null when the file contains anything the form cannot express.
 * @param register id of the register it is read with
 * @example (await formAgain(parsers, planYaml(form, 'gialai-2025', 1), 'gialai-2025', new Map()))?.fields.get('so') // '614/KH-UBND'
 */
export async function formFromPlan(
  parsers: Parsers,
  source: string,
  register: string,
  known: KnownForms,
): Promise<FilledForm | null> {
  const data = await parsers.yamlData(source);
  if (!isData(data) || !Array.isArray(data.requirements)) return null;
  const rows: readonly unknown[] = data.requirements;
  if (rows.length === 0 || rows.length > MOST_REQUIREMENTS || !rows.every(isData)) return null;
  const file = { rows, known };
  const fields = readFieldValues(DOCUMENT_FIELDS, data, file);
  const lists = new Map<string, readonly string[]>();
  rows.forEach((row, index) => {
    for (const [field, value] of readFieldValues(REPORT_FIELDS, row, file)) fields.set(`${field}.${index}`, value);
    const reporters = isData(row.reporters) ? row.reporters : {};
    lists.set(`nhom.${index}`, texts(reporters.groups));
    lists.set(`don-vi.${index}`, texts(reporters.units));
  });
  const form = { fields, lists, count: rows.length };
  return planYaml(form, register, rows.length, known) === source ? form : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}
