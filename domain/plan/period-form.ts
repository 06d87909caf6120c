import { type MessageOrText, message } from '../messages/message';
import type { Due, Frequency, Requirement } from './plan';

/** Formats of the periods of a frequency. */
const FORMS: Record<Exclude<Frequency, 'phase' | 'once'>, RegExp> = {
  month: /^(19[5-9]\d|20\d{2}|21[0-4]\d)-(0[1-9]|1[0-2])$/,
  quarter: /^(19[5-9]\d|20\d{2}|21[0-4]\d)-Q[1-4]$/,
  'six-month': /^(19[5-9]\d|20\d{2}|21[0-4]\d)-H[12]$/,
  'nine-month': /^(19[5-9]\d|20\d{2}|21[0-4]\d)-9M$/,
  year: /^(19[5-9]\d|20\d{2}|21[0-4]\d)$/,
};

const EXAMPLES: Record<Frequency, MessageOrText> = {
  once: message('plan-dates.example-once'),
  month: '2026-05',
  quarter: '2026-Q3',
  'six-month': '2020-H1',
  'nine-month': '2026-9M',
  year: '2020',
  phase: message('plan-dates.example-phase'),
};

/** Recurring due rules, with their frequencies. */
const RECURRING: Partial<Record<Due['type'], readonly Frequency[]>> = {
  yearly: ['year', 'nine-month'],
  'six-monthly': ['six-month'],
  quarterly: ['quarter'],
  monthly: ['month'],
};

/** Whether a due rule recurs each period. */
export function isRecurringDue(due: Due | null): boolean {
  return due !== null && RECURRING[due.type] !== undefined;
}

/**
 * Whether a due rule is allowed for a frequency: `monthly` only a monthly report; a fixed date suits any but phases.
 */
export function dueSuits(due: Due, frequency: Frequency): boolean {
  if (frequency === 'phase') return false;
  const allowed = RECURRING[due.type];
  return allowed === undefined || allowed.includes(frequency);
}

/**
 * Whether a period id is one of a frequency; a one-time report may cover any kind of period.
 * @example isPeriodOf('2020-H1', 'year') // false
 */
export function isPeriodOf(period: string, frequency: Frequency, phases: Requirement['phases']): boolean {
  if (frequency === 'phase') return phases.some((phase) => phase.id === period);
  if (frequency === 'once') return Object.values(FORMS).some((form) => form.test(period));
  return FORMS[frequency].test(period);
}

/** An example of a period of a frequency, for messages. */
export function examplePeriod(frequency: Frequency): MessageOrText {
  return EXAMPLES[frequency];
}

/**
 * Whether a requirement has dates of its own: a due rule (an event's only once it has happened), or phases.
 * Undated ones have no collection and no timer until a person confirms a date.
 */
export function isDated(requirement: Pick<Requirement, 'due' | 'phases'>): boolean {
  const { due, phases } = requirement;
  if (due === null) return phases.length > 0;
  return due.type !== 'within' || due.eventOn !== null;
}
