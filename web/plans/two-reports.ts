import { numberOrText } from './due-words';
import type { FilledForm } from './form-from-plan';
import { MOST_REQUIREMENTS, TWO_REPORTS } from './plan-form-choices';
import { yearText } from './plan-period-words';

/** Fields in which a report is named by its number. */
const NUMBERED = ['gui-tiep', 'tinh-tu'];

/**
 * Makes two reports of each that a form asks for as "6 tháng và năm": one sentence with two dates is two duties. The dates
 * of a year are for that year only; those without one recur, the first for the first half of each year.
 * @example twoReports(form) // han.0 30/5/2026, han-2.0 30/10/2026 → 6 tháng đầu năm 2026, năm 2026
 */
export function twoReports(form: FilledForm): FilledForm {
  let found = form;
  for (let index = form.count - 1; index >= 0; index--) {
    const isTwo = form.fields.get(`tan-suat.${index}`) === TWO_REPORTS;
    if (isTwo && found.count < MOST_REQUIREMENTS) found = parted(found, index);
  }
  return found;
}

/** The report at a place becomes two, those after it move by one. */
function parted(form: FilledForm, at: number): FilledForm {
  const { fields, lists } = copied(form, (index) => (index > at ? [index + 1] : index === at ? [at, at + 1] : [index]));
  renumber(fields, at);
  const text = (field: string) => (form.fields.get(`${field}.${at}`) ?? '').trim();
  const halves: Record<string, string> = { 'tan-suat': 'six-month' };
  const years: Record<string, string> = { 'tan-suat': 'year', 'han-2': '', han: text('han-2') };
  const year = yearText(text('han'));
  if (year === '') halves['han-2'] = 'không';
  else {
    Object.assign(halves, { 'han-2': '', 'mot-ky': 'co', ky: `${year}-H1` });
    Object.assign(years, { 'mot-ky': 'co', ky: yearText(text('han-2')) });
  }
  for (const [field, value] of Object.entries(halves)) fields.set(`${field}.${at}`, value);
  for (const [field, value] of Object.entries(years)) fields.set(`${field}.${at + 1}`, value);
  if (text('ma-bao-cao') !== '') fields.set(`ma-bao-cao.${at + 1}`, `${text('ma-bao-cao')}-nam`);
  return { fields, lists, count: form.count + 1 };
}

/** A new report after the last one, with its words, units and receiver: the next duty of the same clause. */
export function withCopyOfLast(form: FilledForm): FilledForm {
  if (form.count >= MOST_REQUIREMENTS) return form;
  const last = form.count - 1;
  const { fields, lists } = copied(form, (index) => (index === last ? [last, last + 1] : [index]));
  for (const field of ['bao-cao', 'ma-bao-cao', 'loi-van', 'han', 'han-2', 'ky', 'ky-cuoi'])
    fields.delete(`${field}.${last + 1}`);
  return { fields, lists, count: form.count + 1 };
}

/** The form with each report at its new places; fields of the document stay. */
function copied({ fields, lists }: FilledForm, placesOf: (index: number) => readonly number[]) {
  const moved = <V>(values: ReadonlyMap<string, V>): Map<string, V> =>
    new Map(
      [...values].flatMap(([name, value]) => {
        const [, field, index] = /^(.+)\.(\d+)$/.exec(name) ?? [];
        if (index === undefined) return [[name, value] as const];
        return placesOf(Number(index)).map((place) => [`${field}.${place}`, value] as const);
      }),
    );
  return { fields: moved(fields), lists: moved(lists) };
}

/** Numbers of reports behind the one that became two are one higher. */
function renumber(fields: Map<string, string>, at: number): void {
  for (const [name, value] of fields) {
    const number = numberOrText(value);
    const isNumber = NUMBERED.some((field) => name.startsWith(`${field}.`));
    if (isNumber && typeof number === 'number' && number > at + 1) fields.set(name, String(number + 1));
  }
}
