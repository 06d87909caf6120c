import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { plannedSteps } from '../../../domain/steps/planned-steps';
import { dayOf, startOfDay } from '../../../domain/time/time';
import { faultsOf, MADE_UP_REGISTER, parseClerksFile } from './clerks-files';
import { good } from './plan-files';

const calendar = vietnamCalendar();

/** Rounds due from 10/2025 to 9/2027: period, last day, day of opening. */
function rounds(file: string, change?: readonly [string, string]) {
  const plan = good(parseClerksFile(`gaps/${file}.yaml`, change));
  const window = { type: 'lastDayBetween', from: '2025-10-01', to: '2027-09-30' } as const;
  return expandPlan(plan, MADE_UP_REGISTER, calendar, window).collections.map((collection) => {
    const steps = plannedSteps(plan, collection, startOfDay('2025-10-01'), calendar);
    return [collection.period.id, collection.lastDay, dayOf(steps.find(({ kind }) => kind === 'open')!.at)];
  });
}

test('"trước ngày 22 của tháng trước quý" is due, and opens, before the quarter', () => {
  expect(rounds('quarter-before').slice(0, 3)).toEqual([
    ['2026-Q1', '2025-12-21', '2025-11-21'],
    ['2026-Q2', '2026-03-21', '2026-02-13'],
    ['2026-Q3', '2026-06-21', '2026-05-22'],
  ]);
});

test('"ngày 05 của tháng đầu quý" opens with the quarter', () => {
  expect(rounds('quarter-first-month').slice(0, 2)).toEqual([
    ['2026-Q1', '2026-01-05', '2026-01-05'],
    ['2026-Q2', '2026-04-05', '2026-04-01'],
  ]);
});

test('"trước ngày 31/10 năm trước" of the plan for a year is due in the year before', () => {
  expect(rounds('yearly-previous')).toEqual([['2027', '2026-10-30', '2026-10-02']]);
});

test('"ngày 25 của tháng trước" of a monthly report', () => {
  const before = [
    'due: { type: monthly, day: 20, ofMonth: same }',
    'due: { type: monthly, day: 25, ofMonth: before }',
  ] as const;
  expect(faultsOf(parseClerksFile('gaps/cutoff-1wd.yaml', before)).map(({ code }) => code)).toEqual([
    'CUTOFF_TOO_LATE',
  ]);
  const plan = good(
    parseClerksFile('gaps/last-day-of-month.yaml', ['due: { type: monthly, day: last, ofMonth: same }', before[1]]),
  );
  const window = { type: 'lastDayBetween', from: '2026-01-01', to: '2026-03-31' } as const;
  expect(
    expandPlan(plan, MADE_UP_REGISTER, calendar, window).collections.map(({ period, lastDay }) => [period.id, lastDay]),
  ).toEqual([
    ['2026-02', '2026-01-25'],
    ['2026-03', '2026-02-25'],
    ['2026-04', '2026-03-25'],
  ]);
});

test('the question about "trước ngày" names the month', () => {
  const plan = good(parseClerksFile('gaps/quarter-before.yaml'));
  expect(plan.openPoints[0]!.message).toBe('Gửi trong ngày 22 của tháng liền trước quý có tính đúng hạn không?');
});
