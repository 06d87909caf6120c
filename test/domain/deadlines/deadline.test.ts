import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { checkCutoff } from '../../../domain/deadlines/cutoff';
import { type DeadlineTerms, deadlineOf } from '../../../domain/deadlines/deadline';
import { periodOf } from '../../../domain/deadlines/periods';
import type { Deadline } from '../../../domain/obligations/collection';
import type { Boundary, Due, Roll } from '../../../domain/plan/plan';
import { addDays, type Day, dayOf, formatInstant, parseInstant } from '../../../domain/time/time';
import { withSentences } from '../../setup/with-sentences';

const calendar = vietnamCalendar();

function deadline(due: Due, boundary: Boundary, period: string, more: Partial<DeadlineTerms> = {}): Deadline {
  return deadlineOf({ due, boundary, roll: 'none', period: periodOf(period)!, cutoff: null, ...more }, calendar)!;
}

const onDay = (date: Day, boundary: Boundary, more: Partial<DeadlineTerms> = {}): Deadline =>
  deadline({ type: 'date', date }, boundary, date.slice(0, 4), more);

const before1October: Due = { type: 'yearly', month: 10, day: 1, ofYear: 'same' };

describe('the deadlines of the four source documents', () => {
  test.each([
    ['614/KH-UBND, six months', { type: 'date', date: '2020-05-30' }, '2020-H1', '2020-05-29', '2020-05-29'],
    ['614/KH-UBND, year', { type: 'date', date: '2020-10-30' }, '2020', '2020-10-29', '2020-10-29'],
    ['22-KH/ĐU', before1October, '2016', '2016-09-30', '2016-09-30'],
    ['22-KH/ĐU', before1October, '2017', '2017-09-30', '2017-09-29'],
    ['22-KH/ĐU', before1October, '2018', '2018-09-30', '2018-09-28'],
    ['22-KH/ĐU', before1October, '2019', '2019-09-30', '2019-09-30'],
    ['22-KH/ĐU', before1October, '2020', '2020-09-30', '2020-09-30'],
    ['Cư Jút MTTQ', { type: 'date', date: '2020-11-10' }, '2020', '2020-11-09', '2020-11-09'],
  ] as [string, Due, string, Day, Day][])(
    '%s, %o of %s: last day %s, working due %s',
    (_name, due, period, lastDay, workingDue) => {
      expect(deadline(due, 'before', period)).toEqual({
        boundary: 'before',
        lastDay,
        lateFrom: parseInstant(`${addDays(lastDay, 1)}T00:00:00+07:00`),
        workingDue,
        cutoff: null,
        moved: null,
        provisional: false,
      });
    },
  );
});

describe('the last second', () => {
  test.each([
    ['before', '2018-10-01', '2018-09-30T23:59:59+07:00', '2018-10-01T00:00:00+07:00'],
    ['by', '2018-10-01', '2018-10-01T23:59:59+07:00', '2018-10-02T00:00:00+07:00'],
    ['on', '2020-12-31', '2020-12-31T23:59:59+07:00', '2021-01-01T00:00:00+07:00'],
    ['before', '2021-01-01', '2020-12-31T23:59:59+07:00', '2021-01-01T00:00:00+07:00'],
    ['before', '2020-03-01', '2020-02-29T23:59:59+07:00', '2020-03-01T00:00:00+07:00'],
    ['before', '2021-03-01', '2021-02-28T23:59:59+07:00', '2021-03-01T00:00:00+07:00'],
  ] as [Boundary, Day, string, string][])('%s %s: %s is in time, %s is late', (boundary, date, inTime, late) => {
    const { lateFrom } = onDay(date, boundary);
    expect(parseInstant(inTime)).toBeLessThan(lateFrom);
    expect(formatInstant(lateFrom)).toBe(late);
  });
});

describe('the day a document names', () => {
  test.each([
    ['the 25th of the month after', { type: 'monthly', day: 25, ofMonth: 'next' }, '2026-12', '2027-01-25'],
    ['the 20th of the month', { type: 'monthly', day: 20, ofMonth: 'same' }, '2026-05', '2026-05-20'],
    ['the 31st of a month without one', { type: 'monthly', day: 31, ofMonth: 'same' }, '2026-06', '2026-06-30'],
    ['the 30th of February in a leap year', { type: 'monthly', day: 30, ofMonth: 'same' }, '2028-02', '2028-02-29'],
    ['the 15th of the last month of a quarter', { type: 'quarterly', day: 15, month: 'last' }, '2026-Q3', '2026-09-15'],
    [
      'the 5th of the month after the last quarter',
      { type: 'quarterly', day: 5, month: 'next' },
      '2026-Q4',
      '2027-01-05',
    ],
    ['29/2 of an ordinary year', { type: 'yearly', month: 2, day: 29, ofYear: 'same' }, '2026', '2026-02-28'],
    ['15/01 of the year after', { type: 'yearly', month: 1, day: 15, ofYear: 'next' }, '2026', '2027-01-15'],
  ] as [string, Due, string, Day][])('%s', (_name, due, period, lastDay) => {
    expect(deadline(due, 'by', period).lastDay).toBe(lastDay);
  });

  test('a half-yearly report has a day for each half, the second one perhaps in the next year', () => {
    const due: Due = {
      type: 'six-monthly',
      H1: { month: 6, day: 15, ofYear: 'same' },
      H2: { month: 1, day: 10, ofYear: 'next' },
    };
    expect(deadline(due, 'by', '2026-H1').lastDay).toBe('2026-06-15');
    expect(deadline(due, 'by', '2026-H2').lastDay).toBe('2027-01-10');
    expect(
      deadlineOf({ due, boundary: 'by', roll: 'none', period: periodOf('2026')!, cutoff: null }, calendar),
    ).toBeNull();
  });
});

