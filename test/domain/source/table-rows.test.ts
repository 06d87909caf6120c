import fc from 'fast-check';
import { inVietnamese } from '../../../domain/messages/message';
import { dateOrderOf, dayOfCell } from '../../../domain/source/table-dates';
import { tableRows } from '../../../domain/source/table-rows';
import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { REGISTER_HEADS } from '../../../domain/units/register-columns';
import { inTcvn3 } from '../../setup/old-encodings';
import { threadMs } from '../../setup/processor-time';

const HEAD = 'code;name;type';
const read = (text: string) => {
  const table = tableRows(text, 'a.csv', REGISTER_HEADS);
  return {
    rows: table.rows.map(({ line, cells }) => `${line} ${cells.code ?? ''} ${cells.name ?? ''}`.trim()),
    notes: table.notes.map(inVietnamese),
    faults: table.issues.length + table.missing.length + table.unknown.length + table.twice.length,
  };
};

test.each([
  ['titles above it, with commas', 'UBND TỈNH, DANH SÁCH ĐƠN VỊ, NĂM 2026\n\n'],
  ['titles of several cells above it', 'DANH SÁCH;;\nNăm 2026;Lần 1;\n'],
  ['a line that names the delimiter', 'sep=;\n'],
  ['a quoted line that names the delimiter, and a mark of UTF-8', '\uFEFF"sep=;"\r\n'],
])('a head with %s is found', (_, above) => {
  const { rows, faults } = read(`${above}${HEAD}\nso-y-te;Sở Y tế, Dân số;department`);
  expect([rows.map((row) => row.replace(/^\d+ /, '')), faults]).toEqual([['so-y-te Sở Y tế, Dân số'], 0]);
});

test.each([
  'Mã đơn vị (*);TÊN ĐƠN VỊ;Loại đơn vị:',
  '"Mã\nđơn vị";"Tên đơn vị\n(đầy đủ)";Loại  đơn vị',
  'Mã\u00a0đơn\u200b vị;Ten don vi;LOẠI ĐƠN VỊ (bắt buộc)',
  `${inTcvn3('Mã đơn vị')};${inTcvn3('Tên đơn vị')};${inTcvn3('Loại đơn vị')}`,
])('the names of columns are known as offices write them: %j', (head) => {
  const { rows, faults } = read(`${head}\nso-y-te;Sở Y tế;department`);
  expect([rows.map((row) => row.replace(/^\d+ /, '')), faults]).toEqual([['so-y-te Sở Y tế'], 0]);
});

test('rows of numbers, repeated heads, sections and totals are left out, each with a sentence', () => {
  const text = [
    'STT;Mã đơn vị;Tên đơn vị;Loại đơn vị;Ghi chú',
    '(1);(2);(3);(4);(5)',
    'I. Các sở;;;;',
    '1;so-y-te;Sở Y tế;department;',
    'STT;Mã đơn vị;Tên đơn vị;Loại đơn vị;Ghi chú',
    '2;so-noi-vu;Sở Nội vụ;department;',
    '3;;;;',
    ';Cộng: 02;;;',
    ';;Tổng cộng;2;',
  ].join('\n');
  expect(read(text)).toEqual({
    rows: ['4 so-y-te Sở Y tế', '6 so-noi-vu Sở Nội vụ'],
    notes: [
      'Không dùng cột stt, ghi chú.',
      'Không đọc dòng 2, 5: tên cột hoặc số cột lặp lại.',
      'Không đọc dòng 3: chỉ có chữ ở cột không dùng, như tiêu đề hoặc ghi chú.',
      'Không đọc dòng 7: chỉ có số thứ tự.',
      'Không đọc dòng 8, 9: dòng cộng.',
    ],
    faults: 0,
  });
});

test('a unit whose name begins like a total is no total', () => {
  const { rows } = read(`${HEAD}\ntct;Tổng công ty Cao su;company\ncd;Cộng đồng dân cư;group\nth;Tổng hợp;office`);
  expect(rows).toEqual(['2 tct Tổng công ty Cao su', '3 cd Cộng đồng dân cư', '4 th Tổng hợp']);
});

test('a cell that could be read either way follows its column; a column of Unicode is left alone', () => {
  expect(read(`${HEAD}\na;${inTcvn3('Sở Nội vụ')};x\nb;${inTcvn3('một')};x`).rows).toEqual([
    '2 a Sở Nội vụ',
    '3 b một',
  ]);
  expect(read(`${HEAD}\na;Sở Nội vụ;x\nb;${inTcvn3('một')};x`).rows).toEqual(['2 a Sở Nội vụ', '3 b mét']);
});

