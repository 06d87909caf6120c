import { workbookOf } from '../../setup/workbook';

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
  return workbookOf(body.join(''), { strings: strings.join('') });
}
