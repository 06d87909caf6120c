import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { type Category, categoryOf } from '../../domain/states/category';
import { latenessInJson } from '../../domain/states/lateness';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { lateReasonOf } from '../../storage/late-reason';
import { categorySql, type StandingRow, standingOf } from '../../storage/standing';
import type { MatrixFilter } from './filter';
import { type RoundFact, type RoundFactsById, readRoundFacts } from './round-facts';
import { isPlannedSql, KNOWN_COLUMNS, type Scope, scopeOf } from './scope';

/** One obligation as it was known at the filter's instant. */
export interface MatrixCell extends StandingRow {
  id: string;
  collection: string;
  unit: UnitId;
  shown: ShownState;
  category: Category;
  daysLate: number;
  minutesLate?: number;
  lastDay: Day;
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  signer: string | null;
  /** Why it was late, as noted; read for files only. */
  lateReason?: string | null;
}

/** A row: a unit, in the register's order. */
export interface MatrixUnit {
  id: UnitId;
  name: string;
  register: string;
}

/** Units on one page: a province's offices and communes, without turning pages. */
export const ROWS_SHOWN = 250;

/** The units that have an obligation of the filter in these collections, one page of them, and how many there are. */
export async function readUnits(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  planned: readonly string[],
): Promise<{ units: MatrixUnit[]; all: number }> {
  const { rounds, from, where, values, parameter } = scopeOf(filter, collections);
  const { category, page } = filter;
  const ofCategory =
    category === null
      ? ''
      : `and ${categorySql('k', '$1::timestamptz', isPlannedSql(`${parameter(planned)}::text[]`))} = ${parameter(category)}`;
  const rows = await db.rows<MatrixUnit & { all: number }>(
    `${rounds}
     select u.id, u.name, u.register, count(*) over () as all
     from (select distinct o.unit from ${from} where ${where} ${ofCategory}) x join units u on u.id = x.unit
     order by u.register desc, u.ord limit ${ROWS_SHOWN} offset ${parameter((page - 1) * ROWS_SHOWN)}`,
    values,
  );
  return { units: rows, all: rows[0]?.all ?? 0 };
}

/** The obligations of these units in these rounds. */
export async function readCells(
  db: Queryable,
  filter: MatrixFilter,
  rounds: RoundFactsById,
  units: readonly UnitId[],
  calendar: WorkingCalendar,
): Promise<MatrixCell[]> {
  const scope = scopeOf(filter, [...rounds.keys()]);
  const ofUnits = `o.unit = any(${scope.parameter(units)})`;
  const rows = await db.rows<CellRow>(
    `${scope.rounds} ${cells(scope)} and ${ofUnits} order by c.late_from, o.id`,
    scope.values,
  );
  return rows.map((row) => withState(row, rounds, filter.at, calendar));
}

/** All obligations of the filter by register, unit and date, for a file: at most `limit`. */
export async function readAllCells(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  calendar: WorkingCalendar,
  limit: number,
): Promise<MatrixCell[]> {
  const rounds = await readRoundFacts(db, collections);
  const scope = scopeOf(filter, collections);
  const rows = await db.rows<CellRow>(
    `${scope.rounds} select x.*, ${lateReasonOf('x.id', '$1')} from (${cells(scope)}) x join units u on u.id = x.unit join c on c.id = x.collection
     order by u.register desc, u.ord, c.late_from, x.id limit ${scope.parameter(limit)}`,
    scope.values,
  );
  return rows
    .map((row) => withState(row, rounds, filter.at, calendar))
    .filter(({ category }) => filter.category === null || category === filter.category);
}

type CellRow = Omit<MatrixCell, keyof RoundFact | 'shown' | 'category' | 'daysLate' | 'minutesLate'>;

function cells({ from, where }: Scope): string {
  return `select o.id, o.collection, o.unit, ${KNOWN_COLUMNS},
      case when o.first_received_at <= $1 then o.first_received_at end as "receivedAt", s.receipt, s.channel,
      s.document_number as "documentNumber", s.document_date as "documentDate", s.signer
    from ${from} left join lateral (select * from submissions s where s.obligation = o.id and s.received_at <= $1
        order by s.version desc limit 1) s on true where ${where}`;
}

function withState(cell: CellRow, rounds: RoundFactsById, at: Instant, calendar: WorkingCalendar): MatrixCell {
  const row = { ...cell, ...rounds.get(cell.collection)! };
  const shown = standingOf(row, at, calendar);
  return {
    ...row,
    shown,
    category: categoryOf(shown),
    ...latenessInJson(row, at),
  };
}
