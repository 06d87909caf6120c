import type { PERIODS as VIETNAMESE } from '../../../../domain/messages/periods';

const QUARTERS = ['I', 'II', 'III', 'IV'];

export const PERIODS: typeof VIETNAMESE = {
  'periods.month': ({ month, year }) => `month ${month} of ${year}`,
  'periods.quarter': ({ quarter, year }) => `quarter ${QUARTERS[quarter - 1]} of ${year}`,
  'periods.first-half': ({ year }) => `first half of ${year}`,
  'periods.second-half': ({ year }) => `second half of ${year}`,
  'periods.nine-months': ({ year }) => `nine months of ${year}`,
  'periods.year': ({ year }) => `year ${year}`,
};
