import {
  CULTURE,
  compensatory,
  HUNG_KINGS,
  LABOUR,
  NATIONAL,
  NEW_YEAR,
  TET,
  VICTORY,
  type YearDecisions,
} from '../day-off';
import { RESOLUTION_80 } from './sources';

const COMPUTED = 'Tạm tính theo Bộ luật Lao động 2019; chưa có thông báo nghỉ năm 2027';

/**
 * Days off of 2027. No decision is out: the rule’s answer, every day of it provisional. Replace rows as the
 * notices appear.
 */
export const YEAR_2027: YearDecisions = {
  year: 2027,
  status: 'provisional',
  awaited: true,
  daysOff: [
    { date: '2027-01-01', name: NEW_YEAR, status: 'provisional', source: COMPUTED },
    { date: '2027-02-04', name: TET, status: 'provisional', source: COMPUTED },
    { date: '2027-02-05', name: TET, status: 'provisional', source: COMPUTED },
    { date: '2027-02-06', name: TET, status: 'provisional', source: COMPUTED },
    { date: '2027-02-07', name: TET, status: 'provisional', source: COMPUTED },
    { date: '2027-02-08', name: TET, status: 'provisional', source: COMPUTED },
    { date: '2027-02-09', name: compensatory(TET), status: 'provisional', source: COMPUTED },
    { date: '2027-02-10', name: compensatory(TET), status: 'provisional', source: COMPUTED },
    { date: '2027-04-16', name: HUNG_KINGS, status: 'provisional', source: COMPUTED },
    { date: '2027-04-30', name: VICTORY, status: 'provisional', source: COMPUTED },
    { date: '2027-05-01', name: LABOUR, status: 'provisional', source: COMPUTED },
    { date: '2027-05-03', name: compensatory(LABOUR), status: 'provisional', source: COMPUTED },
    { date: '2027-09-02', name: NATIONAL, status: 'provisional', source: COMPUTED },
    { date: '2027-09-03', name: NATIONAL, status: 'provisional', source: COMPUTED },
    { date: '2027-11-24', name: CULTURE, status: 'provisional', source: RESOLUTION_80 },
  ],
  workedInstead: [],
};
