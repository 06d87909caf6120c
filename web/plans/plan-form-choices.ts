/** Frequencies the form offers; everything else is written as a file. */
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
  'unspecified',
] as const;
export type FormFrequency = (typeof FORM_FREQUENCIES)[number];

/** Kinds of report; without a choice, one that comes once is thematic and one that recurs periodic. */
export const FORM_KINDS = ['periodic', 'thematic', 'ad-hoc', 'standing'] as const;

/** Requirements one form holds at most. */
export const MOST_REQUIREMENTS = 10;

/** The frequency that was chosen; one that comes once where none was. */
export function frequencyOf(chosen: string): FormFrequency {
  return FORM_FREQUENCIES.find((one) => one === chosen) ?? 'once';
}
