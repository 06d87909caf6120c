import type { PERIODS as VIETNAMESE } from '../../../../domain/messages/periods';

import { dateFigures } from '../dates';

const QUARTERS = ['I', 'II', 'III', 'IV'];

export const PERIODS: typeof VIETNAMESE = {
  'periods.month': ({ month, year }) => `month ${month} of ${year}`,
  'periods.quarter': ({ quarter, year }) => `quarter ${QUARTERS[quarter - 1]} of ${year}`,
  'periods.first-half': ({ year }) => `first half of ${year}`,
  'periods.second-half': ({ year }) => `second half of ${year}`,
  'periods.nine-months': ({ year }) => `nine months of ${year}`,
  'periods.day': ({ day }) => dateFigures(day),
  'periods.week': ({ week, year, from, to }) => `week ${week} of ${year} (${dateFigures(from)} – ${dateFigures(to)})`,
  'periods.part-of-month': ({ part, month, year }) => `part ${part} of month ${month} of ${year}`,
  'periods.days': ({ from, to }) => `${dateFigures(from)} to ${dateFigures(to)}`,
  'periods.months': ({ from, to }) => `months from ${dateFigures(from)} to ${dateFigures(to)}`,
  'periods.years': ({ count, first, last }) => `${count} years ${first}–${last}`,
  'periods.event': ({ on }) => `event of ${dateFigures(on)}`,
  'periods.event-again': ({ on, number }) => `event no. ${number} of ${dateFigures(on)}`,
  'periods.year': ({ year }) => `year ${year}`,
};
