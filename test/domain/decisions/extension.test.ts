import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { endNamed, lateFromOf } from '../../../domain/deadlines/deadline-hour';
import { basisNamed } from '../../../domain/decisions/decision';
import { askedDayRefusal, extensionRefusal } from '../../../domain/decisions/extension';
import { inVietnamese } from '../../../domain/messages/message';
import type { ObligationState } from '../../../domain/states/state';
import { atTime } from '../../../domain/time/time';

/** 614's six-month report: last day Friday 29/5/2020. */
/** The first late instant of a whole day. */
const endOf = (day: string) => lateFromOf({ lastDay: day });
const OPEN = {
  state: 'open',
  own: false,
  lateFrom: endOf('2020-05-29'),
  roundLateFrom: endOf('2020-05-29'),
} as const;
const code = (standing: Parameters<typeof extensionRefusal>[0], until: string, decidedOn = '2020-05-25') =>
  extensionRefusal(standing, { until: endOf(until), decidedOn })?.code ?? null;

test('a later day decided in time is an extension, whenever it is entered', () => {
  expect(code(OPEN, '2020-06-05')).toBeNull();
  expect(code(OPEN, '2020-05-30', '2020-05-29')).toBeNull();
});

test('a decision made after the date has passed extends nothing', () => {
  expect(code(OPEN, '2020-06-05', '2020-05-30')).toBe('EXTENSION_LATE');
});

test('a second extension may come before the first new date, and shorten it, but never to the old date', () => {
  const extended = { ...OPEN, lateFrom: endOf('2020-06-12') };
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
    askedDayRefusal(endOf(until), atTime('2020-06-01', '09:00'), vietnamCalendar())?.code ?? null;
  expect(['2020-05-29', '2020-06-01', '2020-06-05', '2020-06-06', '2020-06-08'].map(asked)).toEqual([
    'DECISION_DATE',
    null,
    null,
    'DECISION_DATE',
    null,
  ]);
});

test('an extension may be to an hour of the same day, and an hour is compared with an hour', () => {
  const round = lateFromOf(endNamed('2026-09-15', '16:00', false));
  const standing = { ...OPEN, lateFrom: round, roundLateFrom: round };
  const until = (day: string, time: string | null) =>
    extensionRefusal(standing, { until: lateFromOf(endNamed(day, time, true)), decidedOn: '2026-09-15' })?.code ?? null;
  expect([until('2026-09-15', '20:00'), until('2026-09-15', null), until('2026-09-16', '10:00')]).toEqual([
    null,
    null,
    null,
  ]);
  expect([until('2026-09-15', '15:00'), until('2026-09-14', null)]).toEqual(['DECISION_DATE', 'DECISION_DATE']);
});

test('a returned report may be asked for again by an hour that is still ahead', () => {
  const asked = (time: string) =>
    askedDayRefusal(lateFromOf(endNamed('2020-06-01', time, true)), atTime('2020-06-01', '09:00'), vietnamCalendar())
      ?.code ?? null;
  expect([asked('08:30'), asked('16:00')]).toEqual(['DECISION_DATE', null]);
});

test('a basis is cited as offices cite it', () => {
  const basis = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };
  expect(inVietnamese(basisNamed(basis))).toBe('Văn bản số 312/UBND-NC ngày 25/5/2020');
});
