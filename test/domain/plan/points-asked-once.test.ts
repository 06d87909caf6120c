import { withBoundaryAnswer } from '../../../domain/plan/boundary-answer';
import { parseClerksFile } from './clerks-files';
import { good } from './plan-files';

const SECOND = `  - id: thang
    report: báo cáo nhanh
    kind: periodic
    frequency: year
    clause: khoản 3 mục III
    quote: Các sở   gửi báo cáo trước ngày 15/12/2026
    dueText: trước ngày 15/12/2026
    due: { type: date, date: 15/12/2026 }
    boundary: before
    period: 2026
    reporters: { groups: [so] }
    receiver: ubnd-tinh-a
`;

const planWith = (second: string) =>
  good(parseClerksFile('mistakes/00-good.yaml', ['    through: so-noi-vu\n', `    through: so-noi-vu\n${second}`]));

test('one sentence with two reports is asked about once, and the answer holds for both', () => {
  const plan = planWith(SECOND);
  expect(plan.openPoints.map(({ requirement, also, code }) => [requirement, also, code])).toEqual([
    ['nam', ['thang'], 'BOUNDARY_READING'],
    ['nam', ['thang'], 'CUTOFF_MISSING'],
  ]);
  for (const id of ['nam', 'thang']) {
    const answered = withBoundaryAnswer(plan, id, { onTime: true, by: 'Nguyễn Thị Lan', on: '2026-01-06' });
    expect(answered.requirements.map(({ boundary }) => boundary)).toEqual(['by', 'by']);
    expect(answered.openPoints.map(({ code }) => code)).toEqual(['CUTOFF_MISSING']);
  }
});

test('answers that were given to each report before stay apart', () => {
  const plan = planWith(SECOND);
  const by = { by: 'Nguyễn Thị Lan', on: '2026-01-06' };
  const first = withBoundaryAnswer(plan, 'nam', { onTime: true, ...by });
  const both = withBoundaryAnswer(first, 'thang', { onTime: false, ...by });
  expect(both.requirements.map(({ boundary }) => boundary)).toEqual(['by', 'before']);
});

test('two sentences, or two days of one sentence, are two questions', () => {
  const other = planWith(SECOND.replace('Các sở   gửi', 'Các sở cũng gửi'));
  expect(other.openPoints).toHaveLength(4);
  const later = planWith(SECOND.replace('date: 15/12/2026', 'date: 20/12/2026'));
  expect(later.openPoints.filter(({ code }) => code === 'BOUNDARY_READING')).toHaveLength(2);
});
