import { LunarDate } from '@nghiavuive/lunar_date_vi';
import Holidays from 'date-holidays';
import { hungKingsDay, lunarNewYear } from '../../../domain/calendar/lunar';
import { newMoon } from '../../../domain/calendar/moon';
import { solarLongitude } from '../../../domain/calendar/sun';

const unixDays = (iso: string): number => Date.parse(iso) / 86_400_000;

describe('astronomical formulas', () => {
  test('the new moon of Meeus, example 49.a, is within a minute of the printed instant', () => {
    // 1977 February 18, 3h37m42s dynamical time, 48 seconds ahead of universal time.
    expect(Math.abs(newMoon(-283) - unixDays('1977-02-18T03:36:54Z')) * 1440).toBeLessThan(1);
  });

  test('the solar longitude is that of Meeus, example 25.a', () => {
    expect(solarLongitude(unixDays('1992-10-13T00:00:00Z'))).toBeCloseTo(199.90895, 2);
  });
});

describe('Tết', () => {
  test.each([
    [1968, '1968-01-29'],
    [1969, '1969-02-16'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2016, '2016-02-08'],
    [2017, '2017-01-28'],
    [2018, '2018-02-16'],
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('mùng 1 of %i is %s in Vietnam', (year, day) => {
    expect(lunarNewYear(year)).toBe(day);
  });
});

describe('Giỗ Tổ Hùng Vương', () => {
  test.each([
    [2016, '2016-04-16'],
    [2020, '2020-04-02'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('10/3 of the lunar year %i is %s', (year, day) => {
    expect(hungKingsDay(year)).toBe(day);
  });
});

describe('compared with other libraries', () => {
  const fromLunar = (year: number, month: number, day: number): string => {
    const date = new LunarDate({ year, month, day });
    date.init();
    const solar = date.toSolarDate().get();
    return `${solar.year}-${String(solar.month).padStart(2, '0')}-${String(solar.day).padStart(2, '0')}`;
  };

  test('lunar_date_vi has the same Tết and Giỗ Tổ in every year from 1968 to 2099', () => {
    for (let year = 1968; year < 2100; year++) {
      expect([year, lunarNewYear(year), hungKingsDay(year)]).toEqual([
        year,
        fromLunar(year, 1, 1),
        fromLunar(year, 3, 10),
      ]);
    }
  });

  test('date-holidays has the same Tết and Giỗ Tổ in every year from 2016 to 2030', () => {
    const vietnam = new Holidays('VN');
    for (let year = 2016; year <= 2030; year++) {
      const dates = vietnam.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
      expect([year, dates.includes(lunarNewYear(year))]).toEqual([year, true]);
      expect([year, dates.includes(hungKingsDay(year))]).toEqual([year, true]);
    }
  });
});
