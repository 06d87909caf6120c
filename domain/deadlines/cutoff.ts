import type { WorkingCalendar } from '../calendar/calendar';
import { type Message, message } from '../messages/message';
import type { Deadline, Period } from '../obligations/collection';
import { periodName } from './periods';

/** A data cut-off too close to the deadline. */
export interface CutoffFault {
  code: 'CUTOFF_TOO_LATE';
  message: Message;
}

/**
 * Whether the data cut-off (chốt số liệu) leaves at least one working day up to the last working day on which a report
 * is on time: a deadline that ends on a Sunday leaves Friday only to a cut-off on Thursday.
 * Source: khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP.
 * @returns null when it does, or when the document names no cut-off
 * @example a cut-off on 26/5/2020 for 29/5/2020 is good; one on 29/5/2020 is not
 */
export function checkCutoff(
  deadline: Pick<Deadline, 'cutoff' | 'lastDay' | 'workingDue'>,
  period: Pick<Period, 'id' | 'title'>,
  calendar: WorkingCalendar,
): CutoffFault | null {
  const { cutoff, lastDay, workingDue } = deadline;
  if (cutoff === null || calendar.workingDaysBetween(cutoff, workingDue) >= 1) return null;
  const days = { period: periodName(period), cutoff, lastDay, workingDue };
  return { code: 'CUTOFF_TOO_LATE', message: message('plan-dates.cutoff-too-late', days) };
}
