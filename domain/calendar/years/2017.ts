import { compensatory, HUNG_KINGS, LABOUR, NATIONAL, NEW_YEAR, TET, VICTORY, type YearDecisions } from '../day-off';
import { CODE_2012, CODE_2012_COMPENSATORY } from './sources';

const REMEMBERED = 'Chưa đối chiếu với thông báo nghỉ Tết Đinh Dậu 2017';

/**
 * Days off of 2017. The decision on Tết was not found: its days are remembered, and stay provisional until someone
 * confirms them.
 */
export const YEAR_2017: YearDecisions = {
  year: 2017,
  status: 'provisional',
  awaited: false,
  daysOff: [
    { date: '2017-01-01', name: NEW_YEAR, status: 'official', source: CODE_2012 },
    { date: '2017-01-02', name: compensatory(NEW_YEAR), status: 'official', source: CODE_2012_COMPENSATORY },
    { date: '2017-01-26', name: TET, status: 'provisional', source: REMEMBERED },
    { date: '2017-01-27', name: TET, status: 'provisional', source: REMEMBERED },
    { date: '2017-01-28', name: TET, status: 'provisional', source: REMEMBERED },
    { date: '2017-01-29', name: TET, status: 'provisional', source: REMEMBERED },
    { date: '2017-01-30', name: TET, status: 'provisional', source: REMEMBERED },
    { date: '2017-01-31', name: compensatory(TET), status: 'provisional', source: REMEMBERED },
    { date: '2017-02-01', name: compensatory(TET), status: 'provisional', source: REMEMBERED },
    { date: '2017-04-06', name: HUNG_KINGS, status: 'official', source: CODE_2012 },
    { date: '2017-04-30', name: VICTORY, status: 'official', source: CODE_2012 },
    { date: '2017-05-01', name: LABOUR, status: 'official', source: CODE_2012 },
    { date: '2017-05-02', name: compensatory(VICTORY), status: 'official', source: CODE_2012_COMPENSATORY },
    { date: '2017-09-02', name: NATIONAL, status: 'official', source: CODE_2012 },
    { date: '2017-09-04', name: compensatory(NATIONAL), status: 'official', source: CODE_2012_COMPENSATORY },
  ],
  workedInstead: [],
};
