import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import type { TableFile } from '../../documents/table-file';
import { csvFile } from '../../documents/table-file';
import { workbookFile } from '../../documents/workbook';
import { parseInstant } from '../../domain/time/time';
import { readArchive, wholePart } from '../../files/archive/read-archive';

const TABLE: TableFile = {
  name: 'Số liệu theo đơn vị',
  titles: ['Phụ lục', 'Số liệu 6 tháng đầu năm 2020'],
  heads: ['Đơn vị', 'Ngày nhận', 'Nhận lúc', 'Số mô hình', 'Diện tích (ha)'],
  rows: [
    ['Sở Nội vụ', { day: '2020-05-29' }, { moment: parseInstant('2020-05-28T10:32:05+07:00')! }, 1_500, 0.1],
    ['Huyện Kbang', { day: '2020-02-29' }, null, 2, 0.2],
    ['=1+1', null, null, null, null],
  ],
  decimals: new Map([[4, 1]]),
  totals: {
    label: 'Cộng',
    columns: new Map([
      [3, { by: 'sum', value: 1_502 }],
      [4, { by: 'sum', value: 0.3 }],
    ]),
  },
};

const read1 = (content: Buffer) => read(content, { cellNF: true, cellFormula: true, cellStyles: true, UTC: true });
const xmlOf = async (content: Buffer, name: string) =>
  (await wholePart((await readArchive(content))!.find((part) => part.name === name)!, 1_048_576))!.toString('utf8');

describe('a table as a workbook', () => {
  let content: Buffer;
  let sheet: WorkSheet;
  beforeAll(async () => {
    content = await workbookFile([TABLE]);
    sheet = read1(content).Sheets['Số liệu theo đơn vị']!;
  });

  it('has dates, moments and numbers as values, shown as offices write them', () => {
    const [day, moment, figure, area] = ['B4', 'C4', 'D4', 'E4'].map((cell) => sheet[cell]!);
    expect([day.t, day.z, utils.format_cell(day)]).toEqual(['n', 'dd/mm/yyyy', '29/05/2020']);
    expect([moment.t, utils.format_cell(moment)]).toEqual(['n', '10:32 28/05/2020']);
    expect([figure.t, figure.v, figure.z, area.v, area.z]).toEqual(['n', 1_500, '#,##0', 0.1, '#,##0.0']);
    expect([sheet.A6!.t, sheet.A6!.v, sheet.A6!.f]).toEqual(['s', "'=1+1", undefined]);
  });

  it('has totals as formulas over all rows, with the stored figure in them', () => {
    expect([sheet.A7!.v, sheet.D7!.f, sheet.D7!.v]).toEqual(['Cộng', 'SUM(D4:D6)', 1_502]);
    expect([sheet.E7!.f, sheet.E7!.v]).toEqual(['SUM(E4:E6)', 0.3]);
    expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toHaveLength(2);
  });

  it('never goes out with a total that its rows do not give', async () => {
    const columns = new Map([[3, { by: 'sum' as const, value: 1_503 }]]);
    await expect(workbookFile([{ ...TABLE, totals: { label: 'Cộng', columns } }])).rejects.toMatchObject({
      code: 'INTERNAL',
    });
  });

  it('has bold headings that stay, are filtered, and stand on every printed page', async () => {
    expect(sheet['!autofilter']).toEqual({ ref: 'A3:E6' });
    const xml = await xmlOf(content, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(xml).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    const names = read1(content).Workbook!.Names!.map(({ Name, Ref }) => [Name, Ref]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', "'Số liệu theo đơn vị'!$3:$3"]);
    const bold = /<cellXfs[\s\S]*<\/cellXfs>/.exec(await xmlOf(content, 'xl/styles.xml'))![0].match(/<xf /g)!;
    expect(bold.length).toBeGreaterThan(1);
    expect(await xmlOf(content, 'xl/styles.xml')).toContain('<b/>');
    expect(sheet['!cols']!.every((column) => column!.width! >= 8)).toBe(true);
  });

  it('orders the parts of a sheet as the schema does', async () => {
    const xml = await xmlOf(content, 'xl/worksheets/sheet1.xml');
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((part) => xml.indexOf(`<${part}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('says the same as the CSV, which leaves out the titles', () => {
    expect(csvFile(TABLE).slice(1, -2).split('\r\n')).toEqual([
      'Đơn vị,Ngày nhận,Nhận lúc,Số mô hình,Diện tích (ha)',
      'Sở Nội vụ,29/05/2020,10:32 28/05/2020,1500,0.1',
      'Huyện Kbang,29/02/2020,,2,0.2',
      "'=1+1,,,,",
      'Cộng,,,1502,0.3',
    ]);
  });
});

test('sheets with names that Excel refuses, and the same name twice', async () => {
  const named = (name: string): TableFile => ({ name, heads: ['A'], rows: [['x']] });
  const long = 'Danh sách các mô hình, điển hình tiêu biểu [2026]';
  const book = read(await workbookFile([named(long), named(long), named("'a&b<c>/"), named('')]));
  expect(book.SheetNames).toEqual(['Danh sách các mô hình, điển', 'Danh sách các mô hình, điển (2)', 'a&b<c>', 'Bảng']);
});

test('whatever is typed comes back as it is, and is no formula', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const rows = texts.map((one) => [`x${one}`, `=${one}`]);
      const sheet = read(await workbookFile([{ name: 'Bảng', heads: ['A', 'B'], rows }])).Sheets.Bảng!;
      const back = utils.sheet_to_json<string[]>(sheet, { header: 1, range: 1, raw: true });
      const shown = (cell: string) => cell.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
      expect(back.map((row) => row.map((cell) => shown(String(cell))))).toEqual(
        texts.map((one) => [shown(`x${one}`), shown(`'=${one}`)]),
      );
      expect(Object.values(sheet).some((cell) => cell?.f !== undefined)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
