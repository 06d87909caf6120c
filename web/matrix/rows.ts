import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { type Category, categoryOf } from '../../domain/states/category';
import { daysLate } from '../../domain/states/lateness';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { type StandingRow, standingOf } from '../queries/standing';
import type { MatrixFilter } from './filter';
import { categorySql, FROM, KNOWN_COLUMNS, SCOPE, scopeValues } from './scope';

/** One obligation as it was known at the filter's instant. */
export interface MatrixCell extends StandingRow {
  id: string;
  collection: string;
  unit: UnitId;
  shown: ShownState;
  category: Category;
  daysLate: number;
  lastDay: Day;
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  signer: string | null;
}

/** A row: a unit, in the register's order. */
export interface MatrixUnit {
  id: UnitId;
  name: string;
  register: string;
}

/** Units on one page. */
export const ROWS_SHOWN = 40;

/** The units that have an obligation of the filter in these collections, one page of them, and how many there are. */
export async function readUnits(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  planned: readonly string[],
): Promise<{ units: MatrixUnit[]; all: number }> {
  const rows = await db.rows<MatrixUnit & { all: number }>(
    `select u.id, u.name, u.register, count(*) over () as all from ${FROM} where ${SCOPE}
       and ($12::text is null or ${categorySql('$1::timestamptz', '$13::text[]')} = $12)
     group by u.id order by u.register desc, u.ord limit ${ROWS_SHOWN} offset $14`,
    [...scopeValues(filter, collections), filter.category, planned, (filter.page - 1) * ROWS_SHOWN],
  );
  return { units: rows, all: rows[0]?.all ?? 0 };
}

/** The obligations of these units in these collections. */
export async function readCells(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  units: readonly UnitId[],
  calendar: WorkingCalendar,
): Promise<MatrixCell[]> {
  const rows = await db.rows<MatrixCell>(`${CELLS} and o.unit = any($12) order by c.late_from, o.id`, [
    ...scopeValues(filter, collections),
    units,
  ]);
  return rows.map((row) => withState(row, filter.at, calendar));
}

/** All obligations of the filter by register, unit and date, for a file: at most `limit`. */
export async function readAllCells(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  calendar: WorkingCalendar,
  limit: number,
): Promise<MatrixCell[]> {
  const rows = await db.rows<MatrixCell>(`${CELLS} order by u.register desc, u.ord, c.late_from, o.id limit $12`, [
    ...scopeValues(filter, collections),
    limit,
  ]);
  return rows
    .map((row) => withState(row, filter.at, calendar))
    .filter(({ category }) => filter.category === null || category === filter.category);
}

const CELLS = `select o.id, o.collection, o.unit, ${KNOWN_COLUMNS},
    case when o.first_received_at <= $1 then o.first_received_at end as "receivedAt", s.receipt, s.channel,
    s.document_number as "documentNumber", s.document_date as "documentDate", s.signer
  from ${FROM} left join lateral (select * from submissions s where s.obligation = o.id and s.received_at <= $1
      order by s.version desc limit 1) s on true where ${SCOPE}`;

function withState(row: MatrixCell, at: Instant, calendar: WorkingCalendar): MatrixCell {
  const shown = standingOf(row, at, calendar);
  return {
    ...row,
    shown,
    category: categoryOf(shown),
    daysLate: daysLate({ ...row, firstReceivedAt: row.countedAt }, at),
  };
}
