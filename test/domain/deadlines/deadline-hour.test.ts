import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { type DeadlineTerms, deadlineOf } from '../../../domain/deadlines/deadline';
import { hourOf, lastDayOf, workingDueOf } from '../../../domain/deadlines/deadline-hour';
import { delayInWords, endInTable, untilInWords } from '../../../domain/deadlines/deadline-words';
import { periodOf } from '../../../domain/deadlines/periods';
import type { Boundary, Due } from '../../../domain/plan/plan';
import { delayOf, isLate, type LatenessFacts, latenessInJson } from '../../../domain/states/lateness';
import { isOnTime, isOverdue } from '../../../domain/states/standing';
import { atTime, type Day, formatInstant, MINUTE, parseInstant, SECOND, startOfDay } from '../../../domain/time/time';
import { untilInWords as untilInEnglish } from '../../../web/language/english/deadline-words';

const calendar = vietnamCalendar();

/** 15/9/2026 is a Tuesday. */
const DAY = '2026-09-15';

function deadline(due: Due, boundary: Boundary, more: Partial<DeadlineTerms> = {}) {
  return deadlineOf({ due, boundary, roll: 'none', period: periodOf('2026')!, cutoff: null, ...more }, calendar)!;
}
const byHour = (time: string, boundary: Boundary, date: Day = DAY, more: Partial<DeadlineTerms> = {}) =>
  deadline({ type: 'date', date, time }, boundary, more);

const BEFORE = byHour('16:00', 'before').lateFrom;
const BY = byHour('16:00', 'by').lateFrom;

const report = (lateFrom: number, countedAt: number | null = null): LatenessFacts => ({
  state: countedAt === null ? 'open' : 'submitted',
  ...{ lateFrom, countedAt, own: false },
});

describe('the hour of a deadline', () => {
  test('“trước 16 giờ ngày 15/9” leaves the day itself, until the hour strikes', () => {
    expect(byHour('16:00', 'before')).toMatchObject({ lastDay: DAY, lateFrom: atTime(DAY, '16:00'), workingDue: DAY });
    expect(isLate(report(BEFORE), atTime(DAY, '15:59'))).toBe(false);
    expect(isLate(report(BEFORE), atTime(DAY, '16:00') - 1)).toBe(false);
    expect(isLate(report(BEFORE), atTime(DAY, '16:00'))).toBe(true);
  });

  test('“chậm nhất 16 giờ ngày 15/9” includes the moment itself', () => {
    expect(isLate(report(BY), atTime(DAY, '16:00'))).toBe(false);
    expect(isLate(report(BY), atTime(DAY, '16:00') + SECOND)).toBe(true);
    expect(byHour('16:00', 'on').lateFrom).toBe(BY);
  });

  test('a whole day is as before', () => {
    const { lateFrom } = deadline({ type: 'date', date: DAY }, 'by');
    expect([hourOf(lateFrom), formatInstant(lateFrom)]).toEqual([null, '2026-09-16T00:00:00+07:00']);
  });

  test('24 giờ is the end of the day, 0 giờ the end of the day before', () => {
    for (const boundary of ['before', 'by', 'on'] as const) {
      expect(byHour('24:00', boundary)).toMatchObject({ lastDay: DAY, lateFrom: startOfDay('2026-09-16') });
      expect(byHour('00:00', boundary)).toMatchObject({ lastDay: '2026-09-14', lateFrom: startOfDay(DAY) });
    }
  });

  test.each([
    ['yearly', { type: 'yearly', month: 9, day: 15, ofYear: 'same' }, '2026', '2026-09-15'],
    [
      'six-monthly',
      {
        type: 'six-monthly',
        H1: { month: 6, day: 15, ofYear: 'same' },
        H2: { month: 12, day: 15, ofYear: 'same' },
      },
      '2026-H1',
      '2026-06-15',
    ],
    ['quarterly', { type: 'quarterly', day: 15, month: 'last' }, '2026-Q3', '2026-09-15'],
    ['monthly', { type: 'monthly', day: 31, ofMonth: 'same' }, '2026-06', '2026-06-30'],
    ['within', { type: 'within', days: 3, working: true, of: 'x', eventOn: '2026-09-11' }, '2026', '2026-09-16'],
  ] as [string, Due, string, Day][])('belongs to a %s due, “trước” as well as “chậm nhất”', (_, due, period, day) => {
    const at = (boundary: Boundary) =>
      deadline({ ...due, time: '10:30' }, boundary, { period: periodOf(period)! }).lateFrom;
    expect(at('before')).toBe(atTime(day, '10:30'));
    expect(at('by')).toBe(atTime(day, '10:30') + SECOND);
  });

  test('a roll moves the day and keeps the hour', () => {
    const sunday = '2026-09-13';
    expect(byHour('16:00', 'before', sunday, { roll: 'next' })).toMatchObject({
      lastDay: '2026-09-14',
      lateFrom: atTime('2026-09-14', '16:00'),
      moved: { from: sunday, to: '2026-09-14', rule: 'next' },
    });
    expect(byHour('16:00', 'by', sunday, { roll: 'previous' }).lateFrom).toBe(atTime('2026-09-11', '16:00') + SECOND);
    expect(byHour('16:00', 'before', sunday)).toMatchObject({ lastDay: sunday, workingDue: '2026-09-11', moved: null });
  });

  test('reminders of the day itself come an hour before it, else the working day before counts', () => {
    const due = (time: string, date = DAY) => workingDueOf(byHour(time, 'before', date).lateFrom, calendar);
    expect([due('09:00'), due('08:59'), due('07:00')]).toEqual([DAY, '2026-09-14', '2026-09-14']);
    expect(due('07:30', '2026-09-14')).toBe('2026-09-11');
  });

  test('is read from the first late instant alone, however it is combined', () => {
    for (const boundary of ['before', 'by'] as const) {
      for (let minute = 1; minute < 24 * 60; minute += 7) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const { lateFrom } = byHour(time, boundary);
        expect([hourOf(lateFrom), lastDayOf(lateFrom)]).toEqual([{ time, inclusive: boundary === 'by' }, DAY]);
      }
    }
  });
});

