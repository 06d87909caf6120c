import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { daysOffByRule } from '../../../domain/calendar/holiday-rule';
import { decisionsOf } from '../../../domain/calendar/years';
import { addDays, type Day, daysBetween, weekday } from '../../../domain/time/time';
import { withSentences } from '../../setup/with-sentences';

const calendar = vietnamCalendar();

/** "8-12/2; 18/4" → days; the notation of the source table. */
function daysOf(year: number, text: string): Day[] {
  const iso = (day: string, month: string): Day => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text.split('; ').flatMap((run) => {
    const [from, to = from!] = run.split('-') as [string, string?];
    const [lastDay, lastMonth] = to.split('/') as [string, string];
    const [firstDay, firstMonth = lastMonth] = from.split('/') as [string, string?];
    const first = iso(firstDay, firstMonth);
    return Array.from({ length: daysBetween(first, iso(lastDay, lastMonth)) + 1 }, (_, index) => addDays(first, index));
  });
}

const weekdaysOff = (year: number): Day[] => {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
  return days.filter((day) => day.startsWith(`${year}`) && weekday(day) < 6 && !calendar.isWorkingDay(day));
};

describe('the weekdays off', () => {
  test.each([
    [2016, '1/1; 8-12/2; 18/4; 2-3/5; 2/9'],
    [2017, '2/1; 26-27/1; 30/1-1/2; 6/4; 1-2/5; 4/9'],
    [2018, '1/1; 14-16/2; 19-20/2; 25/4; 30/4-1/5; 3/9; 31/12'],
    [2019, '1/1; 4-8/2; 15/4; 29/4; 30/4-1/5; 2/9'],
    [2020, '1/1; 23-24/1; 27-29/1; 2/4; 30/4-1/5; 2/9'],
    [2021, '1/1; 10-12/2; 15-16/2; 21/4; 30/4; 3/5; 2-3/9'],
    [2022, '3/1; 31/1-4/2; 11/4; 2-3/5; 1-2/9'],
    [2023, '2/1; 20/1; 23-26/1; 1-3/5; 1/9; 4/9'],
    [2024, '1/1; 8-9/2; 12-14/2; 18/4; 29/4-1/5; 2-3/9'],
    [2025, '1/1; 27-31/1; 7/4; 30/4-2/5; 1-2/9'],
    [2026, '1-2/1; 16-20/2; 27/4; 30/4-1/5; 31/8-2/9; 24/11'],
    [2027, '1/1; 4-5/2; 8-10/2; 16/4; 30/4; 3/5; 2-3/9; 24/11'],
  ])('of %i are %s', (year, text) => {
    expect(weekdaysOff(year)).toEqual(daysOf(year, text));
  });
});

describe('the year as it is printed, with the weekends inside its runs', () => {
  test.each([
    [2020, '1/1; 23-29/1; 2/4; 30/4-3/5; 2/9'],
    [2024, '1/1; 8-14/2; 18/4; 27/4-1/5; 31/8-3/9'],
    [2025, '1/1; 25/1-2/2; 7/4; 30/4-4/5; 30/8-2/9'],
    [2026, '1-4/1; 14-22/2; 25-27/4; 30/4-3/5; 29/8-2/9; 24/11'],
  ])('of %i: %s', (year, text) => {
    expect(calendar.year(year).daysOff.map((day) => day.date)).toEqual(daysOf(year, text));
  });

  test('lists the worked Saturdays with the days off they replace', () => {
    expect(calendar.year(2026).workedInstead.map(({ date, insteadOf }) => [date, insteadOf])).toEqual([
      ['2026-01-10', '2026-01-02'],
      ['2026-08-22', '2026-08-31'],
    ]);
    expect(calendar.year(2019).workedInstead[0]).toMatchObject({ date: '2019-01-05', insteadOf: '2018-12-31' });
  });

  test('every named day off has its source', () => {
    for (let year = 2015; year <= 2030; year++) {
      for (const day of calendar.year(year).daysOff) {
        const { date, name, source } = withSentences(day);
        expect([date, name]).toEqual([date, expect.stringMatching(/\S/)]);
        if (!/^(Thứ Bảy|Chủ nhật)$/.test(name)) expect([date, source]).not.toEqual([date, '']);
      }
    }
  });
});

describe('what is provisional', () => {
  test('in 2026 only 24/11, in 2027 every day, in 2020 none', () => {
    expect(
      calendar
        .year(2026)
        .daysOff.filter((day) => day.status === 'provisional')
        .map((day) => day.date),
    ).toEqual(['2026-11-24']);
    expect(calendar.isProvisional('2026-11-24')).toBe(true);
    expect(calendar.spansProvisional('2026-01-01', '2026-11-23')).toBe(false);
    expect(calendar.spansProvisional('2026-11-25', '2026-12-31')).toBe(false);
    expect(calendar.year(2027).status).toBe('provisional');
    expect([calendar.isProvisional('2027-06-16'), calendar.isProvisional('2027-12-31')]).toEqual([true, true]);
    expect(calendar.spansProvisional('2020-01-01', '2020-12-31')).toBe(false);
  });

  test('a span counts both its ends', () => {
    expect(calendar.spansProvisional('2026-11-20', '2026-11-24')).toBe(true);
    expect(calendar.spansProvisional('2026-11-24', '2026-11-30')).toBe(true);
    expect(calendar.spansProvisional('2026-12-31', '2027-01-01')).toBe(true);
  });

  test('days without a published notice are provisional: Tết 2017 and 1/9/2022', () => {
    expect(calendar.whyOff('2017-01-27')?.status).toBe('provisional');
    expect(calendar.whyOff('2022-09-01')?.status).toBe('provisional');
    expect(calendar.isProvisional('2017-09-29')).toBe(false);
  });
});

describe('the rule for years without a decision', () => {
  test('equals the decisions of each year from 2016 to 2026, except swaps', () => {
    for (let year = 2016; year <= 2027; year++) {
      const decided = withSentences(decisionsOf(year)!.daysOff).filter((day) => !day.name.startsWith('Hoán đổi'));
      expect([year, withSentences(daysOffByRule(year).daysOff).map((day) => [day.date, day.name])]).toEqual([
        year,
        decided.map((day) => [day.date, day.name]),
      ]);
    }
  });

  test('2028: Tết from 24/1, Quốc khánh on Saturday with Friday before it, all provisional', () => {
    expect(weekdaysOff(2028)).toEqual(daysOf(2028, '3/1; 24-28/1; 4/4; 1-2/5; 1/9; 4/9; 24/11'));
    expect(calendar.year(2028).status).toBe('provisional');
    expect(
      calendar
        .year(2028)
        .daysOff.filter((day) => day.status === 'official')
        .map((day) => day.name),
    ).toEqual(expect.not.arrayContaining(['Quốc khánh']));
  });

  test('before 2021 Quốc khánh is one day, before 2026 there is no culture day', () => {
    expect(weekdaysOff(2015).filter((day) => day > '2015-06')).toEqual(['2015-09-02']);
  });
});
