import { xlsxAsCsv } from '../../files/xlsx-rows';
import { workbookOf } from '../setup/workbook';
import { sheet } from '../web/setup/sheet';

describe('a register in an XLSX file', () => {
  it('is read cell by cell, empty cells and rows in their places', async () => {
    const read = await xlsxAsCsv(sheet([['code', '', 'name', 'phone'], [], ['x', '', 'Sở “Y tế” & Dân số']]), 'a.xlsx');
    expect(read).toEqual({ ok: true, value: '"code","","name","phone"\n\n"x","","Sở “Y tế” & Dân số",""' });
  });

  it('takes inline texts, numbers, results of formulas and rich text, and no line break', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>Đắk</t></r><r><t xml:space="preserve"> Lắk</t></r><rPh><t>x</t></rPh></is></c>
      <c r="B1"><v>12</v></c><c r="C1" t="str"><f>A1</f><v>a&#10;b&quot;</v></c></row>`;
    expect(await xlsxAsCsv(workbookOf(rows), 'a.xlsx')).toEqual({ ok: true, value: '"Đắk Lắk","12","a b"""' });
  });

  it('gives days as an office writes them, and a number as it is', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="1"><v>45839</v></c><c r="B1"><v>45839</v></c></row>';
    expect(await xlsxAsCsv(workbookOf(rows, { styles }), 'a.xlsx')).toEqual({
      ok: true,
      value: '"01/07/2025","45839"',
    });
  });

  it.each([
    ['20,000 rows as wide as Excel', '<row><c r="XFD1"><v>1</v></c></row>'.repeat(20_000), 'FILE_TOO_LARGE'],
    ['a cell in the last row of Excel', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['a cell in the last column of Excel', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['rows out of order', '<row r="3"></row><row r="2"></row>', 'FILE_TOO_LARGE'],
    ['a sheet of 40 MB in a few kilobytes', ' '.repeat(40_000_000), 'FILE_TOO_LARGE'],
  ])('is refused with %s, at once', async (_, rows, code) => {
    const content = workbookOf(rows);
    const start = performance.now();
    expect(await xlsxAsCsv(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code, file: 'a.xlsx' }] });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is refused with macros, and when it is no workbook', async () => {
    for (const content of [workbookOf('', {}, { 'xl/vbaProject.bin': 'x' }), Buffer.from('PK'), Buffer.alloc(0)]) {
      expect(await xlsxAsCsv(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code: 'UPLOAD_TYPE' }] });
    }
  });
});
