import type { OPEN_POINTS as VIETNAMESE } from '../../../../domain/messages/open-points';
import { dateFigures, weekdayDate } from '../dates';

export const OPEN_POINTS: typeof VIETNAMESE = {
  'open-points.reading': ({ days }, say) => `Is a report sent on ${oneOf(days.map(say))} itself on time?`,
  'open-points.short-month': ({ day, last }) =>
    `The document says before day ${day} of the month, but the month that ends on ${dateFigures(last)} has no such day: ` +
    'is a report sent on its last day on time?',
  'open-points.day': ({ day }) => dateFigures(day),
  'open-points.day-of-half': dayNamed,
  'open-points.day-of-year': (day) => `${dayNamed(day)} of every year`,
  'open-points.numbered-day': ({ day }) => `day ${day}`,
  'open-points.last-day': 'the last day',
  'open-points.working-day': ({ number }) => `working day no. ${number}`,
  'open-points.last-working-day': 'the last working day',
  'open-points.day-of-week': ({ weekday, ofWeek }) =>
    `${WEEKDAYS[weekday - 1]!} ${{ before: 'of the week before', same: 'of every week', next: 'of the week after' }[ofWeek]}`,
  'open-points.day-of-quarter': ({ day }, say) => `${say(day)} of the last month of the quarter`,
  'open-points.day-after-quarter': ({ day }, say) => `${say(day)} of the first month after the quarter`,
  'open-points.day-of-first-month': ({ day }, say) => `${say(day)} of the first month of the quarter`,
  'open-points.day-before-quarter': ({ day }, say) => `${say(day)} of the month before the quarter`,
  'open-points.day-before-month': ({ day }, say) => `${say(day)} of the month before`,
  'open-points.day-of-month': ({ day }, say) => `${say(day)} of every month`,
  'open-points.day-after-month': ({ day }, say) => `${say(day)} of the month after`,

  'open-points.receiver': ({ receiver }, say) =>
    `The clause on reports names no receiver; it is read as ${say(receiver)}. Is that right?`,
  'open-points.receiver-through': ({ receiver, through }, say) =>
    `The clause on reports names no receiver; it is read as ${say(receiver)} (through ${say(through)}). Is that right?`,
  'open-points.same-title': ({ report, clause, other }) =>
    `“${report}” (${clause}) has the name and the period of the report “${other.id}” (${other.clause}): both rounds would have one title, and readers ` +
    'could not tell them apart. Are they two different reports? If so, add something to the name of one.',
  'open-points.superior': 'the direct superior',
  'open-points.cutoff': 'The document names no data cut-off. By the end of which day are the figures closed?',
  'open-points.provisional': ({ period, lastDay }, say) =>
    `The deadline of ${say(period)} (${weekdayDate(lastDay)}) depends on a day off that is not officially decided yet; ` +
    'the date is provisional.',
  'open-points.phase-date': ({ report, phase }) =>
    `The document names no deadline for “${report}” of ${phase}. What is the last day for it?`,
  'open-points.recurring-date': ({ report }) =>
    `The document names no deadline for “${report}” of each period. What is the last day of each period?`,
  'open-points.frequency': ({ report }) =>
    `The document asks for “${report}” regularly, but says neither how often nor by when. When is it due?`,
  'open-points.same-level': ({ type }) => `the ${type} of the same level`,

  'open-points.standing': 'A standing duty: no deadline, never late.',
  'open-points.event-ahead': ({ event }) =>
    `The deadline counts from “${event}”; that day is not known yet, so nobody is reminded.`,
  'open-points.ad-hoc':
    'To be reported when something happens or when asked; the document names no deadline, so nobody is reminded.',
  'open-points.undated': 'The document names no deadline; nobody is reminded until a person confirms a date.',
  'open-points.date': ({ report }) => `The document names no deadline for “${report}”. What is the last day for it?`,
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function dayNamed({ month, day }: { month: number; day: number | 'last' }): string {
  return day === 'last' ? `the last day of month ${month}` : `${day}/${month} (day/month)`;
}

/** @example oneOf(['30 May 2020', '30 November 2020']) // '30 May 2020 or 30 November 2020' */
function oneOf(days: readonly string[]): string {
  return [days.slice(0, -1).join(', '), ...days.slice(-1)].filter((part) => part !== '').join(' or ');
}
