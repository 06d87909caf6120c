import { inWords } from '../../../domain/source/issue';
import { readTable } from '../../../files/tables/read-table';
import { processMs } from '../../setup/processor-time';
import { workbookOf } from '../../setup/workbook';
import { sheet } from '../../web/setup/sheet';

/** Number formats by their place: General, a date, a date with its hour, three digits, a telephone. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="170" formatCode="000"/><numFmt numFmtId="171" formatCode="0000\\ 000\\ 000"/></numFmts>
  <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/>
  <xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/></cellXfs>`;
const styled = (rows: string) => readText(workbookOf(rows, { styles: STYLES }));

/** The text of a workbook's table. */
async function readText(content: Buffer) {
  const read = await readTable(content, 'a.xlsx');
  return read.ok ? { ok: true, value: read.value.text } : read;
}

describe('a register in an XLSX file', () => {
  it('is read cell by cell, empty cells and rows in their places', async () => {
    const content = sheet([['code', '', 'name', 'phone'], [], ['x', '', 'Sở “Y tế” & Dân số']]);
    expect(await readText(content)).toEqual({
      ok: true,
      value: '"code","","name","phone"\n\n"x","","Sở “Y tế” & Dân số",""',
    });
  });

  it('takes inline texts, numbers, results of formulas and rich text, and no line break', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>Đắk</t></r><r><t xml:space="preserve"> Lắk</t></r><rPh><t>x</t></rPh></is></c>
      <c r="B1"><v>12</v></c><c r="C1" t="str"><f>A1</f><v>a&#10;b&quot;</v></c></row>`;
    expect(await readText(workbookOf(rows))).toEqual({ ok: true, value: '"Đắk Lắk","12","a b"""' });
  });

  it('gives days as an office writes them, with the hour that Excel shows, and a number as it is', async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>45839</v></c><c r="B1"><v>45839</v></c><c r="C1" s="2"><v>45839.729</v></c>
      <c r="D1" s="1"><v>45839.99</v></c><c r="E1"><v>84912345678</v></c></row>`;
    expect(await styled(rows)).toEqual({
      ok: true,
      value: '"01/07/2025","45839","01/07/2025 17:29","01/07/2025","84912345678"',
    });
  });

  it('gives numbers as their format shows them', async () => {
    const rows = `<row r="1"><c r="A1" s="3"><v>7</v></c><c r="B1" s="4"><v>269382400</v></c></row>`;
    expect(await styled(rows)).toEqual({ ok: true, value: '"007","0269 382 400"' });
  });

  it('puts the value of merged cells into each of them', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Khối</t></is></c><c r="B1"><v>1</v></c></row>
      <row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells><sheetData>`;
    expect(await readText(workbookOf(rows))).toEqual({ ok: true, value: '"Khối","1"\n"Khối","2"' });
  });

  it('puts rows that are out of order in their places', async () => {
    const rows = '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await readText(workbookOf(rows))).toEqual({ ok: true, value: '"1"\n\n"3"' });
  });

  it('says of each cell with an error of Excel, a truth value, or a formula nobody computed, where it is', async () => {
    const rows = `<row r="1"><c r="A1" t="e"><f>B9</f><v>#REF!</v></c><c r="B1"><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>
      <row r="2"><c r="B2"><f>A1&amp;"x"</f></c></row>`;
    const read = await readTable(workbookOf(rows), 'a.xlsx');
    expect(read.ok ? [] : read.issues.map(inWords)).toMatchObject([
      { code: 'FIELD_INVALID', line: 1, path: 'A1', message: expect.stringContaining('“#REF!”') },
      { code: 'FIELD_INVALID', line: 1, path: 'C1', message: expect.stringContaining('“TRUE”') },
      { code: 'FIELD_INVALID', line: 2, path: 'B2', message: expect.stringContaining('công thức chưa có kết quả') },
    ]);
  });

  it('is read from the first sheet that can be seen', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const content = workbookOf(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      {},
      {
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Cũ" sheetId="2" state="veryHidden" r:id="rId8"/>
        <sheet name="Mới" sheetId="1" r:id="rId7"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId7" Type="${office}/worksheet" Target="worksheets/sheet3.xml"/>
        <Relationship Id="rId8" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
      },
    );
    expect(await readText(content)).toEqual({ ok: true, value: '"1"' });
  });

  it.each([
    ['20,000 rows as wide as Excel', '<row><c r="XFD1"><v>1</v></c></row>'.repeat(20_000), 'FILE_TOO_LARGE'],
    ['a cell in the last row of Excel', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['a cell in the last column of Excel', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'FILE_TOO_LARGE'],
    ['a sheet of 40 MB in a few kilobytes', ' '.repeat(40_000_000), 'FILE_TOO_LARGE'],
  ])('is refused with %s, at once', async (_, rows, code) => {
    const content = workbookOf(rows);
    const start = processMs();
    expect(await readTable(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code, file: 'a.xlsx' }] });
    expect(processMs() - start).toBeLessThan(2_000);
  });

  it('is refused with macros, and when it is no workbook', async () => {
    for (const content of [workbookOf('', {}, { 'xl/vbaProject.bin': 'x' }), Buffer.from('PK'), Buffer.alloc(0)]) {
      expect(await readTable(content, 'a.xlsx')).toMatchObject({ ok: false, issues: [{ code: 'UPLOAD_TYPE' }] });
    }
  });
});

it('a table in a CSV file is the text that stands in it', async () => {
  expect(await readTable(Buffer.from('code;name\nx;Sở Y tế'), 'a.csv')).toEqual({
    ok: true,
    value: { text: 'code;name\nx;Sở Y tế', notes: [] },
  });
  expect(await readTable(Buffer.from('x'), 'a.txt')).toMatchObject({ ok: false, issues: [{ code: 'UPLOAD_TYPE' }] });
});
