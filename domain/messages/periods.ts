const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Reporting periods of the calendar (kỳ báo cáo) as they stand inside a sentence; a phase has its own title. */
export const PERIODS = {
  'periods.month': ({ month, year }: { month: number; year: number }) => `tháng ${month} năm ${year}`,
  'periods.quarter': ({ quarter, year }: { quarter: number; year: number }) =>
    `quý ${QUARTERS[quarter - 1]} năm ${year}`,
  'periods.first-half': ({ year }: { year: number }) => `6 tháng đầu năm ${year}`,
  'periods.second-half': ({ year }: { year: number }) => `6 tháng cuối năm ${year}`,
  'periods.nine-months': ({ year }: { year: number }) => `9 tháng đầu năm ${year}`,
  'periods.year': ({ year }: { year: number }) => `năm ${year}`,
};
