import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2012 } from './sources';

const NOTICE = 'Thông báo số 4659/TB-LĐTBXH ngày 13/11/2015; đọc ở ngaynay.vn';
const SPRING =
  'Thông báo nghỉ lễ năm 2016 của Bộ Lao động - Thương binh và Xã hội (chưa thấy số); đọc ở kienthuc.net.vn, bài 643948';

/** Days off of 2016. Thông báo 4659/TB-LĐTBXH; no day was swapped. */
export const YEAR_2016: YearDecisions = {
  year: 2016,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2016-01-01', name: NEW_YEAR, status: 'official', source: CODE_2012 },
    { date: '2016-02-07', name: TET, status: 'official', source: NOTICE },
    { date: '2016-02-08', name: TET, status: 'official', source: NOTICE },
    { date: '2016-02-09', name: TET, status: 'official', source: NOTICE },
    { date: '2016-02-10', name: TET, status: 'official', source: NOTICE },
    { date: '2016-02-11', name: TET, status: 'official', source: NOTICE },
    { date: '2016-02-12', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2016-04-16', name: HUNG_KINGS, status: 'official', source: CODE_2012 },
    { date: '2016-04-18', name: compensatory(HUNG_KINGS), status: 'official', source: SPRING },
    { date: '2016-04-30', name: VICTORY, status: 'official', source: CODE_2012 },
    { date: '2016-05-01', name: LABOUR, status: 'official', source: CODE_2012 },
    { date: '2016-05-02', name: compensatory(VICTORY), status: 'official', source: SPRING },
    { date: '2016-05-03', name: compensatory(LABOUR), status: 'official', source: SPRING },
    { date: '2016-09-02', name: NATIONAL, status: 'official', source: CODE_2012 },
  ],
  workedInstead: [],
};
