import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { inTcvn3 } from '../setup/old-encodings';
import { at, codes, dungHan, FOLDER, PROJECT } from './command-line';

const CASES = join(PROJECT, 'test', 'fixtures', 'tables', 'register');

let tables: TestDatabase;
let database: Database;
const on = (...argv: string[]) => dungHan(argv, at(tables.url, '2026-12-02T09:00:00+07:00'));

beforeAll(async () => {
  tables = await testDatabase();
  database = connect(tables.url, { max: 2 });
});

afterAll(async () => {
  await database.close();
  await tables.drop();
});

/** A case under a name that is an id. */
function copied(name: string, as: string): string {
  const file = join(FOLDER, as);
  writeFileSync(file, readFileSync(join(CASES, name)));
  return file;
}

test('a workbook is imported as on the page, with a sentence about what was left out', async () => {
  const ran = await on('units', 'import', copied('reg-hidden-first-sheet.xlsx', 'an-2026.xlsx'));
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('3 đơn vị')]);
  expect(ran.stderr).toContain('Không đọc trang tính đang ẩn “Bản 2020”');
  const units = await database.rows<{ name: string }>(`select name from units where register = 'an-2026' order by ord`);
  expect(units.map(({ name }) => name)).toEqual(['Ủy ban nhân dân tỉnh', 'Sở Y tế', 'Sở Nội vụ']);
});

test('a table in TCVN3 is imported in Unicode, with a sentence that says so', async () => {
  const ran = await on('units', 'import', copied('k-tcvn3-bytes.csv', 'cu-2026.csv'));
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain('Tệp viết bằng bảng mã TCVN3 (ABC), đã chuyển sang Unicode');
  expect(await database.rows(`select name from units where id = 'cu-2026:so-noi-vu'`)).toEqual([{ name: 'Sở Nội vụ' }]);
});

test('the cell of an error of Excel is named', async () => {
  const ran = await on('units', 'import', copied('reg-error-cells.xlsx', 'loi-2026.xlsx'), '--json');
  expect([ran.code, codes(ran)]).toEqual([1, ['FIELD_INVALID', 'FIELD_INVALID', 'FIELD_INVALID']]);
  expect(ran.stdout).toContain('F3');
});

test('dates that may be of another country are refused until their order is said', async () => {
  const file = copied('reg-us-dates.csv', 'ngay-2026.csv');
  const refused = await on('units', 'import', file);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--dates month-first')]);
  expect((await on('units', 'import', file, '--dates', 'month-first')).code).toBe(0);
  expect(await database.rows(`select valid_from from units where id = 'ngay-2026:so-y-te'`)).toEqual([
    { valid_from: '2025-07-01' },
  ]);
});

test('official codes are stored as they were written', async () => {
  expect((await on('units', 'import', copied('reg-official-codes.csv', 'ma-2026.csv'))).code).toBe(0);
  const codes = await database.rows(`select code, official_code from units where register = 'ma-2026' order by ord`);
  expect(codes).toEqual([
    { code: 'h21', official_code: 'H21' },
    { code: '000-04-01-h21', official_code: '000.04.01.H21' },
    { code: '000-05-01-h21', official_code: '000.05.01.H21' },
  ]);
  const again = await on('units', 'import', join(FOLDER, 'ma-2026.csv'));
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('không đổi')]);
});

test('the name of a person in an older encoding is refused, with what it means', async () => {
  const refused = await on('users', 'add', 'lan@thu.example', '--role', 'staff', '--name', inTcvn3('Nguyễn Văn Thành'));
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('đọc là “Nguyễn Văn Thành”')]);
});

test('contacts of a register are renewed by a table, all or none, and first only looked at', async () => {
  expect((await on('units', 'import', copied('reg-official-codes.csv', 'doi-2026.csv'))).code).toBe(0);
  const file = join(FOLDER, 'moi.csv');
  const emails = async () =>
    (
      await database.rows<{ email: string }>(
        `select email from contacts where unit like 'doi-2026:%' and post = 'office' order by unit`,
      )
    ).map(({ email }) => email);
  const before = await emails();

  writeFileSync(file, 'code;office_email\nh21;moi@thu.example\nkhong-co;a@thu.example\n');
  const refused = await on('contacts', 'renew', file, '--register', 'doi-2026', '--json');
  expect([refused.code, codes(refused)]).toEqual([1, ['UNIT_UNKNOWN']]);
  writeFileSync(file, 'code;office_email\nh21;moi@thu.example\n');
  const looked = await on('contacts', 'renew', file, '--register', 'doi-2026', '--preview');
  expect([looked.code, looked.stdout]).toEqual([0, expect.stringContaining('Xem trước, chưa ghi gì')]);
  expect(looked.stdout).toContain('moi@thu.example');
  expect(await emails()).toEqual(before);

  const done = await on('contacts', 'renew', file, '--register', 'doi-2026', '--by', 'Lan', '--json');
  expect(done.json()).toMatchObject({ register: 'doi-2026', renewed: 1, changes: [{ unit: 'doi-2026:h21' }] });
  expect(await emails()).toContain('moi@thu.example');
  const [line] = await database.rows<{ who: string }>(`select who from audit where action like 'contact.%'`);
  expect(line!.who).toContain('Lan');
  const again = await on('contacts', 'renew', file, '--register', 'doi-2026');
  expect(again.stdout).toContain('0 đầu mối được sửa, 0 được thêm, 1 giữ nguyên');

  writeFileSync(file, 'code;name;type\nx;X;commune\n');
  const other = await on('contacts', 'renew', file);
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('không phải bảng cập nhật đầu mối')]);
});
