import { lastDayOf } from '../../../../domain/deadlines/deadline-hour';
import type { TYPED_DATES as VIETNAMESE } from '../../../../domain/messages/typed-dates';
import { tableDate as typedDate } from '../../../../domain/time/vietnamese';
import { dateFigures, weekdayDate } from '../dates';
import { untilInWords } from '../deadline-words';

const asked = (meant: string | null): string => (meant === null ? '' : ` Is ${dateFigures(meant)} meant?`);

export const TYPED_DATES: typeof VIETNAMESE = {
  'typed-dates.ahead': ({ day, today, meant }) =>
    `Found ${weekdayDate(day)}; a day not after today, ${dateFigures(today)}, is needed.${asked(meant)}`,
  'typed-dates.too-early': ({ day, from, meant }) =>
    `Found ${weekdayDate(day)}; a day from ${dateFigures(from)} on is needed.${asked(meant)}`,
  'typed-dates.before': ({ day, from, meant }) =>
    `Found ${weekdayDate(day)}, before ${dateFigures(from)}, when the round opened or the document came into force.` +
    `${asked(meant)} Please look again, and confirm it if it is right.`,
  'typed-dates.received-ahead': 'The time of receipt is in the future; one that has passed is needed.',
  'typed-dates.after-receipt': ({ issued, receivedOn }) =>
    `The document is of ${weekdayDate(issued)}, after its receipt on ${dateFigures(receivedOn)}; a day not after that is needed.`,
  'typed-dates.after-sending': ({ issued, sentOn }) =>
    `The document is of ${weekdayDate(issued)}, after it was sent on ${dateFigures(sentOn)}; a day not after that is needed.`,
  'typed-dates.sent-later': ({ sentOn, receivedOn }) =>
    `It was sent on ${weekdayDate(sentOn)}, after its receipt on ${dateFigures(receivedOn)}; a day not after that is needed.`,
  'typed-dates.hour-sent': ({ lateFrom }) =>
    `The deadline is ${untilInWords(lateFrom)}, but the day of sending has no hour; the hour is needed, written like ${typedDate(lastDayOf(lateFrom))} 10:32.`,
  'typed-dates.hour-received': ({ lateFrom }) =>
    `The deadline is ${untilInWords(lateFrom)}, but the day of receipt has no hour; the hour is needed, written like ${typedDate(lastDayOf(lateFrom))} 10:32.`,
  'typed-dates.too-late': ({ day, latest }) =>
    `Found ${weekdayDate(day)}; a day not after ${dateFigures(latest)} is needed.`,
  'typed-dates.far': ({ day, from, meant }) =>
    `Found ${weekdayDate(day)}, more than three months after ${dateFigures(from)}.${asked(meant)} ` +
    'Please look again, and confirm it if it is right.',
};
