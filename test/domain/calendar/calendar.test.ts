import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { DungHanError } from '../../../domain/errors';
import { addDays, type Day, daysBetween, weekday } from '../../../domain/time/time';
import { threadMs } from '../../setup/processor-time';
import { withSentences } from '../../setup/with-sentences';

const calendar = vietnamCalendar();

const span = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

const dayBetween = (from: Day, to: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((count) => addDays(from, count));

describe('a working day', () => {
  test.each([
    ['2020-05-29', true, 'an ordinary Friday'],
    ['2020-05-30', false, 'a Saturday'],
    ['2020-05-31', false, 'a Sunday'],
    ['2020-01-23', false, 'the first day of the Tết run of 2020'],
    ['2020-01-29', false, 'the last day of the Tết run of 2020'],
    ['2020-01-30', true, 'the day after it'],
    ['2020-09-03', true, 'the day after Quốc khánh, one day until 2020'],
    ['2021-09-03', false, 'the second day of Quốc khánh 2021'],
    ['2018-12-31', false, 'swapped with 5/1/2019'],
    ['2019-01-05', true, 'the Saturday worked for 31/12/2018'],
    ['2024-05-04', true, 'the Saturday worked for 29/4/2024'],
    ['2025-05-02', false, 'swapped with 26/4/2025'],
    ['2025-04-26', true, 'the Saturday worked for 2/5/2025'],
    ['2026-01-02', false, 'swapped with 10/1/2026, announced a week ahead'],
    ['2026-01-10', true, 'the Saturday worked for 2/1/2026'],
    ['2026-08-31', false, 'swapped with 22/8/2026'],
    ['2026-08-22', true, 'the Saturday worked for 31/8/2026'],
    ['2026-04-27', false, 'compensatory: Giỗ Tổ falls on Sunday 26/4/2026'],
    ['2026-11-24', false, 'the provisional culture day'],
    ['2025-11-24', true, 'no culture day before 2026'],
    ['2028-02-29', true, 'a leap day'],
    ['2020-12-31', true, 'the last day of a year'],
  ])('%s: %s (%s)', (day, working) => {
    expect(calendar.isWorkingDay(day)).toBe(working);
    expect(calendar.whyOff(day) === null).toBe(working);
  });

  test('a day off has a name and a source', () => {
    const whyOff = (day: string) => withSentences(calendar.whyOff(day));
    expect(whyOff('2026-01-02')).toEqual({
      name: 'Hoán đổi với thứ Bảy, ngày 10/01/2026',
      status: 'official',
      source: 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ; đọc ở tracuuquyhoach.com',
    });
    expect(whyOff('2026-04-26')?.name).toBe('Giỗ Tổ Hùng Vương');
    expect(whyOff('2026-04-27')?.name).toBe('Nghỉ bù Giỗ Tổ Hùng Vương');
    expect(whyOff('2020-05-30')).toEqual({ name: 'Thứ Bảy', status: 'official', source: '' });
    expect(whyOff('2020-05-31')).toEqual({ name: 'Chủ nhật', status: 'official', source: '' });
  });
});

describe('counting working days', () => {
  test.each([
    ['2020-05-29', 1, '2020-06-01', 'overdue of 614 on Monday'],
    ['2020-05-29', 3, '2020-06-03', 'its escalation'],
    ['2020-05-29', 8, '2020-06-10', 'its second letter'],
    ['2020-10-29', 1, '2020-10-30', ''],
    ['2020-10-29', 3, '2020-11-03', ''],
    ['2020-10-29', 8, '2020-11-10', ''],
    ['2017-09-30', 1, '2017-10-02', '22-KH/ĐU, last day a Saturday'],
    ['2018-09-30', 1, '2018-10-01', '22-KH/ĐU, last day a Sunday'],
    ['2020-11-09', -1, '2020-11-06', 'Cư Jút'],
    ['2020-11-09', -3, '2020-11-04', ''],
    ['2020-05-29', -20, '2020-04-29', 'over 30/4 and 1/5'],
    ['2020-01-22', 1, '2020-01-30', 'over Tết'],
    ['2020-12-31', 1, '2021-01-04', 'over the end of a year'],
    ['2021-01-04', -1, '2020-12-31', ''],
    ['2026-01-09', 1, '2026-01-10', 'onto a worked Saturday'],
    ['2026-08-28', 1, '2026-09-03', 'over the swapped Monday and Quốc khánh'],
    ['2020-05-30', 0, '2020-05-30', 'none'],
  ])('from %s, %i: %s %s', (day, count, result) => {
    expect(calendar.addWorkingDays(day, count)).toBe(result);
  });

  test.each([
    ['2016-09-30', '2016-09-30'],
    ['2017-09-30', '2017-09-29'],
    ['2018-09-30', '2018-09-28'],
    ['2019-09-30', '2019-09-30'],
    ['2020-09-30', '2020-09-30'],
  ])('the working due of %s is %s', (lastDay, due) => {
    expect(calendar.workingDueOf(lastDay)).toBe(due);
  });

  test('the first working day from a Saturday is Monday, from a working day itself', () => {
    expect(calendar.firstWorkingDayFrom('2020-05-30')).toBe('2020-06-01');
    expect(calendar.firstWorkingDayFrom('2020-06-01')).toBe('2020-06-01');
  });

  test('the start of a span is not counted, its end is', () => {
    expect(calendar.workingDaysBetween('2020-05-26', '2020-05-29')).toBe(3);
    expect(calendar.workingDaysBetween('2020-05-29', '2020-05-31')).toBe(0);
    expect(calendar.workingDaysBetween('2020-05-29', '2020-05-26')).toBe(0);
    expect(calendar.workingDaysBetween('2019-12-31', '2020-12-31')).toBe(252);
  });

  test('a text that is no date is refused with a code', () => {
    for (const text of ['2020-02-30', '2021-02-29', '2020-13-01', '30/5/2020', '', '1899-12-31', '2020-05-30T00:00']) {
      expect(() => calendar.isWorkingDay(text)).toThrow(DungHanError);
    }
  });
});

describe('properties', () => {
  const anyDay = dayBetween('2000-01-01', '2060-12-31');
  const from2016 = dayBetween('2016-01-01', '2027-12-31');

  test('n working days forward and back from a working day end on the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const start = calendar.firstWorkingDayFrom(day);
        const there = calendar.addWorkingDays(start, count);
        expect(calendar.isWorkingDay(there)).toBe(true);
        expect(calendar.addWorkingDays(there, -count)).toBe(start);
        if (count > 0) expect(calendar.workingDaysBetween(start, there)).toBe(count);
      }),
    );
  });

  test('the count equals counting each day', () => {
    fc.assert(
      fc.property(from2016, fc.integer({ min: 1, max: 500 }), (from, length) => {
        const to = addDays(from, length);
        const days = span(addDays(from, 1), to);
        expect(calendar.workingDaysBetween(from, to)).toBe(days.filter((day) => calendar.isWorkingDay(day)).length);
        expect(calendar.spansProvisional(to, from)).toBe([from, ...days].some((day) => calendar.isProvisional(day)));
      }),
      { numRuns: 40 },
    );
  });

  test('the working due is the last working day up to the last day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const due = calendar.workingDueOf(day);
        expect(due <= day).toBe(true);
        expect(calendar.workingDaysBetween(due, day)).toBe(0);
        expect(calendar.isWorkingDay(due)).toBe(true);
      }),
    );
  });
});

