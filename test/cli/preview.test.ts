import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Preview } from '../../client/plans/preview';
import { dungHan, FOLDER, PLANS } from './command-line';

async function preview(id: string, ...more: string[]): Promise<Preview> {
  const ran = await dungHan(['plan', 'preview', join(PLANS, `${id}.yaml`), '--json', ...more]);
  expect(ran.code).toBe(0);
  return ran.json();
}

function dates({ collections }: Preview) {
  return collections.map(({ lastDay, lateFrom, workingDue }) => [lastDay, lateFrom, workingDue]);
}

test('614/KH-UBND gives two dated rounds, late from the day the document names', async () => {
  const found = await preview('gialai-614-2020');
  expect(dates(found)).toEqual([
    ['2020-05-29', '2020-05-30T00:00:00+07:00', '2020-05-29'],
    ['2020-10-29', '2020-10-30T00:00:00+07:00', '2020-10-29'],
  ]);
  expect(found.collections[0]).toMatchObject({
    id: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu',
    requirement: 'six-month',
    kind: 'periodic',
    period: '2020-H1',
    receiver: 'gialai-2020:ubnd-tinh',
    through: 'gialai-2020:so-noi-vu',
    compiler: 'gialai-2020:so-noi-vu',
    boundary: 'before',
    moved: null,
    provisional: false,
  });
  expect(found.undated.map(({ requirement }) => requirement)).toEqual(
    expect.arrayContaining(['compiled-six-month', 'compiled-year', 'review-290', 'review-114']),
  );
});

test('the steps of 614 after the deadlines fall on 1/6, 3/6, 10/6 and 30/10, 3/11, 10/11/2020', async () => {
  const { collections } = await preview('gialai-614-2020');
  const daysOf = (index: number, ...kinds: string[]) =>
    collections[index]!.steps.filter((step) => kinds.includes(step.kind)).map((step) => step.at.slice(0, 10));
  expect(daysOf(0, 'overdue', 'escalate')).toEqual(['2020-06-01', '2020-06-03']);
  expect(daysOf(0, 'letter')).toEqual(['2020-06-03', '2020-06-10']);
  expect(daysOf(1, 'overdue', 'escalate')).toEqual(['2020-10-30', '2020-11-03']);
  expect(daysOf(1, 'letter')).toEqual(['2020-11-03', '2020-11-10']);
  // 37 report; the compiler's own figures are expected but get no reminder.
  expect(collections[0]!.obligations).toHaveLength(37);
  expect(collections[0]!.steps[0]).toMatchObject({ id: 'open:-20wd@2020-05-30', units: 36, to: ['office', 'officer'] });
});

test('22-KH/ĐU gives five years with 30/9 as the last day and the working day before it', async () => {
  const found = await preview('dukcq-22-2016');
  expect(dates(found)).toEqual(
    [
      [2016, '09-30'],
      [2017, '09-29'],
      [2018, '09-28'],
      [2019, '09-30'],
      [2020, '09-30'],
    ].map(([year, due]) => [`${year}-09-30`, `${year}-10-01T00:00:00+07:00`, `${year}-${due}`]),
  );
  expect(found.milestones.map(({ date }) => date)).toEqual(['2018-10-15', '2020-10-15']);
});

test('Cư Jút MTTQ gives 9/11/2020, and the report to the province has no date', async () => {
  const found = await preview('cu-jut-mttq-2020');
  expect(dates(found)).toEqual([['2020-11-09', '2020-11-10T00:00:00+07:00', '2020-11-09']]);
  expect(found.undated.map(({ requirement }) => requirement)).toContain('district-report');
});

test('a document without a date gives no round at all and says so', async () => {
  const found = await preview('bdvtw-nam-dan-van-kheo-2020');
  expect(found.collections).toEqual([]);
  expect(found.undated.length).toBeGreaterThan(0);
});

test('--year keeps the last days of that year; a plan without end is shown for twelve months from --at', async () => {
  expect(dates(await preview('dukcq-22-2016', '--year', '2018'))).toEqual([
    ['2018-09-30', '2018-10-01T00:00:00+07:00', '2018-09-28'],
  ]);
  const { collections } = await preview('gialai-dan-van-2025', '--at', '2026-01-05T08:00:00+07:00');
  expect(collections.length).toBeGreaterThan(0);
  expect(collections.every(({ lastDay }) => '2026-01-05' <= lastDay && lastDay <= '2027-01-05')).toBe(true);
});

test('people read weekdays and the words of the document', async () => {
  const { stdout } = await dungHan(['plan', 'preview', join(PLANS, 'gialai-614-2020.yaml')]);
  expect(stdout).toContain('Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020');
  expect(stdout).toContain('hết thứ Sáu, ngày 29/5/2020; tính là chậm từ 00 giờ 00 ngày 30/5/2020');
  expect(stdout).toContain('trước ngày 30/5/2020');
  expect(stdout).toMatch(/thứ Hai, ngày 01\/6\/2020 +07 giờ 00 +Đôn đốc /);
});

test('an invalid plan is refused with the line of each fault', async () => {
  const file = join(FOLDER, 'faulty.yaml');
  writeFileSync(file, `id: faulty\nregister: ${join(PLANS, 'registers', 'gialai-2020.yaml')}\neffective: 30/2/2020\n`);
  const ran = await dungHan(['plan', 'preview', file, '--json']);
  expect(ran.code).toBe(1);
  const { ok, issues } = ran.json();
  expect(ok).toBe(false);
  expect(issues).toContainEqual(expect.objectContaining({ file, line: 3, path: 'effective', code: 'DATE_INVALID' }));
});

test('plan check checks every file, also after a missing one', async () => {
  const good = join(PLANS, 'gialai-614-2020.yaml');
  const missing = join(FOLDER, 'none.yaml');
  const ran = await dungHan(['plan', 'check', missing, good, '--json']);
  expect(ran.code).toBe(1);
  expect(ran.json()).toMatchObject({ ok: false, issues: [{ file: missing, code: 'NOT_FOUND' }] });
  expect(ran.json().openPoints).toContainEqual(
    expect.objectContaining({ requirement: 'six-month', code: 'BOUNDARY_READING' }),
  );
  const alone = await dungHan(['plan', 'check', good, '--json']);
  expect([alone.code, alone.json().ok, alone.json().issues]).toEqual([0, true, []]);
});

test('a plan is copied for the next year: dates old and new, and a file once number and date are given', async () => {
  const file = join(PLANS, 'gialai-614-2020.yaml');
  const shown = await dungHan(['plan', 'next-year', file]);
  expect(shown.stdout).toContain('chép cho năm 2021');
  expect(shown.stdout).toContain(
    'thứ Bảy, ngày 30/5/2020 (ngày nghỉ: Thứ Bảy) → Chủ nhật, ngày 30/5/2021 (ngày nghỉ: Chủ nhật)',
  );
  const out = join(FOLDER, 'nam-sau.yaml');
  const headless = await dungHan(['plan', 'next-year', file, '--out', out]);
  expect([headless.code, headless.stderr.includes('--number')]).toEqual([2, true]);
  const written = await dungHan([
    ...['plan', 'next-year', file, '--out', out, '--number', '12/KH-UBND', '--issued', '05/01/2021', '--json'],
  ]);
  expect([written.code, (written.json() as { year: number }).year]).toEqual([0, 2021]);
  const checked = await dungHan(['plan', 'check', out, '--json']);
  expect([checked.code, (checked.json() as { ok: boolean }).ok]).toEqual([0, true]);
});
