import { sourceNamed } from '../calendar/calendar-decision';
import { message } from '../messages/message';
import type { CalendarDates, ExplainInput, ExplainLine } from './explanation';

/**
 * Each date that a change of the working calendar moved, the first one first: the date before, the new one, and the document.
 * @example a report due on the working day before a swap: "hết thứ Hai, ngày 05/01/2026", "Trước đây là hết thứ Sáu, ngày 02/01/2026", Công văn 12729/VPCP-KGVX
 */
export function calendarLines({ calendarMoves = [] }: ExplainInput): ExplainLine[] {
  return calendarMoves.flatMap((move): ExplainLine[] => {
    const source = move.basis === null ? (move.source ?? message('calendar.by-hand')) : sourceNamed(move.basis);
    const because =
      move.kind === 'undo'
        ? message('explanation.calendar-undone', { reason: move.reason })
        : message(move.kind === 'official' ? 'explanation.calendar-official' : 'explanation.calendar-changed');
    return changesOf(move.before, move.after).map((value) => ({
      what: message('explanation.calendar-moved'),
      value,
      because,
      source,
    }));
  });
}

function changesOf(before: CalendarDates, after: CalendarDates) {
  return [
    ...(before.lateFrom === after.lateFrom
      ? []
      : [message('explanation.calendar-last-day', { before: before.lateFrom, after: after.lateFrom })]),
    ...(before.workingDue === after.workingDue
      ? []
      : [message('explanation.calendar-working-due', { before: before.workingDue, after: after.workingDue })]),
    ...(before.cutoff === after.cutoff || before.cutoff === null || after.cutoff === null
      ? []
      : [message('explanation.calendar-cutoff', { before: before.cutoff, after: after.cutoff })]),
  ];
}
