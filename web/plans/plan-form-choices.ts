/** Frequencies the form offers; `other` is a cycle of its own: every n days, weeks, months or years. */
export const FORM_FREQUENCIES = [
  'once',
  'day',
  'week',
  'month',
  'quarter',
  'six-month',
  'nine-month',
  'year',
  'five-year',
  'other',
  'phase',
  'unspecified',
] as const;
export type FormFrequency = (typeof FORM_FREQUENCIES)[number];

/** One sentence that asks for two reports, "06 tháng (trước ngày 30/5), 01 năm (trước ngày 30/10)"; the form makes two of it. */
export const TWO_REPORTS = 'six-month-and-year';

/** Units of a cycle without a name of its own. */
export const CYCLE_UNITS = ['days', 'weeks', 'months', 'years'] as const;

/** Kinds of report; without a choice, one that comes once is thematic and one that recurs periodic. */
export const FORM_KINDS = ['periodic', 'thematic', 'ad-hoc', 'standing'] as const;

/** Requirements one form holds at most. */
export const MOST_REQUIREMENTS = 30;

/** How many reports the form of a document has. */
export function reportCount(fields: ReadonlyMap<string, string>): number {
  const asked = Number(fields.get('so-yeu-cau') ?? 1);
  return Math.min(MOST_REQUIREMENTS, Math.max(1, Number.isInteger(asked) ? asked : 1));
}

/** Registers up to this size offer their units one by one; those of larger ones are typed. */
export const MOST_UNITS_CHOSEN = 300;

/** The frequency that was chosen; one that comes once where none was. */
export function frequencyOf(chosen: string): FormFrequency {
  return FORM_FREQUENCIES.find((one) => one === chosen) ?? 'once';
}

/** Whether a report has periods that follow each other. */
export function recurs(frequency: FormFrequency): boolean {
  return frequency !== 'once' && frequency !== 'unspecified';
}
