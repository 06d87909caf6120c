import type { GridCell } from '../../domain/form-files/form-grid';
import { message } from '../../domain/messages/message';
import { readXml, type XmlAttributes } from '../archive/xml';
import { TABLE_LIMITS } from '../upload-limits';

/** The tables of a Word file as rows of cells, and the paragraphs outside them. */
export interface WordGrid {
  rows: GridCell[][];
  paragraphs: GridCell[];
}

/** Text that is not on the page: moved or struck out by tracked changes, and codes of fields. */
const UNSHOWN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rPh']);

/**
 * The tables of a document's main part in their order. A cell over several columns is followed by empty ones, so that columns keep their
 * numbers; of tables within a table the text belongs to the outer cell.
 * @returns null when it is not well-formed; `too-large` beyond the limits of a table
 */
export function wordGrid(xml: Buffer): WordGrid | 'too-large' | null {
  const reader = new WordReader();
  try {
    readXml(xml, {
      element: (name, attributes) => reader.begin(name, attributes),
      text: (text, within) => reader.text(text, within),
      endOf: (name) => reader.end(name),
    });
  } catch {
    return null;
  }
  const isLarge =
    reader.rows.length > TABLE_LIMITS.rows || reader.rows.some((row) => row.length > TABLE_LIMITS.columns);
  return isLarge ? 'too-large' : { rows: reader.rows, paragraphs: reader.paragraphs };
}

class WordReader {
  readonly rows: GridCell[][] = [];
  readonly paragraphs: GridCell[] = [];
  /** Tables within each other. */
  private depth = 0;
  private hidden = 0;
  private tables = 0;
  private rowOfTable = 0;
  private row: GridCell[] | null = null;
  private cell: string | null = null;
  private span = 1;
  private paragraph = '';

  begin(name: string, attributes: XmlAttributes): void {
    if (UNSHOWN.has(name)) this.hidden += 1;
    else if (name === 'tbl') this.beginTable();
    else if (this.depth === 1 && name === 'tr') this.beginRow();
    else if (this.depth === 1 && name === 'tc') this.beginCell();
    else if (this.depth === 1 && name === 'gridSpan') this.span = Number(attributes.get('val') ?? 1) || 1;
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'tab') this.add(' ');
    else if (name === 'noBreakHyphen') this.add('-');
  }

  text(text: string, within: string): void {
    if (within === 't') this.add(text);
  }

  end(name: string): void {
    if (UNSHOWN.has(name)) this.hidden -= 1;
    else if (name === 'tbl') this.depth -= 1;
    else if (this.depth === 1 && name === 'tc') this.endCell();
    else if (this.depth === 1 && name === 'tr' && this.row !== null) this.endRow();
    else if (name === 'p' && this.depth > 0) this.add('\n');
    else if (name === 'p') this.endParagraph();
  }

  private beginTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.tables += 1;
    this.rowOfTable = 0;
  }

  private beginRow(): void {
    this.row = [];
    this.rowOfTable += 1;
  }

  private beginCell(): void {
    this.cell = '';
    this.span = 1;
  }

  private endRow(): void {
    this.rows.push(this.row!);
    this.row = null;
  }

  private endCell(): void {
    const text = (this.cell ?? '').trim();
    this.cell = null;
    for (let nth = 0; nth < Math.min(this.span, TABLE_LIMITS.columns); nth++) {
      const cell = (this.row?.length ?? 0) + 1;
      const place = message('form-files.word-cell', { table: this.tables, row: this.rowOfTable, cell });
      this.row?.push({ text: nth === 0 ? text : '', figure: null, place, fault: null });
    }
  }

  private endParagraph(): void {
    const text = this.paragraph.trim();
    this.paragraph = '';
    if (text === '') return;
    const place = message('form-files.paragraph', { paragraph: this.paragraphs.length + 1 });
    this.paragraphs.push({ text, figure: null, place, fault: null });
  }

  private add(text: string): void {
    if (this.hidden > 0) return;
    if (this.depth === 0) this.paragraph += text;
    else if (this.cell !== null) this.cell += text;
  }
}
