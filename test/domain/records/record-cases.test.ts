import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inVietnamese } from '../../../domain/messages/message';
import { parseRecordSheet, type RecordSheet } from '../../../domain/records/parse-record-sheet';
import { parseInstant } from '../../../domain/time/time';
import { readTable } from '../../../files/tables/read-table';
import { sheet } from '../../web/setup/sheet';

const AT = parseInstant('2026-12-02T09:00:00+07:00')!;
const REPORT = 'gialai-live-sample/open/2026/gialai-2025:so-noi-vu/gialai-2025:w23611';
const FOLDER = join(__dirname, '..', '..', 'fixtures', 'tables', 'record');

/** The sheet of a file, as page and command line read it. */
async function sheetOf(name: string, content: Buffer): Promise<RecordSheet> {
  const read = await readTable(content, name);
  if (!read.ok) throw new Error(`${name} is refused`);
  return parseRecordSheet(read.value.text, name, AT, { receivedAt: null, reason: 'Văn bản đến' });
}

const said = ({ rows, issues }: RecordSheet) => [
  ...rows.map(({ report: { document, sentOn } }) =>
    [document.number, document.date, document.signer, sentOn].join(' '),
  ),
  ...issues.map(({ line, path, message }) => `${line} ${path}: ${inVietnamese(message)}`),
];

test.each([
  ['rec-1258.csv', ['13/BC 2026-11-28 Lê Bình 2026-11-28']],
  ['rec-tcvn3.csv', ['13/BC 2026-11-28 Nguyễn Văn Thành 2026-11-28']],
  ['rec-sep.csv', ['13/BC 2026-11-28 B 2026-11-28']],
  ['rec-short.csv', ['13/BC 2026-11-28 B ']],
  ['rec-us.csv', ['12/BC 2026-11-05 A 2026-11-06', '13/BC 2026-11-28 B 2026-11-28']],
  ['rec-vn-head.csv', ['14/BC 2026-11-28 B ']],
])('%s is read', async (name, rows) => {
  expect(said(await sheetOf(name, readFileSync(join(FOLDER, name))))).toEqual(rows);
});

test('a workbook is read like a table, below its title and without its totals', async () => {
  const rows = [
    ['BÁO CÁO NHẬN QUA VĂN BẢN ĐẾN'],
    ['STT', 'Mã báo cáo (*)', 'Số, ký hiệu', 'Ngày ban hành', 'Người ký', 'Nhận lúc', 'Ghi chú'],
    ['1', REPORT, '13/BC', '28/11/2026', 'Lê Bình', '29/11/2026 10:32', 'bản giấy'],
    ['', 'Tổng cộng', '1'],
  ];
  const read = await sheetOf('den.xlsx', sheet(rows));
  expect(said(read)).toEqual(['13/BC 2026-11-28 Lê Bình ']);
  expect(read.rows[0]!.line).toBe(3);
  expect(read.rows[0]!.report.receivedAt).toBe(parseInstant('2026-11-29T10:32:00+07:00'));
  expect(read.notes.map(inVietnamese)).toEqual([
    'Không đọc 01 dòng ở trên dòng tên cột (“BÁO CÁO NHẬN QUA VĂN BẢN ĐẾN”).',
    'Không dùng cột stt, ghi chú.',
    'Không đọc dòng 4: dòng cộng.',
  ]);
});

test('hours of the twelve-hour clock are read in a table of another country', async () => {
  const text = `obligation;number;date;signer;received\n${REPORT};1;11/28/2026;A;11/28/2026 3:05 PM`;
  const read = await sheetOf('us.csv', Buffer.from(text));
  expect(read.rows[0]!.report.receivedAt).toBe(parseInstant('2026-11-28T15:05:00+07:00'));
});
