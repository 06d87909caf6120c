import {
  CULTURE,
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
import { CODE_2019, CODE_2019_COMPENSATORY, RESOLUTION_80 } from './sources';

const NEW_YEAR_SWAP = 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ; đọc ở tracuuquyhoach.com';
const NOTICE =
  'Thông báo nghỉ Tết Âm lịch và Quốc khánh năm 2026 (chưa thấy số); đọc ở kienthuc.net.vn, 13/10/2025, và vnanet';

/**
 * Days off of 2026. Two swaps, the first announced a week ahead; 24/11 waits for its formal act and is
 * provisional.
 */
export const YEAR_2026: YearDecisions = {
  year: 2026,
  status: 'official',
  awaited: false,
  daysOff: [
    { date: '2026-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2026-01-02', name: swappedWith('2026-01-10'), status: 'official', source: NEW_YEAR_SWAP },
    { date: '2026-02-16', name: TET, status: 'official', source: NOTICE },
    { date: '2026-02-17', name: TET, status: 'official', source: NOTICE },
    { date: '2026-02-18', name: TET, status: 'official', source: NOTICE },
    { date: '2026-02-19', name: TET, status: 'official', source: NOTICE },
    { date: '2026-02-20', name: TET, status: 'official', source: NOTICE },
    { date: '2026-04-26', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2026-04-27', name: compensatory(HUNG_KINGS), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2026-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2026-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2026-08-31', name: swappedWith('2026-08-22'), status: 'official', source: NOTICE },
    { date: '2026-09-01', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2026-09-02', name: NATIONAL, status: 'official', source: NOTICE },
    { date: '2026-11-24', name: CULTURE, status: 'provisional', source: RESOLUTION_80 },
  ],
  workedInstead: [
    { date: '2026-01-10', insteadOf: '2026-01-02', source: NEW_YEAR_SWAP },
    { date: '2026-08-22', insteadOf: '2026-08-31', source: NOTICE },
  ],
};
