import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { PaperColumn, PaperRow, PaperTable } from '../domain/papers/paper';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
/** The style of the words in a table. */
const STYLE = 'BangChu';

/** Rows of a table as XML, which stand in the document by a mark until it is packed: the library needs 100 kB of memory for each row. */
export class LaterRows {
  private readonly rows: string[] = [];

  /** @returns the mark of these rows */
  add(xml: string): string {
    this.rows.push(xml);
    return markOf(this.rows.length - 1);
  }

  /** Puts the rows in the place of their marks. */
  fill(documentXml: string): string {
    return documentXml.replace(MARKED, (_, index: string) => this.rows[Number(index)]!);
  }
}

/** A private sign, which `cleanPaper` takes out of the texts of a paper. */
function markOf(index: number): string {
  return `\uE000${index}\uE000`;
}
const MARKED = /<w:tr>(?:(?!<\/w:tr>).)*?\uE000(\d+)\uE000.*?<\/w:tr>/gs;

/** A table with lines; its head is repeated on each page, and no row is parted. */
export function docxTable(table: PaperTable, width: number, later: LaterRows): Table {
  const { columns, rows } = table;
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.round((width * weight) / weights));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cellOf(column.head, widths[index]!, 'center', true)),
  });
  const mark = later.add(rows.map((row) => rowXml(row, columns, widths)).join(''));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: LINES,
    margins: { left: 60, right: 60 },
    rows: [head, new TableRow({ children: [new TableCell({ children: [new Paragraph(mark)] })] })],
  });
}

function rowXml({ cells, look }: PaperRow, columns: readonly PaperColumn[], widths: readonly number[]): string {
  const inside =
    look === 'group'
      ? cellXml(cells[0] ?? '', {
          width: widths.reduce((sum, one) => sum + one, 0),
          align: 'left',
          bold: true,
          span: columns.length,
        })
      : columns
          .map(({ align }, at) =>
            cellXml(cells[at] ?? '', { width: widths[at]!, align, bold: look === 'total', span: 1 }),
          )
          .join('');
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inside}</w:tr>`;
}

interface CellLook {
  width: number;
  align: PaperColumn['align'];
  bold: boolean;
  /** Columns it spans; the name of a group stays with its first row. */
  span: number;
}

function cellXml(text: string, { width, align, bold, span }: CellLook): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const keep = span > 1 ? '<w:keepNext/>' : '';
  const run =
    text === ''
      ? ''
      : `<w:r>${bold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${spans}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${STYLE}"/>${keep}<w:jc w:val="${align}"/></w:pPr>${run}</w:p></w:tc>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cellOf(text: string, width: number, alignment: 'left' | 'center', bold: boolean): TableCell {
  const children = [new Paragraph({ style: STYLE, alignment, children: [new TextRun({ text, bold })] })];
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
}

/** Labels with their values, without lines between the columns. */
export function docxFacts(rows: readonly (readonly [string, string])[], width: number): Table {
  const widths = [Math.round(width * 0.3), Math.round(width * 0.7)] as const;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...LINES, left: none, right: none, insideVertical: none },
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cellOf(label, widths[0], 'left', false), cellOf(value, widths[1], 'left', false)],
        }),
    ),
  });
}
