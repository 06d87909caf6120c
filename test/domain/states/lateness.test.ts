import fc from 'fast-check';
import { daysLate, isLate, type LatenessFacts, latenessInJson } from '../../../domain/states/lateness';
import type { ObligationState } from '../../../domain/states/state';
import { DAY_LENGTH, parseInstant, SECOND, startOfDay } from '../../../domain/time/time';

/** 614/KH-UBND, six months: "trước ngày 30/5/2020". */
const LATE_FROM = startOfDay('2020-05-30');

function facts(state: ObligationState, firstReceived: string | null = null, own = false): LatenessFacts {
  const countedAt = firstReceived === null ? null : parseInstant(firstReceived)!;
  return { state, lateFrom: LATE_FROM, countedAt, own };
}

const LATER = parseInstant('2020-06-15T08:00')!;

test.each([
  ['well before the limit', '2020-05-12T09:00:00', false, 0],
  ['in the last second of Friday 29/5', '2020-05-29T23:59:59.999', false, 0],
  ['in the first second of Saturday 30/5', '2020-05-30T00:00:00', true, 1],
  ['on Saturday 30/5 in the evening', '2020-05-30T23:59:59', true, 1],
  ['on Monday 1/6, by calendar days', '2020-06-01T07:30:00', true, 3],
])('a report received %s: late %s', (_, received, late, days) => {
  const state = facts('submitted', received);
  expect([isLate(state, LATER), daysLate(state, LATER)]).toEqual([late, days]);
});

test.each([
  ['2020-05-29T23:59:59', false, 0],
  ['2020-05-30T00:00:00', true, 1],
  ['2020-06-01T07:00:00', true, 3],
])('an unsent report at %s: late %s', (at, late, days) => {
  const state = facts('open');
  expect([isLate(state, parseInstant(at)!), daysLate(state, parseInstant(at)!)]).toEqual([late, days]);
});

test('a return changes nothing: the first receipt decides', () => {
  expect(isLate(facts('returned', '2020-05-28T10:32:05'), LATER)).toBe(false);
  expect(daysLate(facts('returned', '2020-05-31T10:00:00'), LATER)).toBe(2);
  expect(daysLate(facts('accepted', '2020-05-31T10:00:00'), LATER)).toBe(2);
});

test('a nil report is late by its receipt like any report', () => {
  expect(isLate(facts('nil', '2020-05-29T16:00:00'), LATER)).toBe(false);
  expect(daysLate(facts('nil', '2020-06-02T08:00:00'), LATER)).toBe(4);
});

test('the compiler’s own figures, the exempt and the ended are never late', () => {
  expect(isLate(facts('open', null, true), LATER)).toBe(false);
  expect(isLate(facts('submitted', '2020-06-10T08:00', true), LATER)).toBe(false);
  expect(daysLate(facts('exempt'), LATER)).toBe(0);
  expect(daysLate(facts('ended'), LATER)).toBe(0);
});

test('at an earlier instant, before its receipt, a report was owed', () => {
  const state = facts('submitted', '2020-06-03T09:00:00');
  expect(daysLate(state, parseInstant('2020-06-01T07:00')!)).toBe(3);
  expect(isLate(state, parseInstant('2020-05-29T23:59')!)).toBe(false);
  expect(daysLate(state, LATER)).toBe(5);
});

test('where a deadline is a moment, a late report is late by at least a minute and by no day', () => {
  const lateFrom = parseInstant('2026-11-18T10:00:08')!;
  const state: LatenessFacts = { state: 'open', lateFrom, countedAt: null, own: false };
  expect(latenessInJson(state, lateFrom + SECOND)).toEqual({ daysLate: 0, minutesLate: 1 });
  expect(isLate(state, lateFrom - 1)).toBe(false);
});

test('once received, lateness depends on deadline and receipt only, not on instant or state', () => {
  const received = fc.constantFrom<ObligationState>('submitted', 'returned', 'accepted', 'nil');
  const hours = fc.integer({ min: -2_000, max: 2_000 });
  fc.assert(
    fc.property(received, hours, fc.nat(5_000), (state, hour, later) => {
      const countedAt = LATE_FROM + hour * 3_600_000;
      const given: LatenessFacts = { state, lateFrom: LATE_FROM, countedAt, own: false };
      const at = countedAt + later * 3_600_000;
      expect(isLate(given, at)).toBe(hour >= 0);
      expect(daysLate(given, at)).toBe(hour < 0 ? 0 : Math.floor((countedAt - LATE_FROM) / DAY_LENGTH) + 1);
    }),
  );
});
