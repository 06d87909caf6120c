import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import { changeNamed, type LatenessChange } from '../states/lateness-change';
import type { DateFinding, TypedDay } from './date-findings';

/** What an act would do, seen before it is done. */
export interface SecondLook {
  findings: readonly DateFinding[];
  change: LatenessChange | null;
}

/** The answers of the second look, and the paper that the act names. */
export interface LookedAt {
  confirmDates: boolean;
  reason: string | null;
  /** The paper: its number and date, and its number in the book of incoming documents. */
  number: string | null;
  date: string | null;
  bookNumber: string | null;
}

/** What is missing or wrong, by the part of the act it belongs to. */
export interface LookFault {
  part: TypedDay | 'confirm' | 'reason' | 'number' | 'date' | 'book';
  code: ErrorCode;
  message: Message;
}

/** Whether an act is done only after a second look. */
export function needsSecondLook({ findings, change }: SecondLook): boolean {
  return change !== null || findings.some(({ code }) => code !== 'HOUR_MISSING');
}

/**
 * Why an act is not done yet: a day that cannot be or needs its hour, a doubtful one or a change of lateness that nobody confirmed, a
 * change that names no paper. The same on the page, in the table, over the API and on the command line.
 */
export function lookFaults({ findings, change }: SecondLook, given: LookedAt): LookFault[] {
  const faults = findings
    .filter(({ code }) => code !== 'DATE_DOUBTFUL' || !given.confirmDates)
    .map(({ day, code, message: said }): LookFault => ({ part: day, code, message: said }));
  const fault = (part: LookFault['part'], code: ErrorCode, said: Message) => faults.push({ part, code, message: said });
  if (change !== null) {
    if (!isGiven(given.number)) fault('number', 'PAPER_UNNAMED', message('lateness.number-needed'));
    if (!isGiven(given.date)) fault('date', 'PAPER_UNNAMED', message('lateness.date-needed'));
    if (!isGiven(given.bookNumber)) fault('book', 'PAPER_UNNAMED', message('lateness.book-needed'));
    if (!given.confirmDates) {
      const becomes = changeNamed(change);
      fault('confirm', 'LATENESS_UNCONFIRMED', message('lateness.look-again', { becomes }));
    }
  }
  if (needsSecondLook({ findings, change }) && !isGiven(given.reason))
    fault('reason', 'REASON_MISSING', message('lateness.reason-needed'));
  return faults;
}

function isGiven(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
