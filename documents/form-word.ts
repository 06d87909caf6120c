import type { IParagraphOptions, ITableCellOptions, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { FormAnswer, FormBlock, FormRow } from '../domain/form-files/form-layout';
import { typedFigure } from '../domain/rollup/number-text';

/** What stands above the tables; the reader of filled-in forms knows it. */
export const FORM_TITLE = 'BIỂU MẪU BÁO CÁO';

/** Points in halves: the letters of an official document, of its tables, and of codes. */
const SIZE = { title: 28, text: 26, cell: 24, code: 14 };
/** Twentieths of a point: A4 with the margins of Nghị định 30/2020/NĐ-CP. */
const PAGE = { width: 11_906, height: 16_838, top: 1_134, bottom: 1_134, left: 1_701, right: 850 };
/** Answers beside each other beyond which the page is turned. */
const MOST_UPRIGHT = 3;
/** Per cent of the width. */
const CODE_WIDTH = 12;
const LABEL_WIDTH = 36;

/**
 * A report's form as a Word file: the same rows as in the workbook, as tables with codes in their first column, by which the answers
 * are found again. Headings of a table are repeated on each page, and no row is broken.
 * @example await formWord(formLayout(form, head, EMPTY_VALUES))
 */
export async function formWord(blocks: readonly FormBlock[], title: string = FORM_TITLE): Promise<Buffer> {
  // Loaded by the first Word file: it takes megabytes that most runs of the program never need.
  const docx = require('docx') as typeof import('docx');
  const { Document, Packer, PageOrientation, AlignmentType, Paragraph: NewParagraph, TextRun: NewText } = docx;
  const isWide = blocks.some(({ rows }) => rows.some((row) => row.answers.length > MOST_UPRIGHT));
  const heading = new NewParagraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [new NewText({ text: title, bold: true, size: SIZE.title })],
  });
  const tables = blocks.flatMap(({ rows }) => [tableOf(docx, rows), new NewParagraph({ text: '' })]);
  const document = new Document({
    creator: 'Đúng Hạn',
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
          },
        },
        children: [heading, ...tables],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Docx = typeof import('docx');

function tableOf(docx: Docx, rows: readonly FormRow[]): Table {
  const answers = Math.max(
    1,
    ...rows.map((row) => Math.max(row.answers.length, row.kind === 'heads' ? row.texts.length : 1)),
  );
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: rows.map((row) => rowOf(docx, row, answers)),
  });
}

function rowOf(docx: Docx, row: FormRow, answers: number): TableRow {
  const { kind, code, label, texts } = row;
  const isHead = kind === 'heads';
  const share = Math.floor((100 - CODE_WIDTH - LABEL_WIDTH) / answers);
  const codeCell = cellOf(docx, [textOf(docx, code, { size: SIZE.code, color: '707070' })], CODE_WIDTH);
  const labelCell = cellOf(docx, [textOf(docx, label, { bold: kind !== 'answers' })], LABEL_WIDTH, {
    shading: { fill: 'F0F0F0' },
  });
  const contents: TextRun[][] = isHead
    ? texts.map((text) => [textOf(docx, text, { bold: true })])
    : kind === 'own'
      ? [[textOf(docx, texts[0] ?? '', {})]]
      : row.answers.map((answer) => answerRuns(docx, answer));
  const spans = contents.length === 1 && answers > 1 ? { columnSpan: answers } : {};
  const others = contents.map((runs) =>
    cellOf(docx, runs, share, { ...spans, ...(isHead ? { shading: { fill: 'F0F0F0' } } : {}) }),
  );
  return new docx.TableRow({ cantSplit: true, tableHeader: isHead, children: [codeCell, labelCell, ...others] });
}

function cellOf(docx: Docx, runs: TextRun[], share: number, more: Partial<ITableCellOptions> = {}): TableCell {
  const paragraph: IParagraphOptions = { children: runs };
  const children: Paragraph[] = [new docx.Paragraph(paragraph)];
  return new docx.TableCell({ ...more, width: { size: share, type: docx.WidthType.PERCENTAGE }, children });
}

function textOf(docx: Docx, text: string, look: { size?: number; bold?: boolean; color?: string }): TextRun {
  return new docx.TextRun({ size: SIZE.cell, ...look, text });
}

/** A figure as it is typed, so that it reads the same when it comes back; a text with its lines. */
function answerRuns(docx: Docx, { value, decimals }: FormAnswer): TextRun[] {
  if (value === null) return [textOf(docx, '', {})];
  if (typeof value === 'number') return [textOf(docx, typedFigure(value, decimals ?? 0), {})];
  return value
    .split('\n')
    .map((text, nth) => new docx.TextRun({ size: SIZE.cell, text, ...(nth === 0 ? {} : { break: 1 }) }));
}