test.each([
  [['31/12/2025', '1/2/2025'], 'day-first', null],
  [['12/31/2025', '1/2/2025'], 'month-first', null],
  [['01/02/2025'], 'day-first', null],
  [['1/2/2025'], 'day-first', '1/2/2025'],
  [['5/5/2025'], 'day-first', null],
  [['2025-02-01', '1.2.2025'], 'day-first', null],
  [['31/12/2025', '12/31/2025'], 'day-first', null],
])('the column %j is read in the order it shows', (cells, order, doubtful) => {
  expect(dateOrderOf(cells)).toEqual({ order, doubtful });
});

test.each([
  ['01/7/2025', '2025-07-01'],
  ['1-7-2025', '2025-07-01'],
  ['1.7.2025', '2025-07-01'],
  ['01/07/2025 17:30', '2025-07-01'],
  ['2025-07-01T00:00:00', '2025-07-01'],
  ['1/7/2025 12:00:00 SA', '2025-07-01'],
  ['20250701', '2025-07-01'],
  ['2025/7/1', '2025-07-01'],
  ['01-Jul-25', '2025-07-01'],
  ['July 1, 2025', '2025-07-01'],
  ['ngày 01 tháng 7 năm 2025', '2025-07-01'],
  ['1/7/99', '1999-07-01'],
  ['30/2/2025', null],
  ['0000-00-00', null],
  ['2025', null],
  ['hôm qua', null],
])('%s is %s', (cell, day) => {
  expect(dayOfCell(cell, 'day-first')).toBe(day);
});

const CELL = fc.oneof(
  fc.constantFrom(
    'code',
    'name',
    'type',
    'Mã đơn vị',
    'STT',
    'Tổng cộng',
    '-',
    'a|b',
    '7/1/2025',
    '#REF!',
    '"',
    "'=1",
    '',
  ),
  fc.constantFrom(
    'a@b.example',
    'a@b.example; c@d.example',
    '2693824000',
    inTcvn3('Sở Nội vụ'),
    '000.04.01.H21',
    '45839',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('any table is read without a fault of the program, and what is read was in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(CELL, { maxLength: 8 }), { maxLength: 12 }),
      fc.constantFrom(';', ',', '\t'),
      (rows, sign) => {
        const text = rows.map((row) => row.join(sign)).join('\n');
        const found = parseRegisterCsv(text, 'a.csv', { id: 'a', title: 'A' });
        expect(typeof found.ok).toBe('boolean');
        const lines = text.split(/\r\n|[\r\n]/).length;
        for (const { line } of tableRows(text, 'a.csv', REGISTER_HEADS).rows) expect(line).toBeLessThanOrEqual(lines);
      },
    ),
    { seed: 15, numRuns: 600 },
  );
});

test('no cell of a plain table is changed or lost', () => {
  const word = fc
    .stringMatching(/^[A-Za-z][A-Za-z ]{0,12}[a-z]$/)
    .filter((text) => !/^(?:total|no|tt|stt|notes?)\b/i.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (names) => {
      const rows = names.map((name, index) => `u-${index};${name};x${index}`);
      const table = tableRows([HEAD, ...rows].join('\n'), 'a.csv', REGISTER_HEADS);
      expect(table.rows.map(({ cells }) => cells.name)).toEqual(names.map((name) => name.replace(/ +/g, ' ')));
      expect(table.notes).toEqual([]);
    }),
    { seed: 16, numRuns: 200 },
  );
});

test('the time to read a table grows with its length and no faster', () => {
  const seconds = (text: string) => {
    const started = threadMs();
    parseRegisterCsv(text, 'a.csv', { id: 'a', title: 'A' });
    return (threadMs() - started) / 1_000;
  };
  const table = (row: string, rows: number) => `${HEAD};office_email;phone;valid_from\n${row.repeat(rows)}`;
  for (const row of [
    `u;${inTcvn3('Sở Nội vụ')};x;a@b.example;2693824000;7/1/2025\n`,
    `u;x;x;${'a@'.repeat(200)};${'0 '.repeat(200)};${'1/'.repeat(50)}\n`,
    `u;${'Tổng cộng '.repeat(20)};x;${'<'.repeat(200)}a@b.c>;${'-'.repeat(60)};\n`,
    'Tổng cộng;;;;;\n',
  ]) {
    const [small, large] = [seconds(table(row, 150)), seconds(table(row, 1_500))];
    expect(large).toBeLessThan(Math.max(3, small * 40));
  }
});
