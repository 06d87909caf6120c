import { sumExactly } from '../rollup/decimal';
import type { Field } from '../rollup/form';
import { formatFigure } from '../rollup/number-text';
import { type PaperRow, type PaperTable, rowOf, tableOf } from './paper';

type TableField = Extract<Field, { type: 'table' }>;
type NumberField = Extract<Field, { type: 'number' }>;

/** Figures by full id, now and in the period before; null where there is no period before. */
export interface BothPeriods {
  now: ReadonlyMap<string, number>;
  before: ReadonlyMap<string, number> | null;
}

/** Cells of a figure beside that of the period before, with the difference; "–" where one is missing. */
function comparedCells(now: number | undefined, before: number | undefined, hasBefore: boolean): string[] {
  const shown = (value: number | undefined) => (value === undefined ? '–' : formatFigure(value));
  if (!hasBefore) return [shown(now)];
  return [shown(now), shown(before), difference(now, before)];
}

/**
 * How a figure has changed; exact, with its sign.
 * @example difference(12, 10) // '+2'
 * @example difference(1.1, 1.3) // '-0,2'
 */
export function difference(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return '–';
  const change = sumExactly([now, -before]);
  return change > 0 ? `+${formatFigure(change)}` : formatFigure(change);
}

const PERIODS = (period: string | null) =>
  period === null
    ? ([['Kỳ này', 'right', 2]] as const)
    : ([
        ['Kỳ này', 'right', 2],
        [`Kỳ trước (${period})`, 'right', 3],
        ['Tăng, giảm', 'right', 2],
      ] as const);

/** Single numbers: chỉ tiêu, đơn vị tính, this period, the one before, the difference. */
export function numbersTable(
  fields: readonly NumberField[],
  { now, before }: BothPeriods,
  period: string | null,
): PaperTable {
  const rows = fields.map(({ id, label, unit, aggregate }) =>
    rowOf(
      aggregate === 'max' ? `${label} (lớn nhất)` : label,
      unit ?? '',
      ...comparedCells(now.get(id), before?.get(id), before !== null),
    ),
  );
  return tableOf([['Chỉ tiêu', 'left', 7], ['Đơn vị tính', 'center', 2], ...PERIODS(period)], rows);
}

/** A table of figures by lĩnh vực: each row of the form is a group with its columns below, then the total of each column. */
export function groupedTable(field: TableField, both: BothPeriods, period: string | null): PaperTable {
  const hasBefore = both.before !== null;
  const rows = field.rows.flatMap((row): PaperRow[] => [
    { cells: [row.label], look: 'group' },
    ...field.columns.map((column) => {
      const id = `${field.id}.${row.id}.${column.id}`;
      return rowOf(column.label, ...comparedCells(both.now.get(id), both.before?.get(id), hasBefore));
    }),
  ]);
  const totals = field.columns.map(
    (column): PaperRow => ({
      cells: [
        column.label,
        ...comparedCells(
          columnTotal(field, column.id, both.now),
          both.before === null ? undefined : columnTotal(field, column.id, both.before),
          hasBefore,
        ),
      ],
      look: 'total',
    }),
  );
  const head = field.unit === null ? 'Nội dung' : `Nội dung (${field.unit})`;
  return tableOf(
    [[head, 'left', 7], ...PERIODS(period)],
    [...rows, { cells: ['Tổng cộng'], look: 'group' }, ...totals],
  );
}

/** The same figures of this period as a matrix, with the totals, those of the period before, and the difference. */
export function matrixTable(field: TableField, { now, before }: BothPeriods): PaperTable {
  const shown = (value: number | undefined) => (value === undefined ? '–' : formatFigure(value));
  const rows = field.rows.map((row) =>
    rowOf(row.label, ...field.columns.map((column) => shown(now.get(`${field.id}.${row.id}.${column.id}`)))),
  );
  const totals = field.columns.map(({ id }) => columnTotal(field, id, now));
  const earlier = before && field.columns.map(({ id }) => columnTotal(field, id, before));
  const total = (head: string, cells: readonly string[]): PaperRow => ({ cells: [head, ...cells], look: 'total' });
  return tableOf(
    [['Lĩnh vực', 'left', 4], ...field.columns.map(({ label }) => [label, 'right', 2] as const)],
    [
      ...rows,
      total('Tổng cộng', totals.map(shown)),
      ...(earlier === null
        ? []
        : [
            total('Kỳ trước', earlier.map(shown)),
            total(
              'Tăng, giảm',
              totals.map((value, index) => difference(value, earlier[index])),
            ),
          ]),
    ],
  );
}

/** The sum of a column; undefined where no report has a figure in it. */
function columnTotal(field: TableField, column: string, values: ReadonlyMap<string, number>): number | undefined {
  const cells = field.rows.flatMap((row) => values.get(`${field.id}.${row.id}.${column}`) ?? []);
  return cells.length === 0 ? undefined : sumExactly(cells);
}
