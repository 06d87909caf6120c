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
import { CODE_2019 } from './sources';

const NOTICE = 'Thông báo nghỉ lễ, Tết năm 2024 (chưa thấy số); đọc ở sucsongtre.vn';
const SWAP = 'Công văn số 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ; đọc ở baophapluat.vn';

/** Days off of 2024. Monday 29/4 was swapped with Saturday 4/5. */
export const YEAR_2024: YearDecisions = {
  year: 2024,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2024-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2024-02-08', name: TET, status: 'official', source: NOTICE },
    { date: '2024-02-09', name: TET, status: 'official', source: NOTICE },
    { date: '2024-02-10', name: TET, status: 'official', source: NOTICE },
    { date: '2024-02-11', name: TET, status: 'official', source: NOTICE },
    { date: '2024-02-12', name: TET, status: 'official', source: NOTICE },
    { date: '2024-02-13', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2024-02-14', name: compensatory(TET), status: 'official', source: NOTICE },
    { date: '2024-04-18', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2024-04-29', name: swappedWith('2024-05-04'), status: 'official', source: SWAP },
    { date: '2024-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2024-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2024-09-02', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2024-09-03', name: NATIONAL, status: 'official', source: NOTICE },
  ],
  workedInstead: [{ date: '2024-05-04', insteadOf: '2024-04-29', source: SWAP }],
};
