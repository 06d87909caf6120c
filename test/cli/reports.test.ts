import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { compileVersion } from '../../storage/rollups';
import { type TestDatabase, testDatabase } from '../setup/database';
import { scanOf } from '../setup/pdf';
import { at, codes, dungHan, FOLDER, PLANS, type Ran } from './command-line';

const PLAN = join(PLANS, 'gialai-614-2020.yaml');
const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;

let test614: TestDatabase;
let database: Database;
/** The command line as on a day of 2020, with the plan in force since 12/5/2020. */
const on = (iso: string, ...argv: string[]): Promise<Ran> => dungHan([...argv, '--json'], at(test614.url, iso));

beforeAll(async () => {
  test614 = await testDatabase();
  database = connect(test614.url, { max: 2 });
  expect((await on('2020-05-12T10:30:00+07:00', 'plan', 'activate', PLAN)).code).toBe(0);
});

afterAll(async () => {
  await database.close();
  await test614.drop();
});

test('activation gives the collections and is refused a second time', async () => {
  const again = await on('2020-05-12T10:31:00+07:00', 'plan', 'activate', PLAN);
  expect([again.code, codes(again)]).toEqual([1, ['PLAN_EXISTS']]);
  const lines = (await on('2020-05-12T10:31:00+07:00', 'status', '--plan', 'gialai-614-2020', '--open')).json();
  expect(lines).toHaveLength(74);
  expect(lines[0]).toMatchObject({ unit: 'gialai-2020:so-noi-vu', state: 'open', lastDay: '2020-05-29', late: false });
  expect(Object.keys(lines[0])).toEqual(
    'obligation collection unit state lastDay lateFrom receivedAt late daysLate nextStep'.split(' '),
  );
});

test('a report with figures, a signed document and a file gets its receipt; unusual figures only warn', async () => {
  const values = join(FOLDER, 'so-lieu.json');
  writeFileSync(values, `\uFEFF{"models":{"economy":{"registered-group":3,"effective-group":5}},"dialogues":"1.234"}`);
  const file = join(FOLDER, 'bc.pdf');
  const content = scanOf('báo cáo');
  writeFileSync(file, content);
  const signed = [
    '--number',
    '12/BC-STC',
    '--date',
    '28/5/2020',
    '--signer',
    'Giám đốc',
    '--by',
    'Văn thư Sở Tài chính',
  ];
  const ran = await on(
    '2020-05-28T10:32:05+07:00',
    'submit',
    report('so-tai-chinh'),
    '--values',
    values,
    '--file',
    file,
    ...signed,
  );
  expect(ran.code).toBe(0);
  expect(ran.json()).toMatchObject({
    version: 1,
    late: false,
    daysLate: 0,
    files: [{ name: 'bc.pdf', bytes: content.length }],
  });
  expect(Object.keys(ran.json()).sort()).toEqual(
    'daysLate files late obligation receipt receivedAt sha256 version'.split(' '),
  );
  expect(ran.json().receivedAt).toMatch(/^2020-05-28T10:3\d:\d\d\.?\d*\+07:00$/);
  expect(ran.stderr).toContain('đề nghị kiểm tra');
  const [row] = await database.rows<{ submitted_by: string; document_number: string }>(
    'select submitted_by, document_number from submissions where obligation = $1',
    [report('so-tai-chinh')],
  );
  expect(row).toEqual({ submitted_by: 'Văn thư Sở Tài chính', document_number: '12/BC-STC' });
  const accepted = await on('2020-05-28T15:00:00+07:00', 'accept', report('so-tai-chinh'));
  expect(accepted.json()).toEqual({ obligation: report('so-tai-chinh'), state: 'accepted' });
});

test('figures the form does not know are refused with file and field, broken JSON with its line', async () => {
  const values = join(FOLDER, 'sai.json');
  writeFileSync(values, '{"dialogues":"nhiều","doi-thoai":3}');
  const ran = await on('2020-05-28T10:00:00+07:00', 'submit', report('so-tu-phap'), '--values', values);
  expect(ran.code).toBe(1);
  expect(
    ran
      .json()
      .issues.map((issue: { file: string; path: string; code: string }) => [issue.file, issue.path, issue.code]),
  ).toEqual(
    expect.arrayContaining([
      [values, 'dialogues', 'FIGURE_INVALID'],
      [values, 'doi-thoai', 'FIELD_UNKNOWN'],
    ]),
  );
  writeFileSync(values, '{\n  "dialogues": 3,\n}');
  const broken = await on('2020-05-28T10:00:00+07:00', 'submit', report('so-tu-phap'), '--values', values);
  expect(broken.json().issues).toMatchObject([{ file: values, line: 3, code: 'JSON_SYNTAX' }]);
});

