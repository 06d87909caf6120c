import type { Day } from '../time/time';
import { dateFigures, dateInWords, twoDigits } from '../time/vietnamese';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Reporting periods of the calendar (kỳ báo cáo) as they stand inside a sentence; a phase has its own title. */
export const PERIODS = {
  'periods.month': ({ month, year }: { month: number; year: number }) => `tháng ${month} năm ${year}`,
  'periods.quarter': ({ quarter, year }: { quarter: number; year: number }) =>
    `quý ${QUARTERS[quarter - 1]} năm ${year}`,
  'periods.first-half': ({ year }: { year: number }) => `6 tháng đầu năm ${year}`,
  'periods.second-half': ({ year }: { year: number }) => `6 tháng cuối năm ${year}`,
  'periods.nine-months': ({ year }: { year: number }) => `9 tháng đầu năm ${year}`,
  'periods.day': ({ day }: { day: Day }) => dateInWords(day),
  'periods.week': ({ week, year, from, to }: { week: number; year: number; from: Day; to: Day }) =>
    `tuần ${twoDigits(week)} năm ${year} (${dateFigures(from)} – ${dateFigures(to)})`,
  'periods.part-of-month': ({ part, month, year }: { part: number; month: number; year: number }) =>
    `kỳ ${part} tháng ${month} năm ${year}`,
  'periods.days': ({ from, to }: { from: Day; to: Day }) => `từ ${dateInWords(from)} đến ${dateInWords(to)}`,
  'periods.months': ({ from, to }: { from: Day; to: Day }) =>
    `từ tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)} đến tháng ${Number(to.slice(5, 7))}/${to.slice(0, 4)}`,
  'periods.years': ({ count, first, last }: { count: number; first: number; last: number }) =>
    `${twoDigits(count)} năm ${first}–${last}`,
  'periods.event': ({ on }: { on: Day }) => `sự kiện ${dateInWords(on)}`,
  'periods.event-again': ({ on, number }: { on: Day; number: number }) => `sự kiện ${dateInWords(on)} (lần ${number})`,
  'periods.year': ({ year }: { year: number }) => `năm ${year}`,
};
