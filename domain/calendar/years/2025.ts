import { HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, swappedWith, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2019 } from './sources';

const NOTICE = 'Thông báo số 6150/TB-BLĐTBXH';

/** Days off of 2025. Friday 2/5 was swapped with Saturday 26/4. */
export const YEAR_2025: YearDecisions = {
  year: 2025,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2025-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2025-01-27', name: TET, status: 'official', source: NOTICE },
    { date: '2025-01-28', name: TET, status: 'official', source: NOTICE },
    { date: '2025-01-29', name: TET, status: 'official', source: NOTICE },
    { date: '2025-01-30', name: TET, status: 'official', source: NOTICE },
    { date: '2025-01-31', name: TET, status: 'official', source: NOTICE },
    { date: '2025-04-07', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2025-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2025-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2025-05-02', name: swappedWith('2025-04-26'), status: 'official', source: NOTICE },
    { date: '2025-09-01', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2025-09-02', name: NATIONAL, status: 'official', source: NOTICE },
  ],
  workedInstead: [{ date: '2025-04-26', insteadOf: '2025-05-02', source: NOTICE }],
};
