import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { csvFile, xlsxFile } from '../../documents/table-file';

const TABLE = {
  name: 'Tình hình',
  heads: ['Đơn vị', 'Số, ký hiệu', 'Số ngày chậm'],
  rows: [
    ['Ủy ban nhân dân phường Pleiku', '=HYPERLINK("http://x.invalid","xem")', 3],
    ['@SUM(1)', '+84 269', 0],
    ['-1', '\tcmd', null],
    ['Sở "Nội vụ"\nGia Lai', '614/KH-UBND', 12],
  ] as (string | number | null)[][],
};
const HARMLESS = /^(?![=+\-@\t\r])/;

test('a CSV opens in Excel with Vietnamese letters, and no cell is a formula', () => {
  const text = csvFile(TABLE);
  expect(text.startsWith('\uFEFFĐơn vị,')).toBe(true);
  const rows: string[][] = parse(text, { bom: true });
  expect(rows).toHaveLength(5);
  for (const cell of rows.flat()) expect(cell).toMatch(HARMLESS);
  expect(rows[1]![1]).toBe('\'=HYPERLINK("http://x.invalid","xem")');
  expect(rows[4]![0]).toBe('Sở "Nội vụ"\nGia Lai');
});

test('a workbook keeps numbers as numbers and texts as texts', async () => {
  const book = read(await xlsxFile(TABLE));
  const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets[TABLE.name]!, { header: 1 });
  const [heads, first, second] = rows;
  expect(heads).toEqual(TABLE.heads);
  expect(first![2]).toBe(3);
  expect(first![1]).toBe('\'=HYPERLINK("http://x.invalid","xem")');
  expect(second![0]).toBe("'@SUM(1)");
});
