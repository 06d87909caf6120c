import { type Message, message } from '../messages/message';
import type { TableRecord } from './csv-records';
import { fromOld, holdsUnicode, type OldEncoding, recognised } from './vietnamese-encodings';

/** A cell that came in an older encoding. */
interface Converted {
  line: number;
  column: number;
  came: string;
  text: string;
  encoding: OldEncoding;
}

/** Conversions that a sentence shows. */
const SHOWN = 5;

/**
 * Rows with all cells in Unicode. Cells that could be read either way follow the others of their column.
 * @returns the rows, and for each encoding a sentence with examples, for a person to check
 */
export function cellsInUnicode(records: readonly TableRecord[]): { records: TableRecord[]; notes: Message[] } {
  const converted: Converted[] = [];
  const columns = new Map<number, { encoding: OldEncoding | null; isUnicode: boolean }>();
  const read = records.map(({ line, cells }) => {
    const texts = cells.map((came, column) => {
      const found = recognised(came);
      const state = columns.get(column) ?? { encoding: null, isUnicode: false };
      columns.set(column, {
        encoding: found?.encoding ?? state.encoding,
        isUnicode: state.isUnicode || (found === null && holdsUnicode(came)),
      });
      if (found === null) return came.normalize('NFC');
      converted.push({ line, column, came, text: found.text, encoding: found.encoding });
      return found.text;
    });
    return { line, cells: texts };
  });
  if (converted.length === 0) return { records: read, notes: [] };
  const follow = (text: string, column: number) => {
    const { encoding, isUnicode } = columns.get(column)!;
    return encoding === null || isUnicode || encoding === 'utf8-twice' ? text : fromOld(text, encoding);
  };
  const done = new Set(converted.map(({ line, column }) => `${line} ${column}`));
  const rows = read.map(({ line, cells }) => ({
    line,
    cells: cells.map((text, column) => (done.has(`${line} ${column}`) ? text : follow(text, column))),
  }));
  return { records: rows, notes: sentences(converted) };
}

function sentences(converted: readonly Converted[]): Message[] {
  return [...new Set(converted.map(({ encoding }) => encoding))].map((encoding) => {
    const cells = converted.filter((one) => one.encoding === encoding);
    const shown = cells.slice(0, SHOWN).map(({ line, came, text }) => ({ line, came, text }));
    return message('tables.converted', { encoding: message(`tables.${encoding}`), cells: cells.length, shown });
  });
}