describe('an administrator’s edits', () => {
  const swap = { source: '12729/VPCP-KGVX', status: 'official' as const };

  test('a swap makes one day off and a Saturday worked, in that calendar only', () => {
    const edited = vietnamCalendar([
      { date: '2028-06-05', off: true, name: 'Hoán đổi với thứ Bảy, ngày 10/6/2028', ...swap },
      { date: '2028-06-10', off: false, name: 'Làm bù', insteadOf: '2028-06-05', ...swap },
    ]);
    expect(edited.addWorkingDays('2028-06-02', 1)).toBe('2028-06-06');
    expect(edited.addWorkingDays('2028-06-09', 1)).toBe('2028-06-10');
    expect(edited.year(2028).workedInstead).toEqual([
      { date: '2028-06-10', insteadOf: '2028-06-05', source: '12729/VPCP-KGVX' },
    ]);
    expect(edited.isProvisional('2028-06-05')).toBe(false);
    expect(edited.isProvisional('2028-06-06')).toBe(true);
    expect(calendar.addWorkingDays('2028-06-02', 1)).toBe('2028-06-05');
  });

  test('24/11/2026 can be confirmed as a day off, or made a working day, and the later edit wins', () => {
    const act = { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', source: 'Luật số …', status: 'official' as const };
    const confirmed = vietnamCalendar([{ ...act, off: true }]);
    expect([confirmed.isWorkingDay('2026-11-24'), confirmed.isProvisional('2026-11-24')]).toEqual([false, false]);
    const worked = vietnamCalendar([
      { ...act, off: true },
      { ...act, off: false },
    ]);
    expect([worked.isWorkingDay('2026-11-24'), worked.isProvisional('2026-11-24')]).toEqual([true, false]);
    expect(worked.year(2026).daysOff.some((day) => day.date === '2026-11-24')).toBe(false);
    expect(worked.year(2026).workedInstead).toHaveLength(2);
  });
});

test('a million look-ups take well under a second', () => {
  const started = threadMs();
  let worked = 0;
  for (let index = 0; index < 1_000_000; index++) if (calendar.isWorkingDay('2020-05-29')) worked++;
  expect(worked).toBe(1_000_000);
  expect(threadMs() - started).toBeLessThan(1_000);
  expect(weekday('2020-05-29')).toBe(5);
});
