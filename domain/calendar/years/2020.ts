import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2012 } from './sources';

const NOTICE = 'Thông báo nghỉ Tết Âm lịch năm 2020 (chưa thấy số); đọc ở socongthuong.daklak.gov.vn, 07/01/2020';

/** Days off of 2020. Tết of seven days; no other holiday fell on a weekend and no day was swapped. */
export const YEAR_2020: YearDecisions = {
  year: 2020,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2020-01-01', name: NEW_YEAR, status: 'official', source: CODE_2012 },
    { date: '2020-01-23', name: TET, status: 'official', source: NOTICE },
    { date: '2020-01-24', name: TET, status: 'official', source: NOTICE },
    { date: '2020-01-25', name: TET, status: 'official', source: NOTICE },
    { date: '2020-01-26', name: TET, status: 'official', source: NOTICE },
    { date: '2020-01-27', name: TET, status: 'official', source: NOTICE },
    { date: '2020-01-28', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2020-01-29', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2020-04-02', name: HUNG_KINGS, status: 'official', source: CODE_2012 },
    { date: '2020-04-30', name: VICTORY, status: 'official', source: CODE_2012 },
    { date: '2020-05-01', name: LABOUR, status: 'official', source: CODE_2012 },
    { date: '2020-09-02', name: NATIONAL, status: 'official', source: CODE_2012 },
  ],
  workedInstead: [],
};