test('a nil report is refused where the plan does not take one, and an unknown id is no fault of the program', async () => {
  expect(codes(await on('2020-05-28T10:00:00+07:00', 'nil', report('so-tu-phap')))).toEqual(['NIL_NOT_ALLOWED']);
  for (const argv of [
    ['accept', 'a/b/c/d/e'],
    ['explain', 'a/b/c/d/e'],
    ['submit', 'a/b/c/d/e'],
  ]) {
    const ran = await on('2020-05-28T10:00:00+07:00', ...argv);
    expect([ran.code, codes(ran)]).toEqual([1, ['NOT_FOUND']]);
  }
});

test('all reports of a sheet are recorded, or none', async () => {
  const sheet = join(FOLDER, 'van-ban-den.csv');
  const head = '\uFEFFobligation;number;date;signer;received;reason;book\r\n';
  const rowOf = (unit: string, signedOn: string, received: string) =>
    `${report(unit)};9/BC;${signedOn};Phó Giám đốc;${received};Văn bản đến;812\r\n`;
  const inTime = rowOf('so-y-te', '28/5/2020', '29/5/2020 16:45');
  writeFileSync(sheet, head + inTime + rowOf('so-khong-co', '', '') + rowOf('so-xay-dung', '1/6/2020', '3/6/2020'));
  const refused = await on('2020-06-01T09:00:00+07:00', 'record', sheet);
  expect(refused.code).toBe(1);
  expect(refused.json().issues.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
    [2, 'LATENESS_UNCONFIRMED'],
    [3, 'NOT_FOUND'],
    [4, 'RECEIVED_AT_INVALID'],
  ]);
  const standing = async () =>
    (await on('2020-06-01T09:01:00+07:00', 'status', '--unit', 'gialai-2020:so-y-te')).json()[0];
  expect(await standing()).toMatchObject({ state: 'open', late: true, daysLate: 3 });

  writeFileSync(sheet, head + inTime + rowOf('so-xay-dung', '1/6/2020', ''));
  const asked = await on('2020-06-01T09:00:00+07:00', 'record', sheet);
  expect([asked.code, codes(asked)]).toEqual([1, ['LATENESS_UNCONFIRMED']]);
  expect(JSON.stringify(asked.json())).toContain('sẽ chuyển từ quá hạn 03 ngày thành đúng hạn');
  // A scan lies beside the sheet; one that is not there is a fault of its line.
  const scanned = inTime.replace(';812', ';812;quet-812.pdf') + rowOf('so-xay-dung', '1/6/2020', '');
  writeFileSync(sheet, head.replace('book', 'book;file') + scanned);
  const lost = await on('2020-06-01T09:00:00+07:00', 'record', sheet, '--confirm-dates');
  expect(lost.json().issues).toMatchObject([{ line: 2, path: 'file', code: 'NOT_FOUND' }]);
  writeFileSync(join(FOLDER, 'quet-812.pdf'), scanOf('812'));
  const recorded = await on('2020-06-01T09:00:00+07:00', 'record', sheet, '--confirm-dates');
  expect(recorded.code).toBe(0);
  expect(recorded.json()).toMatchObject([
    {
      ...{ obligation: report('so-y-te'), receivedAt: '2020-05-29T16:45:00+07:00', late: false },
      files: [{ name: 'quet-812.pdf' }],
    },
    { obligation: report('so-xay-dung'), late: true, daysLate: 3 },
  ]);
  expect(await standing()).toMatchObject({ state: 'submitted', late: false, receivedAt: '2020-05-29T16:45:00+07:00' });
});

test('--overdue lists overdue reports that were not submitted; the text uses the words of the office', async () => {
  const lines = (await on('2020-06-01T09:30:00+07:00', 'status', '--overdue')).json();
  const units = lines.map((line: { unit: string }) => line.unit);
  expect(units).toContain('gialai-2020:so-tu-phap');
  // The compiler's own figures are never late; a submitted late report is no longer overdue.
  expect(units).not.toContain('gialai-2020:so-noi-vu');
  expect(units).not.toContain('gialai-2020:so-xay-dung');
  const { stdout } = await dungHan(
    ['status', '--plan', 'gialai-614-2020'],
    at(test614.url, '2020-06-01T09:30:00+07:00'),
  );
  expect(stdout).toMatch(/Sở Tư pháp +▲ Quá hạn 03 ngày/);
  expect(stdout).toMatch(/Sở Xây dựng +◑ Chậm 03 ngày \(chờ kiểm tra\) +09:0\d 01\/06\/2020/);
  expect(stdout).toContain('Hạn gửi: hết thứ Sáu, ngày 29/5/2020.');
  expect(stdout.indexOf('Sở Tư pháp')).toBeLessThan(stdout.indexOf('Sở Kế hoạch và Đầu tư'));
});

