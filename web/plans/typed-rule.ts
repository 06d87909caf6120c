import { message } from '../../domain/messages/message';
import type { SettledRule } from '../../domain/obligations/settlement';
import type { Requirement } from '../../domain/plan/plan';
import { parseRule } from '../../domain/plan/settled-rule';
import type { Day } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import { dueOf } from './plan-due';
import { FORM_FREQUENCIES, type FormFrequency, frequencyOf } from './plan-form-choices';
import { firstPeriod, periodId, yearText } from './plan-period-words';

/** The form for a rule as it was filled in, by the names of its fields. */
type Typed = Readonly<Record<string, string>>;

/** Fields of the form by the entry of a plan file. */
const FIELDS: readonly (readonly [entry: string, field: string])[] = [
  ['due.H2', 'ngay-2'],
  ['due', 'ngay'],
  ['first', 'ky'],
  ['frequency', 'tan-suat'],
];

/**
 * The rule of the form for an open point, or its faults; both null where one day is confirmed.
 * @param on the day from which periods are counted where no first one was typed
 */
export function typedRule(typed: Typed, on: Day): { rule: SettledRule | null; faults: Fault[] } {
  const chosen = typed['tan-suat'] ?? '';
  if (chosen === '') return { rule: null, faults: [] };
  const frequency = frequencyOf(chosen);
  const names: Readonly<Record<string, string>> = { han: 'ngay', 'han-2': 'ngay-2' };
  const line = (name: string) => typed[names[name] ?? name] ?? '';
  const ofYear = ['ngay', 'ngay-2'].filter((field) => yearText(typed[field] ?? '') !== '');
  if (ofYear.length > 0) {
    const faults = ofYear.map((field) => ({ field, message: message('typed.year-of-rule', { date: typed[field]! }) }));
    return { rule: null, faults };
  }
  const first = periodId(line('ky')) || firstPeriod(frequency, tableDate(on));
  const due = dueOf(frequency, { line, typed: line });
  const parsed = parseRule(JSON.stringify({ frequency, due, boundary: line('cach-hieu') || 'by', first }));
  if (parsed.ok) return { rule: parsed.value, faults: [] };
  return {
    rule: null,
    faults: parsed.issues.map(({ path, message }) => ({
      field: FIELDS.find(([entry]) => path === entry || path.startsWith(`${entry}.`))?.[1] ?? 'ngay',
      message,
    })),
  };
}

/** Frequencies of a rule for every period. */
export const RULE_FREQUENCIES = FORM_FREQUENCIES.filter(
  (one) => !['once', 'other', 'phase', 'unspecified'].includes(one),
);

/** The cycle of the form that a requirement already has; '' where its document names none, or one the form has not. */
export function cycleOfForm({ frequency }: Pick<Requirement, 'frequency'>): FormFrequency | '' {
  return RULE_FREQUENCIES.find((one) => one === frequency) ?? '';
}