describe('lateness of a deadline with an hour', () => {
  test.each([
    ['18:15', BEFORE, { days: 0, minutes: 135 }, '02 giờ 15 phút'],
    ['18:15', BY, { days: 0, minutes: 135 }, '02 giờ 15 phút'],
    ['16:00', BEFORE, { days: 0, minutes: 1 }, '01 phút'],
    ['18:00', BEFORE, { days: 0, minutes: 120 }, '02 giờ'],
  ] as const)('received at %s', (time, lateFrom, late, words) => {
    const come = report(lateFrom, atTime(DAY, time));
    expect(delayOf(come, atTime('2026-10-01', '08:00'))).toEqual(late);
    expect(delayInWords(late)).toBe(words);
    expect(latenessInJson(come, atTime('2026-10-01', '08:00'))).toEqual({ daysLate: 0, minutesLate: late.minutes });
  });

  test('a whole day is one of 24 hours, so that 16 hours into the next day are no day yet', () => {
    expect(delayOf(report(BEFORE), atTime('2026-09-16', '08:00'))).toEqual({ days: 0, minutes: 16 * 60 });
    expect(delayOf(report(BEFORE), atTime('2026-09-17', '18:15'))).toEqual({ days: 2, minutes: 135 });
    expect(delayInWords({ days: 2, minutes: 135 })).toBe('02 ngày 02 giờ 15 phút');
  });

  test('is nothing for a report on time, and unsaid for a deadline by day', () => {
    expect(latenessInJson(report(BEFORE, atTime(DAY, '15:59')), BEFORE)).toEqual({ daysLate: 0, minutesLate: 0 });
    const byDay = report(startOfDay('2026-09-16'), atTime('2026-09-16', '00:00'));
    expect(latenessInJson(byDay, byDay.countedAt!)).toEqual({ daysLate: 1 });
    expect(delayInWords({ days: 1 })).toBe('01 ngày');
  });

  test('standing and lateness agree at every minute around the hour', () => {
    for (const lateFrom of [BEFORE, BY]) {
      for (let minute = -3; minute <= 3; minute++) {
        const at = atTime(DAY, '16:00') + minute * MINUTE;
        expect(isOverdue(report(lateFrom), at)).toBe(isLate(report(lateFrom), at));
        expect(isOnTime(report(lateFrom, at))).toBe(!isLate(report(lateFrom, at), at));
      }
    }
  });
});

test('deadlines in words, in both languages', () => {
  expect(untilInWords(BEFORE)).toBe('trước 16 giờ thứ Ba, ngày 15/9/2026');
  expect(untilInWords(BY)).toBe('đến 16 giờ thứ Ba, ngày 15/9/2026');
  expect(untilInWords(startOfDay('2020-05-30'))).toBe('hết thứ Sáu, ngày 29/5/2020');
  expect([endInTable(BEFORE), endInTable(startOfDay('2020-05-30'))]).toEqual(['16:00 15/09/2026', '29/05/2020']);
  expect(untilInEnglish(BEFORE)).toBe('before 16:00 on Tuesday, 15 September 2026');
  expect(untilInEnglish(BY)).toBe('by 16:00 on Tuesday, 15 September 2026');
  expect(untilInEnglish(parseInstant('2020-05-30T00:00:00+07:00')!)).toBe('by the end of Friday, 29 May 2020');
});
