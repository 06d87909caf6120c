import {
  compensatory,
  HUNG_KINGS,
  LABOUR,
  NATIONAL,
  NEW_YEAR,
  swappedWith,
  TET,
  VICTORY,
  type YearDecisions,
} from '../day-off';
import { CODE_2012, CODE_2012_COMPENSATORY } from './sources';

const NOTICE =
  'Ý kiến của Thủ tướng Chính phủ về nghỉ lễ, Tết năm 2019 (chưa thấy số); đọc ở tienphong.vn, bài 1299921';

/** Days off of 2019. Two swaps: Saturday 5/1 was worked for 31/12/2018, Saturday 4/5 for Monday 29/4. */
export const YEAR_2019: YearDecisions = {
  year: 2019,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2019-01-01', name: NEW_YEAR, status: 'official', source: CODE_2012 },
    { date: '2019-02-04', name: TET, status: 'official', source: NOTICE },
    { date: '2019-02-05', name: TET, status: 'official', source: NOTICE },
    { date: '2019-02-06', name: TET, status: 'official', source: NOTICE },
    { date: '2019-02-07', name: TET, status: 'official', source: NOTICE },
    { date: '2019-02-08', name: TET, status: 'official', source: NOTICE },
    { date: '2019-04-14', name: HUNG_KINGS, status: 'official', source: CODE_2012 },
    { date: '2019-04-15', name: compensatory(HUNG_KINGS), status: 'official', source: CODE_2012_COMPENSATORY },
    { date: '2019-04-29', name: swappedWith('2019-05-04'), status: 'official', source: NOTICE },
    { date: '2019-04-30', name: VICTORY, status: 'official', source: CODE_2012 },
    { date: '2019-05-01', name: LABOUR, status: 'official', source: CODE_2012 },
    { date: '2019-09-02', name: NATIONAL, status: 'official', source: CODE_2012 },
  ],
  workedInstead: [
    { date: '2019-01-05', insteadOf: '2018-12-31', source: NOTICE },
    { date: '2019-05-04', insteadOf: '2019-04-29', source: NOTICE },
  ],
};
