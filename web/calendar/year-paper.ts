import { type Paper, type PaperMonth, type PaperRow, tableOf } from '../../domain/papers/paper';
import { paperFormat } from '../../domain/papers/paper-format';
import { wordsOf } from '../language/words';
import type { MonthGrid } from './year-grid';

/** A line of a printed year: the day in figures, its weekday, and what is due or done. */
export interface YearLine {
  day: string;
  weekday: string;
  /** One cell for each column of `columns`. */
  cells: readonly string[];
  /** A deadline stands out. */
  isDue: boolean;
}

interface YearPaperContent {
  /** "Lịch báo cáo năm 2026" */
  title: string;
  /** Whose year it is: a unit, or a document. */
  of: string;
  months: readonly MonthGrid[];
  /** Heads of the cells, with their share of the width. */
  columns: readonly (readonly [head: string, weight: number])[];
  lines: readonly YearLine[];
  /** Said where nothing is due. */
  empty: string;
}

const LEGEND = 'Ô đen: ngày cuối còn đúng hạn. Ô xám: ngày nghỉ, thứ Bảy, Chủ nhật.';

/** A year of deadlines to print (lịch báo cáo): twelve months with the marked days, then day by day. */
export function yearPaper({ title, of, months, columns, lines, empty }: YearPaperContent): Paper {
  const rows = lines.map(
    ({ day, weekday, cells, isDue }): PaperRow => ({
      cells: [day, weekday, ...cells],
      look: isDue ? 'total' : 'plain',
    }),
  );
  const heads = columns.map(([head, weight]) => [head, 'left', weight] as const);
  return {
    title: `${title}, ${of}`,
    format: paperFormat('government', months[0]!.weeks.flat().find((day) => day !== null)!.day),
    draft: null,
    heads: null,
    name: { type: title.toLocaleUpperCase('vi'), extract: of },
    to: null,
    body: [
      { kind: 'months', months: months.map(paperMonth), legend: LEGEND },
      ...(rows.length === 0
        ? [{ kind: 'paragraph' as const, text: empty }]
        : [tableOf([['Ngày', 'center', 3], ['Thứ', 'left', 3], ...heads], rows)]),
    ],
    end: null,
    appendices: [],
  };
}

function paperMonth({ month, weeks }: MonthGrid): PaperMonth {
  return {
    name: `Tháng ${month}`,
    weekdays: wordsOf('vi').parts.weekdays.map(({ short }) => short),
    weeks: weeks.map((week) =>
      week.map((day) => {
        if (day === null) return null;
        const isDue = day.events.some(({ kind }) => kind === 'due');
        // A weekend that is worked (ngày làm bù) is no day off.
        return { day: day.number, look: isDue ? 'due' : day.off !== null ? 'off' : 'plain' };
      }),
    ),
  };
}