test('explain goes from the words of the document to the receipt', async () => {
  const { obligation, lines } = (await on('2020-06-01T09:30:00+07:00', 'explain', report('so-xay-dung'))).json();
  expect(obligation).toBe(report('so-xay-dung'));
  expect(lines[0]).toEqual({
    what: 'Lời văn bản',
    value: expect.any(String),
    because: expect.any(String),
    source: expect.any(String),
  });
  const values = new Map(lines.map((line: { what: string; value: string }) => [line.what, line.value]));
  expect(values.get('Ngày cuối cùng còn đúng hạn')).toBe('hết thứ Sáu, ngày 29/5/2020');
  expect(values.get('Báo cáo lãnh đạo, cấp trên')).toBe('07 giờ 00 ngày 03/6/2020');
  expect(values.get('Kết quả')).toBe('Chậm 03 ngày');
});

test('a compiled version lists included and missing units, and is confirmed once', async () => {
  expect(codes(await on('2020-06-01T09:30:00+07:00', 'rollup', 'show', ROUND))).toEqual(['ROLLUP_MISSING']);
  const moment = parseInstant('2020-06-01T10:00:00+07:00')!;
  await database.transaction((tx) =>
    compileVersion(tx, { id: ROUND, latestVersion: 0 }, 'compile:+1wd@2020-05-30', moment),
  );
  const shown = (await on('2020-06-01T10:30:00+07:00', 'rollup', 'show', ROUND, '--version', '1')).json();
  expect(Object.keys(shown)).toEqual(['collection', 'version', 'figures', 'lists', 'units']);
  expect(Object.keys(shown.units)).toEqual(['expected', 'received', 'late', 'nil', 'exempt', 'missing']);
  expect(shown.units.received).toEqual(['so-tai-chinh', 'so-xay-dung', 'so-y-te'].map((code) => `gialai-2020:${code}`));
  expect(shown.units.missing).toContain('gialai-2020:so-tu-phap');
  const checked = await on('2020-06-01T10:40:00+07:00', 'rollup', 'check', ROUND, '--by', 'Chuyên viên Sở Nội vụ');
  expect(checked.json()).toMatchObject({ version: 1, state: 'checked', supplement: 0, base: null, differences: null });
  const words = ['--words', 'Số mô hình của Sở Y tế.'];
  const back = await on('2020-06-01T10:45:00+07:00', 'rollup', 'give-back', ROUND, ...words);
  expect(back.json().state).toBe('given-back');
  expect(codes(await on('2020-06-01T10:46:00+07:00', 'rollup', 'explain', ROUND, ...words))).toEqual([
    'ROLLUP_MISSING',
  ]);
  const confirmed = await on('2020-06-01T11:00:00+07:00', 'rollup', 'confirm', ROUND, '--by', 'Giám đốc Sở Nội vụ');
  expect([confirmed.code, confirmed.json().version]).toEqual([0, 1]);
  expect(codes(await on('2020-06-01T11:01:00+07:00', 'rollup', 'confirm', ROUND))).toEqual(['ROLLUP_CONFIRMED']);
  const { stdout } = await dungHan(['rollup', 'show', ROUND], at(test614.url, '2020-06-01T11:02:00+07:00'));
  expect(stdout).toContain('đã xác nhận (Giám đốc Sở Nội vụ)');
  expect(stdout).toContain('- Sở Tư pháp');
  const chain = await dungHan(['rollup', 'chain', ROUND], at(test614.url, '2020-06-01T11:03:00+07:00'));
  expect(chain.stdout).toContain('bản 1: đã xác nhận');
  expect(chain.stdout).toContain('Đã kiểm tra: Chuyên viên Sở Nội vụ, lúc 10 giờ 40 ngày 01/6/2020');
  expect(chain.stdout).toContain('Đề nghị kiểm tra lại');
});

