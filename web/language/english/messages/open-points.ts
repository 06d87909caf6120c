import type { OPEN_POINTS as VIETNAMESE } from '../../../../domain/messages/open-points';
import { dateFigures, weekdayDate } from '../dates';

export const OPEN_POINTS: typeof VIETNAMESE = {
  'open-points.reading': ({ days }, say) => `Is a report sent on ${oneOf(days.map(say))} itself on time?`,
  'open-points.short-month': ({ day, last }) =>
    `The document says before day ${day} of the month, but the month that ends on ${dateFigures(last)} has no such day: ` +
    'is a report sent on its last day on time?',
  'open-points.day': ({ day }) => dateFigures(day),
  'open-points.day-of-half': ({ month, day }) => `${day}/${month}`,
  'open-points.day-of-year': ({ month, day }) => `${day}/${month} (day/month) of every year`,
  'open-points.day-of-quarter': ({ day }) => `day ${day} of the last month of the quarter`,
  'open-points.day-after-quarter': ({ day }) => `day ${day} of the first month after the quarter`,
  'open-points.day-of-first-month': ({ day }) => `day ${day} of the first month of the quarter`,
  'open-points.day-before-quarter': ({ day }) => `day ${day} of the month before the quarter`,
  'open-points.day-before-month': ({ day }) => `day ${day} of the month before`,
  'open-points.day-of-month': ({ day }) => `day ${day} of every month`,
  'open-points.day-after-month': ({ day }) => `day ${day} of the month after`,

  'open-points.receiver': ({ receiver }, say) =>
    `The clause on reports names no receiver; it is read as ${say(receiver)}. Is that right?`,
  'open-points.receiver-through': ({ receiver, through }, say) =>
    `The clause on reports names no receiver; it is read as ${say(receiver)} (through ${say(through)}). Is that right?`,
  'open-points.superior': 'the direct superior',
  'open-points.cutoff': 'The document names no data cut-off. By the end of which day are the figures closed?',
  'open-points.provisional': ({ period, lastDay }, say) =>
    `The deadline of ${say(period)} (${weekdayDate(lastDay)}) depends on a day off that is not officially decided yet; ` +
    'the date is provisional.',
  'open-points.standing': 'A standing duty: no deadline, never late.',
  'open-points.event-ahead': ({ event }) =>
    `The deadline counts from “${event}”; that day is not known yet, so nobody is reminded.`,
  'open-points.ad-hoc':
    'To be reported when something happens or when asked; the document names no deadline, so nobody is reminded.',
  'open-points.undated': 'The document names no deadline; nobody is reminded until a person confirms a date.',
  'open-points.date': ({ report }) => `The document names no deadline for “${report}”. What is the last day for it?`,
};

/** @example oneOf(['30 May 2020', '30 November 2020']) // '30 May 2020 or 30 November 2020' */
function oneOf(days: readonly string[]): string {
  return [days.slice(0, -1).join(', '), ...days.slice(-1)].filter((part) => part !== '').join(' or ');
}
