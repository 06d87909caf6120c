import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { defaultLadder } from '../../../domain/steps/ladder';
import { firstDay, openingDay } from '../../../domain/steps/opening';
import { startOfDay } from '../../../domain/time/time';

const calendar = vietnamCalendar();
const ladder = defaultLadder('six-month');
const round = (lastDay: string, lateFrom: string, periodFrom: string) => ({
  ...{ ladder, lastDay, periodFrom, eventOn: null },
  lateFrom: startOfDay(lateFrom),
  workingDue: calendar.workingDueOf(lastDay),
});

test('a round opens 20 working days before its date, whenever its document was loaded', () => {
  const sixMonths = round('2020-05-29', '2020-05-30', '2020-01-01');
  expect(openingDay(sixMonths, calendar)).toBe('2020-04-29');
  expect(firstDay(sixMonths, calendar)).toBe('2020-01-01');
});

test('a round whose date lies before its period opens before its date, and takes reports from then', () => {
  const nextYear = round('2026-12-15', '2026-12-16', '2027-01-01');
  expect(openingDay(nextYear, calendar) < '2026-12-15').toBe(true);
  expect(firstDay(nextYear, calendar)).toBe(openingDay(nextYear, calendar));
});