describe('within n days of an event', () => {
  const within = (days: number, working: boolean, eventOn: Day | null): Due => ({
    type: 'within',
    days,
    working,
    of: 'kết thúc đợt kiểm tra',
    eventOn,
  });

  test('the day of the event is not counted, and the last day is on time to its end', () => {
    const calendarDays = deadline(within(5, false, '2020-05-25'), 'by', '2020');
    expect(calendarDays).toMatchObject({ lastDay: '2020-05-30', workingDue: '2020-05-29' });
    expect(formatInstant(calendarDays.lateFrom)).toBe('2020-05-31T00:00:00+07:00');
  });

  test('working days skip Tết and count a worked Saturday', () => {
    expect(deadline(within(2, true, '2020-01-22'), 'by', '2020').lastDay).toBe('2020-01-31');
    expect(deadline(within(1, true, '2026-01-09'), 'by', '2026').lastDay).toBe('2026-01-10');
  });

  test('there is no deadline before the event', () => {
    const terms: DeadlineTerms = {
      due: within(5, true, null),
      boundary: 'by',
      roll: 'none',
      period: periodOf('2020')!,
      cutoff: null,
    };
    expect(deadlineOf(terms, calendar)).toBeNull();
  });
});

describe('a last day that is a day off', () => {
  test.each([
    ['none', '2017-09-30', '2017-09-29'],
    ['previous', '2017-09-29', '2017-09-29'],
    ['next', '2017-10-02', '2017-10-02'],
  ] as [Roll, Day, Day][])('roll %s: 30/9/2017, a Saturday, becomes %s', (roll, lastDay, workingDue) => {
    const { moved, ...found } = onDay('2017-09-30', 'by', { roll });
    expect(found).toMatchObject({ lastDay, workingDue });
    expect(dayOf(found.lateFrom)).toBe(addDays(lastDay, 1));
    if (roll === 'none') expect(moved).toBeNull();
    else
      expect(moved).toEqual({
        from: '2017-09-30',
        to: lastDay,
        rule: roll,
        source: 'thứ Bảy, ngày 30/9/2017 là ngày nghỉ hằng tuần',
      });
  });

  test('the holiday that moved it is named with its source, never BLDS 148', () => {
    const { moved } = onDay('2026-08-31', 'by', { roll: 'previous' });
    expect(moved).toMatchObject({ from: '2026-08-31', to: '2026-08-28' });
    expect(moved?.source).toMatch(/^thứ Hai, ngày 31\/8\/2026 là ngày nghỉ: Hoán đổi với thứ Bảy, ngày 22\/8\/2026 \(/);
    expect(moved?.source).not.toMatch(/148|Dân sự/);
  });

  test('a working day is not moved, not even a worked Saturday', () => {
    expect(onDay('2026-08-22', 'by', { roll: 'next' })).toMatchObject({ lastDay: '2026-08-22', moved: null });
  });
});

describe('a day off that is not decided, 24/11/2026 and all of 2029', () => {
  test.each([
    ['2026-11-24', 'none', false, 'a fixed day stays where it is'],
    ['2027-06-30', 'none', false, 'a fixed day stays where it is, whatever becomes of the calendar of 2027'],
    ['2026-11-24', 'next', true, 'the day itself may be moved'],
    ['2026-11-24', 'previous', true, 'the day itself may be moved'],
    ['2026-11-25', 'next', false, 'the day after it does not depend on it'],
    ['2029-06-29', 'next', false, 'a working day near no day off does not depend on one'],
    ['2029-09-02', 'next', true, 'the days after it are expected to be off'],
    ['2020-10-29', 'next', false, 'the year is past'],
  ] as [Day, Roll, boolean, string][])(
    'a deadline by %s under roll %s depends on one: %s, for %s',
    (day, roll, depends) => {
      expect(onDay(day, 'by', { roll }).provisional).toBe(depends);
    },
  );

  test('never makes a deadline later', () => {
    expect(onDay('2026-11-24', 'by', { roll: 'next' })).toMatchObject({ lastDay: '2026-11-24', moved: null });
    expect(onDay('2026-11-24', 'by', { roll: 'previous' }).lastDay).toBe('2026-11-23');
    expect(onDay('2026-11-24', 'by').workingDue).toBe('2026-11-23');
    const due: Due = { type: 'within', days: 5, working: true, of: 'kiểm tra', eventOn: '2026-11-20' };
    expect(deadline(due, 'by', '2026')).toMatchObject({ lastDay: '2026-11-27', provisional: true });
  });

  test('makes it later once it is decided', () => {
    const day = {
      date: '2026-11-24',
      off: true,
      name: 'Ngày Văn hóa',
      source: 'Quyết định',
      status: 'official',
    } as const;
    const decided = vietnamCalendar([day]);
    const terms = { boundary: 'by', roll: 'next', period: periodOf('2026')!, cutoff: null } as const;
    const next = deadlineOf({ ...terms, due: { type: 'date', date: '2026-11-24' } }, decided);
    expect(next).toMatchObject({ lastDay: '2026-11-25', provisional: false });
    const due: Due = { type: 'within', days: 5, working: true, of: 'kiểm tra', eventOn: '2026-11-20' };
    expect(deadlineOf({ ...terms, due }, decided)).toMatchObject({ lastDay: '2026-11-30', provisional: false });
  });

  test('a worked Saturday that is not decided makes no deadline later either', () => {
    const swap = {
      date: '2026-11-28',
      off: false,
      name: 'Ngày làm bù',
      source: 'Dự thảo',
      status: 'provisional',
    } as const;
    const due: Due = { type: 'within', days: 2, working: true, of: 'kiểm tra', eventOn: '2026-11-26' };
    const terms = { due, boundary: 'by', roll: 'none', period: periodOf('2026')!, cutoff: null } as const;
    expect(deadlineOf(terms, vietnamCalendar([swap]))).toMatchObject({ lastDay: '2026-11-28', provisional: true });
  });

  test('a cut-off counted over one depends on it', () => {
    const cutoff = { type: 'before', workingDays: 3 } as const;
    expect(onDay('2026-11-25', 'by', { cutoff }).provisional).toBe(true);
    expect(onDay('2026-11-20', 'by', { cutoff }).provisional).toBe(false);
  });
});

describe('the data cut-off', () => {
  test.each([
    ['2020-05-30', '2020-05-26'],
    ['2020-10-30', '2020-10-26'],
  ])('3 working days before the last day of "trước ngày %s" is %s', (date, cutoff) => {
    expect(onDay(date, 'before', { cutoff: { type: 'before', workingDays: 3 } }).cutoff).toBe(cutoff);
  });

  test('a fixed day is kept as written', () => {
    expect(onDay('2020-06-20', 'by', { cutoff: { type: 'date', date: '2020-06-14' } }).cutoff).toBe('2020-06-14');
  });

  test('at least one working day must follow it', () => {
    const inMay = { lastDay: '2020-05-29', workingDue: '2020-05-29' };
    const halfYear = periodOf('2020-H1')!;
    expect(checkCutoff({ ...inMay, cutoff: '2020-05-28' }, halfYear, calendar)).toBeNull();
    expect(checkCutoff({ ...inMay, cutoff: null }, halfYear, calendar)).toBeNull();
    const onSaturday = { lastDay: '2017-09-30', workingDue: '2017-09-29', cutoff: '2017-09-29' };
    expect(withSentences(checkCutoff(onSaturday, periodOf('2017')!, calendar))).toEqual({
      code: 'CUTOFF_TOO_LATE',
      message:
        'Kỳ năm 2017: ngày chốt số liệu là ngày 29/9/2017, ngày cuối cùng còn đúng hạn là thứ Bảy, ngày 30/9/2017 ' +
        '(ngày làm việc cuối cùng: thứ Sáu, ngày 29/9/2017). Cần chốt số liệu trước ngày làm việc cuối cùng ít nhất ' +
        '01 ngày làm việc (khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP).',
    });
    expect(checkCutoff({ ...inMay, cutoff: '2020-06-14' }, halfYear, calendar)?.code).toBe('CUTOFF_TOO_LATE');
  });
});

test('late starts at 00:00 of the day after the last day, and the working due is never after it', () => {
  const days = fc.integer({ min: 0, max: 5_000 }).map((count) => addDays('2016-01-01', count));
  const boundaries = fc.constantFrom<Boundary>('before', 'by', 'on');
  const rolls = fc.constantFrom<Roll>('none', 'previous', 'next');
  fc.assert(
    fc.property(days, boundaries, rolls, (date, boundary, roll) => {
      const found = onDay(date, boundary, { roll });
      expect(formatInstant(found.lateFrom)).toBe(`${addDays(found.lastDay, 1)}T00:00:00+07:00`);
      expect(found.workingDue <= found.lastDay).toBe(true);
      expect(calendar.isWorkingDay(found.workingDue)).toBe(true);
      if (roll === 'previous') expect(found.lastDay).toBe(found.workingDue);
      if (roll === 'next') expect(calendar.decided.isWorkingDay(found.lastDay)).toBe(true);
      expect(found.moved?.to ?? found.lastDay).toBe(found.lastDay);
    }),
  );
});
