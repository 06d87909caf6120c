import { zipOf } from '../setup/zip';

/** A small XLSX file as Excel writes it: shared strings, one sheet; empty cells are left out. */
export function sheet(rows: readonly (readonly string[])[]): Buffer {
  const strings: string[] = [];
  const cell = (text: string, row: number, column: number) => {
    if (text === '') return '';
    strings.push(`<si><t xml:space="preserve">${text.replace(/&/g, '&amp;')}</t></si>`);
    return `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const body = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index + 1, column)).join('')}</row>`,
  );
  return zipOf({
    '[Content_Types].xml':
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="Danh mục" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
  });
}
