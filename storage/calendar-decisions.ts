import type { DecidedDay } from '../domain/calendar/calendar-decision';
import type { Basis } from '../domain/decisions/decision';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { epochSql } from './standing';

/** What was done with the calendar: days changed, a year made official, or an earlier change taken back. */
export type CalendarDecisionKind = 'change' | 'official' | 'undo';

/** A change of the working calendar, as it is kept. */
export interface CalendarDecisionRow {
  id: number;
  kind: CalendarDecisionKind;
  /** The document; null where only the source of a day was written. */
  basis: Basis | null;
  /** The year that became official, or that a taken back change had made so. */
  year: number | null;
  days: readonly DecidedDay[];
  reason: string | null;
  undoes: number | null;
  /** The decision by which it was taken back. */
  undoneBy: number | null;
  /** Rounds whose last day or cut-off moved by it. */
  moved: number;
  recordedBy: string;
  at: Instant;
}

/** Writes a change of the calendar; the table is append-only. @returns its id */
export async function insertCalendarDecision(
  tx: Transaction,
  given: Omit<CalendarDecisionRow, 'id' | 'undoneBy' | 'moved'>,
): Promise<number> {
  const { kind, basis, year, days, reason, undoes, recordedBy, at } = given;
  const [row] = await tx.rows<{ id: number }>(
    `insert into calendar_decisions (kind, basis_number, basis_date, decider, year, days, reason, undoes, recorded_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      ...[kind, basis?.number ?? null, basis?.date ?? null, basis?.decider ?? null, year],
      ...[JSON.stringify(days), reason, undoes, recordedBy, timestamp(at)],
    ],
  );
  return row!.id;
}

/** Makes a year official, or, without a decision, awaited again. */
export async function setOfficialYear(tx: Transaction, year: number, decision: number | null): Promise<void> {
  await (decision === null
    ? tx.rows('delete from calendar_years where year = $1', [year])
    : tx.rows('insert into calendar_years (year, decision) values ($1, $2) on conflict do nothing', [year, decision]));
}

/** The changes of the calendar, the newest first. @param limit at most so many */
export async function readCalendarDecisions(db: Queryable, limit: number): Promise<CalendarDecisionRow[]> {
  return db.rows<CalendarDecisionRow>(`${SELECT} order by k.id desc limit $1`, [limit]);
}

/** Those that touch days of a year, the newest first. */
export async function readCalendarDecisionsOfYear(db: Queryable, year: number): Promise<CalendarDecisionRow[]> {
  return db.rows<CalendarDecisionRow>(
    `${SELECT} where k.year = $1 or exists (select from jsonb_array_elements(k.days) d where d ->> 'day' like $1::text || '-%')
     order by k.id desc`,
    [year],
  );
}

/** One change of the calendar; null: there is none. */
export async function readCalendarDecision(db: Queryable, id: number): Promise<CalendarDecisionRow | null> {
  const [row] = await db.rows<CalendarDecisionRow>(`${SELECT} where k.id = $1`, [id]);
  return row ?? null;
}

/** A later change, not taken back itself, of a day that this one changed, or of the same year; null: none. */
export async function readLaterDecision(
  db: Queryable,
  { id, days, year }: Pick<CalendarDecisionRow, 'id' | 'days' | 'year'>,
): Promise<CalendarDecisionRow | null> {
  const [row] = await db.rows<CalendarDecisionRow>(
    `${SELECT} where k.id > $1 and k.kind <> 'undo' and not exists (select from calendar_decisions u where u.undoes = k.id)
       and (exists (select from jsonb_array_elements(k.days) d where d ->> 'day' = any($2)) or k.year = $3) order by k.id desc limit 1`,
    [id, days.map(({ day }) => day), year],
  );
  return row ?? null;
}

/** The document of a change `k`; of one that takes another back, that of the other, `w`. */
export const basisSql = (k: string, w: string | null = null): string => {
  const of = (one: string): string => `case when ${one}.basis_number is not null then
    jsonb_build_object('number', ${one}.basis_number, 'date', ${one}.basis_date, 'decider', ${one}.decider) end`;
  return w === null ? of(k) : `coalesce(${of(k)}, ${of(w)})`;
};

/** The source written with the first day of a change `k`. */
export const sourceSql = (k: string): string =>
  `coalesce(jsonb_path_query_first(${k}.days, '$[*].after.source'), jsonb_path_query_first(${k}.days, '$[*].before.source')) #>> '{}'`;

const SELECT = `select k.id, k.kind, k.year, k.days, k.reason, k.undoes, k.recorded_by as "recordedBy", k.at, ${basisSql('k')} as basis,
    (select u.id from calendar_decisions u where u.undoes = k.id) as "undoneBy",
    (select count(distinct m.collection) from round_moves m where m.calendar_decision = k.id
       and (m.from_late_from <> m.late_from or m.from_cutoff is distinct from m.cutoff)) as moved
  from calendar_decisions k`;

/** A date of a round that the calendar moved, with the change that did. */
export interface CalendarMove {
  decision: number;
  kind: CalendarDecisionKind;
  basis: Basis | null;
  /** The source written with its first day, where no document is named. */
  source: string | null;
  reason: string | null;
  at: Instant;
  before: { lastDay: Day; lateFrom: Instant; workingDue: Day; cutoff: Day | null };
  after: { lastDay: Day; lateFrom: Instant; workingDue: Day; cutoff: Day | null };
}

/** How changes of the calendar moved a round, the first one first. */
export async function readCalendarMoves(db: Queryable, collection: string): Promise<CalendarMove[]> {
  const dates = (from: string): string => `jsonb_build_object('lastDay', m.${from}last_day,
    'lateFrom', ${epochSql(`m.${from}late_from`)}, 'workingDue', m.${from}working_due, 'cutoff', m.${from}cutoff)`;
  return db.rows<CalendarMove>(
    `select k.id as decision, k.kind, ${basisSql('k', 'w')} as basis, ${sourceSql('k')} as source, k.reason, m.at,
       ${dates('from_')} as before, ${dates('')} as after
     from round_moves m join calendar_decisions k on k.id = m.calendar_decision left join calendar_decisions w on w.id = k.undoes
     where m.collection = $1 order by m.id`,
    [collection],
  );
}
