import { xlsxAsCsv } from '../../client/xlsx-rows';
import { zipOf } from '../setup/zip';
import { sheet } from '../web/sheet';

const TYPES =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

/** A workbook whose first sheet holds this. */
function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

describe('a register in an XLSX file', () => {
  it('is read cell by cell, empty cells and rows in their places', () => {
    const read = xlsxAsCsv(sheet([['code', '', 'name'], [], ['x', '', 'Sở “Y tế” & Dân số']]), 'a.xlsx');
    expect(read).toEqual({ ok: true, value: '"code","","name"\n\n"x","","Sở “Y tế” & Dân số"' });
  });

  it('takes inline texts, numbers, results of formulas and rich text, and no line break', () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>Đắk</t></r><r><t xml:space="preserve"> Lắk</t></r><rPh><t>x</t></rPh></is></c>
      <c r="B1"><v>12</v></c><c r="C1" t="str"><f>A1</f><v>a&#10;b&quot;</v></c></row>`;
    expect(xlsxAsCsv(workbook(rows), 'a.xlsx')).toEqual({ ok: true, value: '"Đắk Lắk","12","a b"""' });
  });

  it.each([
    ['a cell in the last row of Excel', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['a cell in the last column of Excel', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['rows out of order', '<row r="3"></row><row r="2"></row>', 'FILE_TOO_LARGE'],
    ['a sheet of 40 MB in a few kilobytes', ' '.repeat(40_000_000), 'FILE_TOO_LARGE'],
  ])('is refused with %s, at once', (_, rows, code) => {
    const content = workbook(rows);
    const start = performance.now();
    expect(xlsxAsCsv(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code, file: 'a.xlsx' }] });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is refused with macros, and when it is no workbook', () => {
    for (const content of [workbook('', { 'xl/vbaProject.bin': 'x' }), Buffer.from('PK'), Buffer.alloc(0)]) {
      expect(xlsxAsCsv(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code: 'UPLOAD_TYPE' }] });
    }
  });
});
