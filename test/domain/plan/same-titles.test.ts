import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { derivedOpenPoints } from '../../../domain/plan/derived-open-points';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { good } from './plan-files';
import { SMALL_PLAN, SMALL_REGISTER } from './small-plan';

/** The points about titles of the small plan with one more report. */
function asked(changed: Readonly<Record<string, string>>) {
  const [, lower = ''] = /( {2}- id: lower[\s\S]*?)(?= {2}- id: upper)/.exec(SMALL_PLAN) ?? [];
  const other = Object.entries({
    'id: lower': 'id: other',
    '    feeds: upper\n': '',
    'mục III': 'mục IV',
    ...changed,
  }).reduce((text, [from, to]) => text.replace(from, to), lower);
  const plan = good(
    parsePlan(SMALL_PLAN.replace('requirements:\n', `requirements:\n${other}`), 'plan.yaml', SMALL_REGISTER),
  );
  const points = derivedOpenPoints(plan, SMALL_REGISTER, { roll: 'none', calendar: vietnamCalendar() });
  return points.filter(({ code }) => code === 'TITLE_TWICE').map(({ requirement, message }) => [requirement, message]);
}

describe('two reports of one name', () => {
  test('and one period are asked about once, with both clauses', () => {
    expect(asked({})).toEqual([
      [
        'lower',
        '“báo cáo năm” (mục III) trùng tên và kỳ với báo cáo "other" (mục IV): hai đợt báo cáo sẽ mang cùng một tên, người nhận khó phân biệt. ' +
          'Có đúng là hai báo cáo khác nhau không? Nếu đúng, nên ghi thêm vào tên của một báo cáo.',
      ],
    ]);
    expect(asked({ 'báo cáo năm': 'Báo  cáo năm' })).toHaveLength(1);
  });

  test.each([
    ['another name', { 'báo cáo năm': 'báo cáo năm về cải cách hành chính' }, 0],
    ['another period', { 'period: 2020': 'period: 2021', 'date: 30/10/2020': 'date: 30/10/2021' }, 0],
    [
      'a series that has the period',
      {
        'due: { type: date, date: 30/10/2020 }': 'due: { type: yearly, month: 10, day: 30, ofYear: same }',
        'period: 2020': 'first: 2019',
      },
      1,
    ],
    [
      'a series that begins later',
      {
        'due: { type: date, date: 30/10/2020 }': 'due: { type: yearly, month: 10, day: 30, ofYear: same }',
        'period: 2020': 'first: 2021',
      },
      0,
    ],
    ['a cycle of another length', { 'frequency: year': 'frequency: six-month', 'period: 2020': 'period: 2020-H2' }, 0],
  ])('and %s', (_, changed, times) => {
    expect(asked(changed as Record<string, string>)).toHaveLength(times);
  });
});
