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

const NOTICE = 'Thông báo của Văn phòng Chính phủ về nghỉ lễ, Tết năm 2018 (chưa thấy số); đọc ở baoninhbinh.org.vn';
const SWAP = 'Ý kiến của Thủ tướng Chính phủ về nghỉ lễ, Tết năm 2019 (chưa thấy số); đọc ở tienphong.vn, bài 1299921';

/** Days off of 2018. Tết of seven days with two before it; Monday 31/12 was swapped with Saturday 5/1/2019. */
export const YEAR_2018: YearDecisions = {
  year: 2018,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2018-01-01', name: NEW_YEAR, status: 'official', source: CODE_2012 },
    { date: '2018-02-14', name: TET, status: 'official', source: NOTICE },
    { date: '2018-02-15', name: TET, status: 'official', source: NOTICE },
    { date: '2018-02-16', name: TET, status: 'official', source: NOTICE },
    { date: '2018-02-17', name: TET, status: 'official', source: NOTICE },
    { date: '2018-02-18', name: TET, status: 'official', source: NOTICE },
    { date: '2018-02-19', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2018-02-20', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2018-04-25', name: HUNG_KINGS, status: 'official', source: CODE_2012 },
    { date: '2018-04-30', name: VICTORY, status: 'official', source: CODE_2012 },
    { date: '2018-05-01', name: LABOUR, status: 'official', source: CODE_2012 },
    { date: '2018-09-02', name: NATIONAL, status: 'official', source: CODE_2012 },
    { date: '2018-09-03', name: compensatory(NATIONAL), status: 'official', source: CODE_2012_COMPENSATORY },
    { date: '2018-12-31', name: swappedWith('2019-01-05'), status: 'official', source: SWAP },
  ],
  workedInstead: [],
};