test('a date confirmed for an undated report creates its round and submits what was confirmed below', async () => {
  const settle = [
    'plan',
    'settle',
    'gialai-614-2020',
    'compiled-six-month',
    '--by',
    'Nguyễn Văn A',
    '--reason',
    'Công văn 99',
  ];
  const early = await on('2020-06-02T09:00:00+07:00', ...settle, '--date', '29/5/2020');
  expect([early.code, codes(early)]).toEqual([1, ['SETTLE_INVALID']]);
  const settled = await on('2020-06-02T09:00:00+07:00', ...settle, '--date', '10/6/2020');
  const above = 'gialai-614-2020/compiled-six-month/2020-H1/gialai-2020:ubnd-tinh';
  expect(settled.json()).toEqual({ plan: 'gialai-614-2020', collections: [above] });
  const [line] = (await on('2020-06-02T09:01:00+07:00', 'status', '--unit', 'gialai-2020:so-noi-vu'))
    .json()
    .filter(({ collection }: { collection: string }) => collection === above);
  expect(line).toMatchObject({ state: 'submitted', late: false, lastDay: '2020-06-10' });
});

test('a date confirmed by mistake is taken back, and the right one confirmed with its hour', async () => {
  const of = ['gialai-614-2020', 'compiled-year', '--by', 'Nguyễn Văn A', '--reason'];
  const settled = await on('2020-06-02T09:30:00+07:00', 'plan', 'settle', ...of, 'CV 99', '--date', '10/11/2020');
  const [round] = settled.json().collections as string[];
  const undo = ['plan', 'undo', ...of, 'Ghi nhầm ngày'];
  const ends = { plan: 'gialai-614-2020', rounds: [{ collection: round, lastDay: '2020-11-10', unsent: 1, sent: 0 }] };
  expect((await on('2020-06-02T09:31:00+07:00', ...undo, '--preview')).json()).toEqual(ends);
  expect((await on('2020-06-02T09:32:00+07:00', ...undo)).json()).toEqual(ends);
  expect(codes(await on('2020-06-02T09:33:00+07:00', ...undo))).toEqual(['NOT_FOUND']);
  const hour = ['--date', '16 giờ ngày 12/11/2020'];
  const again = await on('2020-06-02T09:34:00+07:00', 'plan', 'settle', ...of, 'CV 99', ...hour);
  expect(again.json().collections).toEqual([round]);
  const explained = await on('2020-06-02T09:35:00+07:00', 'explain', `${round}/gialai-2020:so-noi-vu`);
  expect(JSON.stringify(explained.json())).toContain('16 giờ');
  expect((await on('2020-06-02T09:36:00+07:00', ...undo)).json().rounds).toHaveLength(1);
});

test('a register is imported once; other content under its id is refused; the tree keeps precedence', async () => {
  const same = join(PLANS, 'registers', 'gialai-2020.yaml');
  const again = await on('2020-06-02T10:00:00+07:00', 'units', 'import', same);
  expect(again.json()).toMatchObject({ register: 'gialai-2020', units: 38, imported: false });
  const table = join(FOLDER, 'gialai-2020.csv');
  writeFileSync(table, 'code;name;type;parent_government\nso-y-te;Sở Y tế;department;-\n');
  expect(codes(await on('2020-06-02T10:00:00+07:00', 'units', 'import', table))).toEqual(['CONFLICT']);
  const named = join(FOLDER, 'thu-2026.csv');
  copyFileSync(table, named);
  const added = await on('2020-06-02T10:00:00+07:00', 'units', 'import', named);
  expect(added.json()).toMatchObject({ register: 'thu-2026', units: 1, imported: true });
  const trees = (await on('2020-06-02T10:00:00+07:00', 'units', 'tree')).json();
  expect(trees.map(({ register }: { register: string }) => register)).toEqual(['gialai-2020', 'thu-2026']);
  const [top] = trees[0].trees.government;
  expect(top.name).toBe('Ủy ban nhân dân tỉnh Gia Lai');
  expect(top.units.slice(0, 2).map(({ name }: { name: string }) => name)).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
});

test('reconcile asks the workflow through the relay and prints what waits', async () => {
  const found = (await on('2020-06-02T11:00:00+07:00', 'reconcile')).json();
  expect(found).toMatchObject({ collections: 3, told: 'reconcile' });
  const rows = await database.rows<{ workflow_id: string }>(
    "select workflow_id from relay where workflow_id = 'reconcile'",
  );
  expect(rows).toHaveLength(1);
});
