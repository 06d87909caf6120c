import { CsvError, parse } from 'csv-parse/sync';
import { type Message, message } from '../messages/message';

/** A row of a table before its head is known. */
export interface TableRecord {
  line: number;
  cells: readonly string[];
}

/** The rows that could be read, and the fault that ended the reading. */
export interface CsvRecords {
  records: TableRecord[];
  fault: { line: number | null; message: Message } | null;
}

/** Delimiters of spreadsheet programs; the first is preferred where several fit. */
const DELIMITERS = ['\t', ';', ','] as const;

/** Rows in which the head is looked for: offices write up to a dozen rows of titles above it. */
export const HEAD_ROWS = 30;

/**
 * Reads comma, semicolon or tab separated values; a line `sep=;` names the delimiter. Otherwise it is the one with which the rows
 * fit the reader best, as titles stand above the head and names of offices contain commas. Empty rows are left out.
 * @param knownIn how well the first rows fit: the number of columns known in the head
 * @example csvRecords('sep=;\ncode;name', (records) => records.length).records[0].cells // ['code', 'name']
 */
export function csvRecords(text: string, knownIn: (records: readonly TableRecord[]) => number): CsvRecords {
  const named = /^\uFEFF?"?sep=([^\r\n])"?(?=\r?\n|\r|$)/i.exec(text);
  // The line keeps its place, so that the lines of faults are those of the file.
  const rest = named === null ? text : text.slice(named[0].length);
  return readWith(rest.trimEnd(), named?.[1] ?? delimiterOf(rest, knownIn));
}

function delimiterOf(text: string, knownIn: (records: readonly TableRecord[]) => number): string {
  const start = headOf(text);
  const fits = DELIMITERS.map((delimiter) => ({
    delimiter,
    known: start.includes(delimiter) ? knownIn(readWith(start, delimiter, HEAD_ROWS).records) : 0,
    times: start.split(delimiter).length,
  }));
  const best = fits.reduce((one, other) => {
    return other.known > one.known || (other.known === one.known && other.times > one.times) ? other : one;
  });
  return best.times > 1 ? best.delimiter : ',';
}

/** The beginning of a text that holds the rows in which the head stands, also where cells contain line breaks. */
function headOf(text: string): string {
  const start = text.slice(0, 60_000);
  let end = 0;
  for (let lines = 0; lines < 3 * HEAD_ROWS; lines++) {
    const next = start.indexOf('\n', end);
    if (next < 0) return start;
    end = next + 1;
  }
  return start.slice(0, end);
}

function readWith(text: string, delimiter: string, to?: number): CsvRecords {
  const records: TableRecord[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      max_record_size: 20_000,
      ...(to === undefined ? {} : { to }),
      on_record: (cells: string[], { lines }: { lines: number }) => {
        records.push({ line: lines, cells });
        return null;
      },
    });
    return { records, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return { records, fault: { line, message: message('tables.quotation-mark') } };
  }
}
