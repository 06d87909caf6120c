import { lastDayLines, lateFromLine, statedDateLine, wordsLine } from './deadline-lines';
import { documentName } from './document-name';
import type { ExplainInput, ExplainLine } from './explanation';
import { receiptLines } from './receipt-lines';
import { stepLines } from './step-lines';
import { cutoffLines, provisionalLines, workingDueLine } from './working-day-lines';

export type { ExplainInput, ExplainLine, SettledDate } from './explanation';

/**
 * Answers "Vì sao có ngày này?" for one obligation, from the words of the document to the receipt: clause, date and
 * boundary, last day, roll, late from, working day, cut-off, every step, and what the receipt means.
 * @example explainDeadline(input)[2] // { what: 'Ngày cuối cùng còn đúng hạn', value: 'hết thứ Sáu, ngày 29/5/2020', … }
 */
export function explainDeadline(input: ExplainInput): ExplainLine[] {
  const clause = `${documentName(input.document, input.issuerName)}, ${input.requirement.clause}`;
  const { settled } = input;
  const dateSource = settled === null ? clause : `${settled.by} xác nhận: ${settled.reason}`;
  return [
    wordsLine(input, clause),
    statedDateLine(input, dateSource),
    ...lastDayLines(input, dateSource),
    lateFromLine(input, dateSource),
    workingDueLine(input),
    ...cutoffLines(input, clause),
    ...provisionalLines(input),
    ...stepLines(input),
    ...receiptLines(input),
  ];
}
