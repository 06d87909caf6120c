import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2019, CODE_2019_COMPENSATORY } from './sources';

const NOTICE = 'Công văn số 245 ngày 11/01/2022 của Văn phòng Chính phủ; đọc ở kinhtemoitruong.vn';
const REMEMBERED = 'Chưa đối chiếu với thông báo nghỉ Quốc khánh 2022 (mới thấy ở scon.com.vn)';

/**
 * Days off of 2022. Công văn 245 of Văn phòng Chính phủ on Tết was seen; the second day of Quốc khánh (1/9) only
 * in a company notice.
 */
export const YEAR_2022: YearDecisions = {
  year: 2022,
  status: 'provisional',
  awaited: false,
  daysOff: [
    { date: '2022-01-01', name: NEW_YEAR, status: 'official', source: CODE_2019 },
    { date: '2022-01-03', name: compensatory(NEW_YEAR), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2022-01-31', name: TET, status: 'official', source: NOTICE },
    { date: '2022-02-01', name: TET, status: 'official', source: NOTICE },
    { date: '2022-02-02', name: TET, status: 'official', source: NOTICE },
    { date: '2022-02-03', name: TET, status: 'official', source: NOTICE },
    { date: '2022-02-04', name: TET, status: 'official', source: NOTICE },
    { date: '2022-04-10', name: HUNG_KINGS, status: 'official', source: CODE_2019 },
    { date: '2022-04-11', name: compensatory(HUNG_KINGS), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2022-04-30', name: VICTORY, status: 'official', source: CODE_2019 },
    { date: '2022-05-01', name: LABOUR, status: 'official', source: CODE_2019 },
    { date: '2022-05-02', name: compensatory(VICTORY), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2022-05-03', name: compensatory(LABOUR), status: 'official', source: CODE_2019_COMPENSATORY },
    { date: '2022-09-01', name: NATIONAL, status: 'provisional', source: REMEMBERED },
    { date: '2022-09-02', name: NATIONAL, status: 'official', source: CODE_2019 },
  ],
  workedInstead: [],
};
