import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2019, CODE_2019_COMPENSATORY } from './sources';

const NOTICE =
  'Thông báo nghỉ Tết Nguyên đán Tân Sửu và Quốc khánh năm 2021 (chưa thấy số); đọc ở hanoimoi.vn, bài 498925';

/** Days off of 2021. First year of two days for Quốc khánh (2 and 3/9). */
export const YEAR_2021: YearDecisions = {
  year: 2021,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2021-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2021-02-10', name: TET, status: 'official', source: NOTICE },
    { date: '2021-02-11', name: TET, status: 'official', source: NOTICE },
    { date: '2021-02-12', name: TET, status: 'official', source: NOTICE },
    { date: '2021-02-13', name: TET, status: 'official', source: NOTICE },
    { date: '2021-02-14', name: TET, status: 'official', source: NOTICE },
    { date: '2021-02-15', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2021-02-16', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2021-04-21', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2021-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2021-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2021-05-03', name: compensatory(LABOUR), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2021-09-02', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2021-09-03', name: NATIONAL, status: 'official', source: NOTICE },
  ],
  workedInstead: [],
};
