import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { basisNamed } from '../../../domain/decisions/decision';
import { askedDayRefusal, extensionRefusal } from '../../../domain/decisions/extension';
import { inVietnamese } from '../../../domain/messages/message';
import type { ObligationState } from '../../../domain/states/state';
import { atTime } from '../../../domain/time/time';

/** 614's six-month report: last day Friday 29/5/2020. */
const OPEN = { state: 'open', own: false, lastDay: '2020-05-29', roundDay: '2020-05-29' } as const;
const code = (standing: Parameters<typeof extensionRefusal>[0], until: string, decidedOn = '2020-05-25') =>
  extensionRefusal(standing, { until, decidedOn })?.code ?? null;

test('a later day decided in time is an extension, whenever it is entered', () => {
  expect(code(OPEN, '2020-06-05')).toBeNull();
  expect(code(OPEN, '2020-05-30', '2020-05-29')).toBeNull();
});

test('a decision made after the date has passed extends nothing', () => {
  expect(code(OPEN, '2020-06-05', '2020-05-30')).toBe('EXTENSION_LATE');
});

test('a second extension may come before the first new date, and shorten it, but never to the old date', () => {
  const extended = { ...OPEN, lastDay: '2020-06-12' };
  expect(code(extended, '2020-06-19', '2020-06-12')).toBeNull();
  expect(code(extended, '2020-06-05')).toBeNull();
  expect(code(extended, '2020-06-12')).toBe('DECISION_DATE');
  expect(code(extended, '2020-05-29')).toBe('DECISION_DATE');
  expect(code(extended, '2020-06-19', '2020-06-13')).toBe('EXTENSION_LATE');
});

test('only an unsent report is extended, and never the compiler’s own figures', () => {
  const states: ObligationState[] = ['submitted', 'returned', 'accepted', 'nil', 'exempt', 'ended'];
  for (const state of states) expect([state, code({ ...OPEN, state }, '2020-06-05')]).toEqual([state, 'NOT_OWING']);
  expect(code({ ...OPEN, own: true }, '2020-06-05')).toBe('NOT_OWING');
});

test('the resubmission day of a returned report is a working day, today at the earliest', () => {
  const asked = (until: string) =>
    askedDayRefusal(until, atTime('2020-06-01', '09:00'), vietnamCalendar())?.code ?? null;
  expect(['2020-05-29', '2020-06-01', '2020-06-05', '2020-06-06', '2020-06-08'].map(asked)).toEqual([
    'DECISION_DATE',
    null,
    null,
    'DECISION_DATE',
    null,
  ]);
});

test('a basis is cited as offices cite it', () => {
  const basis = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };
  expect(inVietnamese(basisNamed(basis))).toBe('Văn bản số 312/UBND-NC ngày 25/5/2020');
});
