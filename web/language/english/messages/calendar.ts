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
  'calendar.saturday': 'Saturday',
  'calendar.sunday': 'Sunday',

  'calendar.code-2012': 'Labour Code 2012, Article 115(1)',
  'calendar.code-2012-in-lieu': 'Labour Code 2012, Article 115(3)',
  'calendar.code-2019': 'Labour Code 2019, Article 112(1)',
  'calendar.code-2019-in-lieu': 'Labour Code 2019, Article 111(3)',
  'calendar.resolution-80': 'Resolution 80-NQ/TW of the Politburo (January 2026); no act carries it out yet',
};
