import type { Parsed } from '../domain/plan/plan';
import { archiveKind, readParts } from './office-archive';

/** Bytes of one part after unpacking; a register of 12,000 units needs about three million. */
const MOST_PART_BYTES = 30 * 1_048_576;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

/**
 * The first sheet of an XLSX file as comma separated text, row for row, so that a fault's line is the sheet's row. Cells
 * are taken as they are shown in the file; formulas give their last result, line breaks in a cell become blanks.
 * @returns the text, or why the file is not taken: `UPLOAD_TYPE`, `FILE_TOO_LARGE`
 * @example xlsxAsCsv(content, 'danh-muc.xlsx') // { ok: true, value: '"code","name"\n"so-y-te","Sở Y tế"' }
 */
export function xlsxAsCsv(content: Buffer, file: string): Parsed<string> {
  const refuse = (code: string, message: string): Parsed<never> => ({
    ok: false,
    issues: [{ file, line: null, path: '', code, message }],
  });
  if (archiveKind(content) !== 'xlsx') {
    return refuse('UPLOAD_TYPE', 'Tệp không phải XLSX, hoặc có macro; hãy lưu lại thành XLSX hoặc CSV (UTF-8).');
  }
  const heads = readParts(content, [WORKBOOK, LINKS], MOST_PART_BYTES);
  const sheet = firstSheet(heads?.get(WORKBOOK) ?? '', heads?.get(LINKS) ?? '');
  const parts = readParts(content, [STRINGS, sheet], MOST_PART_BYTES);
  if (parts === null) return refuse('FILE_TOO_LARGE', 'Bảng quá lớn; cần bảng dưới 20.000 dòng.');
  const rows = rowsOf(parts.get(sheet) ?? '', stringsOf(parts.get(STRINGS) ?? ''));
  if (rows === null) return refuse('FILE_TOO_LARGE', `Bảng có ô ngoài ${MOST_ROWS} dòng hoặc ${MOST_COLUMNS} cột đầu.`);
  return { ok: true, value: rows.map((row) => row.map(quoted).join(',')).join('\n') };
}

function firstSheet(workbook: string, links: string): string {
  const link = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1];
  const tag = [...links.matchAll(/<Relationship\b[^>]*>/g)].find(([text]) => text.includes(`Id="${link}"`))?.[0] ?? '';
  const target = /Target="([^"]+)"/.exec(tag)?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function stringsOf(xml: string): string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, inner = '']) => textOf(inner));
}

/** Rows with all their cells up to the widest; null when a cell lies far outside any real table. */
function rowsOf(xml: string, strings: readonly string[]): string[][] | null {
  const rows: string[][] = [];
  for (const [, attributes = '', inner = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? rows.length + 1);
    if (number > MOST_ROWS || number < rows.length + 1) return null;
    while (rows.length < number - 1) rows.push([]);
    const cells: string[] = [];
    for (const [, given = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const letters = /\br="([A-Z]+)\d+"/.exec(given)?.[1];
      const column = letters === undefined ? cells.length : columnOf(letters);
      if (column >= MOST_COLUMNS) return null;
      while (cells.length <= column) cells.push('');
      cells[column] = cellText(/\bt="(\w+)"/.exec(given)?.[1] ?? 'n', content, strings);
    }
    rows.push(cells);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => (row.length === 0 ? row : [...row, ...Array<string>(width - row.length).fill('')]));
}

/** @example columnOf('AA') // 26 */
function columnOf(letters: string): number {
  return [...letters.slice(0, 4)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(type: string, content: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textOf(content);
  const value = unescaped(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}

/** The runs of a text put together; phonetic notes are left out. */
function textOf(xml: string): string {
  const runs = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g);
  return [...runs].map(([, text = '']) => unescaped(text)).join('');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
  });
}

function quoted(cell: string): string {
  return `"${cell.replace(/\s+/g, ' ').trim().replaceAll('"', '""')}"`;
}
