import { CsvError, parse } from 'csv-parse/sync';
import { type Message, message } from '../messages/message';
import type { Issue } from './issue';

/** A table saved by a spreadsheet program, as far as it could be parsed. */
export interface Table {
  /** Column names in lower case. */
  header: string[];
  rows: { line: number; cells: Record<string, string> }[];
  /** Rows that do not match the header, with their lines; an unclosed quotation mark. */
  issues: Issue[];
}

/**
 * Parses a table of comma, semicolon or tab separated values; the delimiter is that of the first line, as names of
 * offices contain commas. Empty rows are left out. A faulty row does not stop the others.
 * @example tableRows('code;name\nso-vhttdl;Sở Văn hóa, Thể thao và Du lịch', 'so.csv').rows[0].cells.name
 */
export function tableRows(text: string, file: string): Table {
  const table: Table = { header: [], rows: [], issues: [] };
  const refuse = (line: number | null, fault: Message) =>
    table.issues.push({ file, line, path: '', code: 'CSV_SYNTAX', message: fault });
  try {
    const records = parse(text.normalize('NFC'), {
      bom: true,
      delimiter: delimiterOf(text),
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      info: true,
      max_record_size: 20_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const [head, ...rows] = records;
    table.header = (head?.record ?? []).map((name) => name.toLowerCase());
    while (table.header.at(-1) === '') table.header.pop();
    for (const { record, info } of rows) {
      const given = record.findLastIndex((cell) => cell !== '') + 1;
      if (given > table.header.length || record.length < table.header.length) {
        refuse(info.lines, message('tables.cells-of-row', { found: record.length, needed: table.header.length }));
      } else {
        const cells = Object.fromEntries(table.header.map((name, index) => [name, record[index]!]));
        table.rows.push({ line: info.lines, cells });
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    refuse(line, message('tables.quotation-mark'));
  }
  return table;
}

/** The delimiter of the first line; a comma where there is none. */
function delimiterOf(text: string): string {
  const first = text.split(/[\r\n]/).find((line) => /[^\s\uFEFF]/.test(line)) ?? '';
  const times = (sign: string) => first.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
