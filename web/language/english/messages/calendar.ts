import type { CALENDAR as VIETNAMESE } from '../../../../domain/messages/calendar';
import { weekdayDate } from '../dates';

export const CALENDAR: typeof VIETNAMESE = {
  'calendar.new-year': 'New Year’s Day',
  'calendar.lunar-new-year': 'Lunar New Year',
  'calendar.hung-kings': 'Hung Kings’ Commemoration Day',
  'calendar.victory': 'Victory Day',
  'calendar.labour': 'International Labour Day',
  'calendar.national': 'National Day',
  'calendar.culture': 'Vietnam Culture Day',
  'calendar.in-lieu': ({ holiday }, say) => `Day off in lieu of ${say(holiday)}`,
  'calendar.swapped-with': ({ day }) => `Swapped with ${weekdayDate(day)}`,
  'calendar.worked-for': ({ day }) => (day === null ? 'Worked as usual' : `Worked for ${weekdayDate(day)}`),
  'calendar.no-day':
    'There is no day yet. At least one day off or one day worked instead is needed, such as 02/01/2026.',
  'calendar.day-twice': ({ day }) =>
    `${weekdayDate(day)} is written twice; each day is written once, as off or as worked.`,
  'calendar.day-unnamed': ({ day }) =>
    `${weekdayDate(day)} is off but has neither a name nor a day worked instead. Name the day off, or the day it is swapped with.`,
  'calendar.weekend-swapped': ({ day }) =>
    `${weekdayDate(day)} is a weekend already and cannot be swapped. A swapped day off is a working day.`,
  'calendar.official-already': ({ year }) =>
    `No day of ${year} is provisional any more; there is nothing to make official.`,
  'calendar.no-decision': ({ number }) =>
    `There is no change of the calendar ${number}. See the changes on the page of the year.`,
  'calendar.undone-already': 'This change was taken back, or is itself a taking back.',
  'calendar.later-change': ({ by }, say) =>
    `A later change concerns the same day or year (${say(by)}). Take that one back first.`,
  'calendar.by-hand': 'a day changed by hand',
  'calendar.saturday': 'Saturday',
  'calendar.sunday': 'Sunday',

  'calendar.code-2012': 'Labour Code 2012, Article 115(1)',
  'calendar.code-2012-in-lieu': 'Labour Code 2012, Article 115(3)',
  'calendar.code-2019': 'Labour Code 2019, Article 112(1)',
  'calendar.code-2019-in-lieu': 'Labour Code 2019, Article 111(3)',
  'calendar.resolution-80': 'Resolution 80-NQ/TW of the Politburo (January 2026); no act carries it out yet',
};
