import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { lastDayLines, statedDateLine } from '../../../domain/explanation/deadline-lines';
import type { ExplainInput } from '../../../domain/explanation/explanation';
import { inVietnamese } from '../../../domain/messages/message';
import { type DatedPeriod, datedPeriods } from '../../../domain/obligations/periods';
import { withBoundaryAnswer, withShortMonthAnswer } from '../../../domain/plan/boundary-answer';
import type { Plan } from '../../../domain/plan/plan';
import { parseClerksFile } from './clerks-files';
import { good } from './plan-files';

const ANSWER = { by: 'Nguyễn Thị Lan', on: '2026-01-06' };

/** "Trước ngày 31 hằng tháng", of 2026. */
function monthly(day: number, boundary = 'before', more = ''): Plan {
  const due = `{ type: monthly, day: ${day}, ofMonth: same }\n    boundary: ${boundary}\n    last: 2026-12${more}`;
  return good(
    parseClerksFile('gaps/monthly-undated-first.yaml', ['    first: 2026-01', `    due: ${due}\n    first: 2026-01`]),
  );
}

const dated = (plan: Plan): DatedPeriod[] => [
  ...datedPeriods(plan.requirements[0]!, { roll: 'none', calendar: vietnamCalendar() }),
];
const lastDays = (plan: Plan) => dated(plan).map(({ deadline }) => deadline.lastDay.slice(5));
const asked = (plan: Plan) =>
  plan.openPoints.filter(({ code }) => code === 'SHORT_MONTH').map(({ message }) => message);

test('"trước ngày 31" asks about the first month that has no such day, once', () => {
  expect(asked(monthly(31))).toEqual([
    'Văn bản ghi trước ngày 31, nhưng tháng 2 không có ngày 31: gửi trong ngày cuối tháng (28/02/2026) có tính đúng hạn không?',
  ]);
  expect(asked(monthly(29))).toHaveLength(1);
  expect(asked(monthly(28))).toEqual([]);
  expect(asked(monthly(31, 'by'))).toEqual([]);
});

test('a quarter asks where its month is short', () => {
  const quarter = (day: number, month: string) =>
    good(
      parseClerksFile('gaps/one-period-of-quarterly.yaml', [
        'due: { type: quarterly, day: 15, month: last }\n    boundary: before\n    period: 2026-Q3',
        `due: { type: quarterly, day: ${day}, month: ${month} }\n    boundary: before\n    first: 2026-Q3\n    last: 2026-Q3`,
      ]),
    );
  expect(asked(quarter(31, 'last'))).toHaveLength(1);
  expect(asked(quarter(31, 'next'))).toEqual([]);
  expect(asked(quarter(30, 'last'))).toEqual([]);
});

test('until it is answered the day before the last of the month is the last day, and after a no', () => {
  const plan = monthly(31);
  expect(lastDays(plan).slice(0, 6)).toEqual(['01-30', '02-27', '03-30', '04-29', '05-30', '06-29']);
  const no = withShortMonthAnswer(plan, 'r', { onTime: false, ...ANSWER });
  expect(lastDays(no)).toEqual(lastDays(plan));
  expect(asked(no)).toEqual([]);
});

test('a yes makes the last day of those months on time, and leaves the others', () => {
  const yes = withShortMonthAnswer(monthly(31), 'r', { onTime: true, ...ANSWER });
  expect(lastDays(yes).slice(0, 6)).toEqual(['01-30', '02-28', '03-30', '04-30', '05-30', '06-30']);
  const written = monthly(31, 'before', '\n    shortMonth: { onTime: yes, by: Nguyễn Thị Lan, on: 06/01/2026 }');
  expect(lastDays(written)).toEqual(lastDays(yes));
  expect(asked(written)).toEqual([]);
});

test('a yes to "trước ngày" itself answers this, too', () => {
  const plan = withBoundaryAnswer(monthly(31), 'r', { onTime: true, ...ANSWER });
  expect(lastDays(plan).slice(0, 4)).toEqual(['01-31', '02-28', '03-31', '04-30']);
  expect(asked(plan)).toEqual([]);
});

test('the explanation names the day and the answer', () => {
  const plan = withShortMonthAnswer(monthly(31), 'r', { onTime: true, ...ANSWER });
  const requirement = plan.requirements[0]!;
  const lines = (index: number) => {
    const input = { requirement, settled: null, deadline: dated(plan)[index]!.deadline, daysOffCrossed: [] };
    const all = [
      statedDateLine(input as unknown as ExplainInput, ''),
      ...lastDayLines(input as unknown as ExplainInput, ''),
    ];
    return all.slice(0, 2).map(({ value, because }) => [inVietnamese(value), inVietnamese(because)]);
  };
  expect(lines(1)).toEqual([
    [
      'ngày 28/02/2026',
      'Tháng này không có ngày 31; Nguyễn Thị Lan trả lời ngày 06/01/2026: gửi trong ngày cuối tháng vẫn tính đúng hạn.',
    ],
    ['hết thứ Bảy, ngày 28/02/2026', 'Gồm cả ngày 28/02/2026.'],
  ]);
  expect(lines(2)).toEqual([
    ['ngày 31/3/2026', '“Trước ngày” được hiểu là không gồm chính ngày đó.'],
    ['hết thứ Hai, ngày 30/3/2026', 'Là ngày liền trước ngày 31/3/2026.'],
  ]);
});
