import { basisNamed } from '../decisions/decision';
import { message } from '../messages/message';
import { amendmentLines } from './amendment-lines';
import { calendarLines } from './calendar-lines';
import { compiledLines } from './compiled-lines';
import { coveredUnitsLines } from './covered-units-lines';
import { lastDayLines, lateFromLine, statedDateLine, wordsLine } from './deadline-lines';
import { documentName } from './document-name';
import type { ExplainInput, ExplainLine } from './explanation';
import { askedLines, extensionLines, requestLines } from './extension-lines';
import { receiptLines } from './receipt-lines';
import { requestedLine, requestSource } from './requested-lines';
import { linesInOrder } from './step-lines';
import { coversLines, cutoffLines, provisionalLines, workingDueLine } from './working-day-lines';

export type { ExplainInput, ExplainLine, SettledDate } from './explanation';

/**
 * Answers "Vì sao có ngày này?" for one obligation, from the words of the document to the receipt: clause, date and
 * boundary, last day, roll, late from, working day, cut-off, every step, and what the receipt means.
 * @example explainDeadline(input)[2] // what: 'Ngày cuối cùng còn đúng hạn', value: 'hết thứ Sáu, ngày 29/5/2020', …
 */
export function explainDeadline(input: ExplainInput): ExplainLine[] {
  const clause = `${documentName(input.document, input.issuerName)}, ${input.requirement.clause}`;
  const { settled } = input;
  const { requested = null } = input;
  const amended = input.amendments?.at(-1);
  const documentSource = amended === undefined ? clause : basisNamed(amended.basis);
  const confirmedSource = settled === null ? documentSource : message('explanation.confirmed-by', settled);
  const dateSource = requested ? requestSource(requested) : confirmedSource;
  // The document, or the one that amended it, explains its own date; an extension granted later is a line of its own.
  const ofRound = { ...input, deadline: input.extension?.roundDeadline ?? input.deadline };
  return [
    wordsLine(input, clause),
    ...(requested
      ? [requestedLine(ofRound, requested)]
      : [statedDateLine(ofRound, dateSource), ...lastDayLines(ofRound, dateSource)]),
    ...amendmentLines(input),
    ...calendarLines(input),
    ...extensionLines(input),
    ...requestLines(input),
    lateFromLine(input, input.extension ? basisNamed(input.extension.basis) : dateSource),
    // Reminders of a returned report count back from its resubmission day.
    ...(input.askedAgain ? [] : [workingDueLine(input)]),
    ...coversLines(input, clause),
    ...cutoffLines(ofRound, clause),
    ...provisionalLines(input),
    ...askedLines(input),
    ...linesInOrder(input, input.ownSteps ?? [input]),
    ...coveredUnitsLines(input),
    ...compiledLines(input),
    ...receiptLines(input),
  ];
}
