import fc from 'fast-check';
import { csvFile, xlsxFile } from '../../documents/table-file';
import { readArchive, wholePart } from '../../files/archive/read-archive';

const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

describe('a cell that begins like a formula (W10)', () => {
  it('is kept as text in CSV, for any input', () => {
    const first = fc.constantFrom(...SIGNS, 'a', ' ', '"', ',');
    fc.assert(
      fc.property(fc.array(fc.tuple(first, fc.string()), { minLength: 1, maxLength: 5 }), (cells) => {
        const texts = cells.map(([sign, rest]) => sign + rest);
        const [, row = ''] = /^\uFEFFA\r\n([\s\S]*)\r\n$/.exec(csvFile({ name: '', heads: ['A'], rows: [texts] }))!;
        const written = row.match(/"(?:[^"]|"")*"|[^,]+/g)!.map((cell) => cell.replace(/^"/, ''));
        for (const cell of written) expect(cell).not.toMatch(FORMULA);
      }),
    );
  });

  it('is a text with an apostrophe in XLSX, and no cell of the workbook is a formula', async () => {
    const rows = SIGNS.map((sign) => [`${sign}HYPERLINK("https://evil.example")`, 1]);
    const workbook = await xlsxFile({ name: 'Bảng', heads: ['Đơn vị', 'Số'], rows });
    const parts = (await readArchive(workbook))!;
    const textOf = async (name: string) => {
      const part = parts.find((one) => one.name === name);
      return part === undefined ? undefined : (await wholePart(part, 1_048_576))!.toString('utf8');
    };
    const sheet = (await textOf('xl/worksheets/sheet1.xml'))!;
    const strings = await textOf('xl/sharedStrings.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    const texts = [...(strings ?? sheet).matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text!);
    expect(texts.filter((text) => text.includes('HYPERLINK'))).toHaveLength(SIGNS.length);
    for (const text of texts) expect(text).not.toMatch(FORMULA);
    expect(sheet.match(/t="(s|inlineStr|str)"/g)!.length).toBeGreaterThanOrEqual(SIGNS.length);
  });
});
