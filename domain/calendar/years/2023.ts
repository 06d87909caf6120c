import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2019, CODE_2019_COMPENSATORY } from './sources';

const NOTICE =
  'Công văn số 8056/VPCP-KGVX ngày 01/12/2022 của Văn phòng Chính phủ; đọc ở investinquangninh.vn, kiemtientuweb.com';

/** Days off of 2023. Công văn 8056/VPCP-KGVX on Tết and Quốc khánh. */
export const YEAR_2023: YearDecisions = {
  year: 2023,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2023-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2023-01-02', name: compensatory(NEW_YEAR), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2023-01-20', name: TET, status: 'official', source: NOTICE },
    { date: '2023-01-21', name: TET, status: 'official', source: NOTICE },
    { date: '2023-01-22', name: TET, status: 'official', source: NOTICE },
    { date: '2023-01-23', name: TET, status: 'official', source: NOTICE },
    { date: '2023-01-24', name: TET, status: 'official', source: NOTICE },
    { date: '2023-01-25', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2023-01-26', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2023-04-29', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2023-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2023-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2023-05-02', name: compensatory(HUNG_KINGS), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2023-05-03', name: compensatory(VICTORY), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2023-09-01', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2023-09-02', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2023-09-04', name: compensatory(NATIONAL), status: 'official', source: NOTICE },
  ],
  workedInstead: [],
};
