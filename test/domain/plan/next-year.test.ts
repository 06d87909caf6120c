import { copyText, nextYear } from '../../../client/plans/next-year';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { dayMoved, periodMoved, textMoved } from '../../../domain/plan/moved-by-years';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { planForYear } from '../../../domain/plan/plan-for-year';
import { readYaml } from '../../../domain/source/yaml-source';
import { loadSourcePlan } from '../../setup/plans';

const calendar = vietnamCalendar();

function dataOf(source: string): unknown {
  const read = readYaml(source, 'kiem-thu.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.value;
}

describe('a date, a period and a text of the next year', () => {
  test.each([
    ['2020-05-30', 1, '2021-05-30'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2026-12-31', 1, '2027-12-31'],
  ])('%s and %i years is %s', (day, years, after) => expect(dayMoved(day, years)).toBe(after));

  test.each([
    ['2020', '2021'],
    ['2020-H1', '2021-H1'],
    ['2026-Q4', '2027-Q4'],
    ['2026-9M', '2027-9M'],
    ['2026-05', '2027-05'],
    ['2026-05-K1of2', '2027-05-K1of2'],
    ['2026-W05', '2027-W05'],
    // 2027 has no week 53.
    ['2026-W53', '2027-W52'],
    ['2028-02-29', '2029-02-28'],
    // Every other week goes on in its rhythm: 26 cycles after the first begin on 25/01/2027.
    ['2026-W05-2W', '2027-W04-2W'],
    ['2026-01-2M', '2027-01-2M'],
    // Five years are not of one year.
    ['2026-2030', '2026-2030'],
    ['hoc-ky-1', 'hoc-ky-1'],
  ])('the period %s is %s', (before, after) => expect(periodMoved(before, 1)).toBe(after));

  const own = { days: new Set(['2020-05-30', '2020-10-30']), years: new Set([2020]) };
  test.each([
    [
      '06 tháng (trước ngày 30/5/2020), 01 năm (trước ngày 30/10/2020)',
      '06 tháng (trước ngày 30/5/2021), 01 năm (trước ngày 30/10/2021)',
    ],
    ['trước ngày 30 tháng 5 năm 2020', 'trước ngày 30 tháng 5 năm 2021'],
    ['Kế hoạch “Năm dân vận khéo” 2020', 'Kế hoạch “Năm dân vận khéo” 2021'],
    ['kết quả năm 2020.', 'kết quả năm 2021.'],
    ['báo cáo tháng 5/2020', 'báo cáo tháng 5/2021'],
    ['năm học 2020-2021', 'năm học 2021-2022'],
  ])('“%s” is “%s”', (before, after) => expect(textMoved(before, 1, own)).toEqual({ text: after, toCheck: false }));

  test.each([
    'Quyết định 290-QĐ/TW ngày 25/02/2010',
    'Nghị định 09/2019/NĐ-CP ngày 24/01/2019',
    'Nghị định số 30/2020/NĐ-CP',
  ])('“%s” is another document and stays', (text) => expect(textMoved(text, 1, own)).toEqual({ text, toCheck: false }));

  it('asks a person about years it leaves and about a weekday beside a date', () => {
    expect(textMoved('giai đoạn 2020-2025', 1, own)).toEqual({ text: 'giai đoạn 2020-2025', toCheck: true });
    expect(textMoved('Công văn ngày 25/3/2020', 1, own).toCheck).toBe(true);
    expect(textMoved('thứ Bảy, ngày 30/5/2020', 1, own).toCheck).toBe(true);
  });
});

test('614/KH-UBND of 2020 for 2021: both dates with their weekdays, and nothing of the head is invented', async () => {
  const { plan, register, source } = loadSourcePlan('gialai-614-2020');
  const parse = (text: string) => parsePlan(text, 'sau.yaml', register);
  const found = await nextYear({ data: dataOf(source), plan, register, calendar }, 1, parse);
  expect(found.copy.year).toBe(2021);
  expect(
    found.dates.map(({ requirement, before, after }) => [requirement, before.day, after.day, after.off?.name]),
  ).toEqual([
    ['six-month', '2020-05-30', '2021-05-30', expect.objectContaining({ code: expect.stringContaining('sunday') })],
    ['year', '2020-10-30', '2021-10-30', expect.objectContaining({ code: expect.stringContaining('saturday') })],
  ]);
  expect(found.rounds.map(({ before, after }) => [before?.day, after?.day, after?.period.id])).toEqual([
    ['2020-05-29', '2021-05-29', '2021-H1'],
    ['2020-10-29', '2021-10-29', '2021'],
  ]);
  expect(found.copy.data).not.toHaveProperty('id');
  expect(found.copy.data.document).not.toHaveProperty('number');
  expect(found.copy.data.document).not.toHaveProperty('issued');
  expect(found.copy.effective).toBeNull();
  const quotes = found.copy.texts.filter(({ place }) => place === 'quote');
  expect(quotes.find(({ before }) => before.includes('30/5/2020'))?.after).toContain('01 năm (trước ngày 30/10/2021)');
  // The ten years of another document's decision stay: they are its own.
  expect(quotes.some(({ before }) => before.includes('290-QĐ/TW'))).toBe(false);
  expect(found.copy.texts.find(({ place }) => place === 'title')?.after).toBe('Kế hoạch “Năm dân vận khéo” 2021');
  const head = { id: '12-kh-ubnd-2021', number: '12/KH-UBND', issued: '05/01/2021', effective: '05/01/2021' };
  expect(parse(copyText(found.copy, head)).ok).toBe(true);
});

const EVERY_RULE = `
id: moi-quy-tac-2028
title: Quy tắc của năm 2028
document: { type: Kế hoạch, number: 1/KH-UBND, issued: 25/12/2027, issuer: ubnd-tinh, subject: Năm 2028 }
effective: 01/01/2028
tree: government
register: registers/gialai-2020.yaml
roll: none
milestones: [{ id: so-ket, date: 30/6/2028, title: Sơ kết năm 2028 }]
requirements:
`;
const rule = (id: string, frequency: string, more: string) => `
  - id: ${id}
    report: báo cáo ${id}
    kind: periodic
    frequency: ${frequency}
    clause: mục I
    quote: Báo cáo ${id}.
    ${more.trim().replaceAll('\n', '\n    ')}
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
`;
const RULES = [
  rule(
    'thang-hai',
    'once',
    'dueText: chậm nhất ngày 29/02/2028\ndue: { type: date, date: 29/02/2028 }\nboundary: by\nperiod: 2028',
  ),
  rule(
    'cuoi-thang',
    'month',
    'dueText: ngày cuối tháng\ndue: { type: monthly, day: last, ofMonth: same }\nboundary: by\nfirst: 2028-01\nlast: 2028-12',
  ),
  rule(
    'tuan',
    'week',
    'dueText: thứ Sáu hằng tuần\ndue: { type: weekly, weekday: thứ Sáu }\nboundary: by\nfirst: 2028-W01\nlast: 2028-W52',
  ),
  rule(
    'su-kien',
    'once',
    'dueText: 5 ngày làm việc sau khi kết thúc đợt năm 2028\ndue: { type: within, days: 5, working: yes, of: kết thúc đợt năm 2028, eventOn: 10/3/2028 }\nboundary: by\nperiod: 2028',
  ),
  rule(
    'hang-nam',
    'year',
    'dueText: trước ngày 29/02 hằng năm\ndue: { type: yearly, month: 2, day: 29 }\nboundary: before\nboundaryAnswer: { onTime: yes, by: Nguyễn Thị Lan, on: 05/01/2028 }\nfirst: 2028',
  ),
  rule(
    'hoc-ky',
    'phase',
    'phases:\n  - { id: hk1, title: Học kỳ I năm học 2028-2029, from: 05/9/2028, to: 15/01/2029, due: 16 giờ ngày 20/01/2029 }\nboundary: by',
  ),
  rule(
    'chot',
    'quarter',
    'dueText: ngày 10\ndue: { type: quarterly, day: 10, month: next }\nboundary: by\ncutoff: { type: day, day: 5, month: next }\nfirst: 2028-Q1',
  ),
].join('');

test('every kind of rule moves: 29/02, the end of a month, weeks, events, phases; what says no year stays', async () => {
  const { register } = loadSourcePlan('gialai-614-2020');
  const parse = (text: string) => parsePlan(text, 'quy-tac.yaml', register);
  const source = EVERY_RULE + RULES;
  const read = parse(source);
  expect(read.ok ? [] : read.issues).toEqual([]);
  if (!read.ok) return;
  const found = await nextYear({ data: dataOf(source), plan: read.value, register, calendar }, 1, parse);
  const { copy } = found;
  expect(copy.year).toBe(2029);
  expect(copy.effective).toBe('2029-01-01');
  expect(copy.dates.map(({ requirement, place, after }) => [requirement, place, after])).toEqual([
    [null, 'effective', '2029-01-01'],
    ['thang-hai', 'due', '2029-02-28'],
    ['hoc-ky', 'phase-from', '2029-09-05'],
    ['hoc-ky', 'phase-to', '2030-01-15'],
    ['hoc-ky', 'phase-due', '2030-01-20'],
    [null, 'milestone', '2029-06-30'],
  ]);
  expect(copy.periods.map(({ requirement, place, after }) => [requirement, place, after])).toEqual([
    ['thang-hai', 'period', '2029'],
    ['cuoi-thang', 'first', '2029-01'],
    ['cuoi-thang', 'last', '2029-12'],
    ['tuan', 'first', '2029-W01'],
    ['tuan', 'last', '2029-W52'],
    ['su-kien', 'period', '2029'],
    ['hang-nam', 'first', '2029'],
    ['chot', 'first', '2029-Q1'],
  ]);
  expect(copy.left).toEqual([
    { requirement: 'su-kien', place: 'event-on' },
    { requirement: 'hang-nam', place: 'boundary-answer' },
  ]);
  const text = copyText(copy, { id: 'moi-quy-tac-2029', number: '2/KH-UBND', issued: '20/12/2028' });
  expect(text).toContain('dueText: chậm nhất ngày 28/02/2029');
  expect(text).toContain('due: 16 giờ ngày 20/01/2030');
  expect(text).toContain('title: Học kỳ I năm học 2029-2030');
  expect(text).toContain('of: kết thúc đợt năm 2029');
  const later = parse(text);
  expect(later.ok ? [] : later.issues).toEqual([]);
  const ofReport = (id: string) => found.rounds.filter(({ requirement }) => requirement === id);
  // The last day of February is said of each year as it is; 28/02/2029 is a Wednesday.
  expect(ofReport('cuoi-thang')[1]).toMatchObject({
    before: { day: '2028-02-29' },
    after: { day: '2029-02-28', off: null },
  });
  expect(ofReport('hang-nam')[0]).toMatchObject({ before: { day: '2028-02-29' }, after: { day: '2029-02-27' } });
  // 28/4/2029 is a Saturday between working days; the days off of 2029 are not decided, so each says that it may change.
  expect(ofReport('tuan')).toHaveLength(52);
  expect(found.rounds.every(({ after }) => after === null || after.provisional)).toBe(true);
});

test('a plan of another format is not copied', () => {
  expect(planForYear({ id: 'x' }, 1)).toBeNull();
  expect(planForYear(null, 1)).toBeNull();
});
