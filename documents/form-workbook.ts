import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { FIRST_ANSWER, type FormAnswer, type FormBlock, type FormRow } from '../domain/form-files/form-layout';
import { printedSheets } from './workbook-parts';

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const TOP = { alignVertical: 'top', wrap: true } as const;
/** Codes are there for the program: they are small and grey. */
const CODE = { ...TOP, type: String, textColor: '#707070', fontSize: 8 } as const;
const FIXED = { ...TOP, type: String, backgroundColor: '#f0f0f0' } as const;
const WIDTHS = { code: 14, label: 44, answer: 18, onlyAnswer: 50 };
/** Points: five lines to write a text in. */
const LONG_ROW = 90;

/**
 * A report's form as an Excel workbook of one sheet: codes, labels, and white cells to fill in. Answers that are texts have the format of
 * texts, so that Excel makes no date of "1/5" and no number of "007".
 * @example await formWorkbook(formLayout(form, head, EMPTY_VALUES))
 */
export async function formWorkbook(blocks: readonly FormBlock[]): Promise<Buffer> {
  const rows = blocks.flatMap((block) => block.rows);
  const answers = Math.max(1, ...rows.map((row) => Math.max(row.answers.length, headsOf(row))));
  const width = FIRST_ANSWER + answers;
  const name = 'Biểu mẫu';
  const sheet = {
    data: rows.map((row) => cellsOf(row, width)),
    sheet: name,
    columns: [
      { width: WIDTHS.code },
      { width: WIDTHS.label },
      ...Array.from({ length: answers }, () => ({ width: answers === 1 ? WIDTHS.onlyAnswer : WIDTHS.answer })),
    ],
    stickyColumnsCount: FIRST_ANSWER,
  };
  const landscape = answers > 3;
  const features = [printedSheets([{ name, head: null, filter: null, formulas: [], landscape }])];
  return writeXlsxFile([sheet], { fontFamily: 'Times New Roman', fontSize: 12, features }).toBuffer();
}

function headsOf({ kind, texts }: FormRow): number {
  return kind === 'heads' ? texts.length : 0;
}

function cellsOf(row: FormRow, width: number): SheetData[number] {
  const { kind, code, label, texts, answers, isLong } = row;
  const isHead = kind === 'heads';
  const first: CellObject[] = [
    { ...CODE, value: code },
    {
      ...FIXED,
      ...(kind === 'own' ? {} : BORDER),
      ...(isHead || kind === 'own' ? { fontWeight: 'bold' } : {}),
      value: label,
    },
  ];
  if (kind === 'own') return [...first, ...wide({ ...TOP, type: String, value: texts[0] ?? '' }, width)];
  if (isHead)
    return [...first, ...texts.map((value) => ({ ...FIXED, ...BORDER, fontWeight: 'bold', value }) as CellObject)];
  if (answers.length > 1) return [...first, ...answers.map(answerCell)];
  const only = answerCell(answers[0]!);
  return [...first, ...(isLong ? wide({ ...only, height: LONG_ROW }, width) : [only])];
}

/** One cell over all columns of answers. */
function wide(cell: CellObject, width: number): SheetData[number] {
  const span = width - FIRST_ANSWER;
  return span < 2 ? [cell] : [{ ...cell, columnSpan: span }, ...Array.from({ length: span - 1 }, () => null)];
}

/** Figures have no format of their own, so that they are shown with all the decimals that were typed. */
function answerCell({ decimals, value }: FormAnswer): CellObject {
  const filled = value === null ? {} : { value };
  if (decimals !== null) return { ...BORDER, type: Number, alignVertical: 'top', ...filled };
  // A text cell is no formula, whatever it begins with; an apostrophe would come back as part of the answer.
  return { ...BORDER, ...TOP, type: String, format: '@', ...filled };
}
