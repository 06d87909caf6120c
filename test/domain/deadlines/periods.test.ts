import { nextPeriod, periodOf, periodsFrom } from '../../../domain/deadlines/periods';
import type { Frequency, Phase } from '../../../domain/plan/plan';

const phases: Phase[] = [
  { id: 'dot-1', title: 'Đợt 1', from: '2016-08-31', to: '2018-10-15', due: '2018-10-15' },
  { id: 'dot-2', title: 'Đợt 2', from: '2018-10-16', to: '2020-10-15', due: '2020-10-15' },
];

describe('a period', () => {
  test.each([
    ['2020-H1', '2020-01-01', '2020-06-30', '6 tháng đầu năm 2020'],
    ['2020-H2', '2020-07-01', '2020-12-31', '6 tháng cuối năm 2020'],
    ['2026-Q3', '2026-07-01', '2026-09-30', 'quý III năm 2026'],
    ['2026-Q4', '2026-10-01', '2026-12-31', 'quý IV năm 2026'],
    ['2026-05', '2026-05-01', '2026-05-31', 'tháng 5 năm 2026'],
    ['2020-02', '2020-02-01', '2020-02-29', 'tháng 2 năm 2020'],
    ['2026-12', '2026-12-01', '2026-12-31', 'tháng 12 năm 2026'],
    ['2026-9M', '2026-01-01', '2026-09-30', '9 tháng đầu năm 2026'],
    ['2020', '2020-01-01', '2020-12-31', 'năm 2020'],
    ['dot-2', '2018-10-16', '2020-10-15', 'Đợt 2'],
  ])('%s runs from %s to %s: "%s"', (id, from, to, title) => {
    expect(periodOf(id, phases)).toEqual({ id, from, to, title });
  });

  test.each(['', '2020-H3', '2020-Q5', '2020-13', '2020-5', '2020-6M', '20', '2020-05-32', 'dot-3'])(
    '%p is none',
    (id) => {
      expect(periodOf(id, phases)).toBeNull();
    },
  );
});

describe('the next period', () => {
  test.each([
    ['2026-12', 'month', '2027-01'],
    ['2026-09', 'month', '2026-10'],
    ['2026-Q4', 'quarter', '2027-Q1'],
    ['2020-H1', 'six-month', '2020-H2'],
    ['2020-H2', 'six-month', '2021-H1'],
    ['2026-9M', 'nine-month', '2027-9M'],
    ['2019', 'year', '2020'],
    ['dot-1', 'phase', 'dot-2'],
    ['dot-2', 'phase', null],
    ['2020', 'once', null],
    ['2020', 'month', null],
  ] as [string, Frequency, string | null][])('after %s (%s) is %s', (id, frequency, next) => {
    expect(nextPeriod(id, frequency, phases)).toBe(next);
  });
});

describe('the periods of a requirement', () => {
  const ids = (series: Parameters<typeof periodsFrom>[0]): string[] => [...periodsFrom(series)].map(({ id }) => id);

  test('22-KH/ĐU has five years', () => {
    expect(ids({ frequency: 'year', first: '2016', last: '2020' })).toEqual(['2016', '2017', '2018', '2019', '2020']);
  });

  test('phases come in order, from the first when none is named', () => {
    expect(ids({ frequency: 'phase', first: null, last: null, phases })).toEqual(['dot-1', 'dot-2']);
  });

  test('once is one period; no first, a first after the last or of another frequency is none', () => {
    expect(ids({ frequency: 'once', first: '2020-H1', last: null })).toEqual(['2020-H1']);
    expect(ids({ frequency: 'month', first: null, last: null })).toEqual([]);
    expect(ids({ frequency: 'month', first: '2026-06', last: '2026-05' })).toEqual([]);
    expect(ids({ frequency: 'month', first: '2026-Q1', last: null })).toEqual([]);
  });

  test('a series without end gives as many as are asked for', () => {
    const months = periodsFrom({ frequency: 'month', first: '2026-11', last: null });
    const taken = [months.next().value, months.next().value, months.next().value];
    expect(taken.map((period) => period?.id)).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});
