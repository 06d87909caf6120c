import type { Day, Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { requirementSql } from '../../storage/standing';
import { compilersOf } from '../access/reach';
import { reportTitle } from '../language/vietnamese-words';
import type { MatrixFilter } from './filter';

/** A column: one requirement × one period, whatever the number of its compilers. */
export interface MatrixRound {
  key: string;
  plan: string;
  planTitle: string;
  title: string;
  lastDay: Day;
  lateFrom: Instant;
  provisional: boolean;
  history: boolean;
  sample: boolean;
  collections: string[];
}

/** Rounds side by side; those that do not fit on a small office screen are reached by scrolling, with the units' names standing still. */
export const COLUMNS_SHOWN = 8;
/** Of them the rounds before the next deadline: what is overdue and what comes next stand on the first screen. */
const COLUMNS_BEFORE = 3;
/** Maximum number of rounds; the latest are kept. */
const MOST_ROUNDS = 400;

/** The rounds that match the filter, by time; of very many the latest. */
export async function readRounds(db: Queryable, filter: MatrixFilter): Promise<MatrixRound[]> {
  const values: unknown[] = [timestamp(filter.at)];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const { plan, tree, past, day, reach } = filter;
  const where = [
    '(p.withdrawn_at is null or p.withdrawn_at > $1)',
    '(c.withdrawn_at is null or c.withdrawn_at > $1)',
    '(c.history or c.activated_at <= $1)',
  ];
  // A condition is added only where needed, so that an index finds the few rounds that are not over.
  if (!past && day === null && plan === null) where.push('not c.history and (c.closed_at is null or c.closed_at > $1)');
  if (plan !== null) where.push(`c.plan = ${parameter(plan)}`);
  if (tree !== null) where.push(`p.tree = ${parameter(tree)}`);
  if (reach !== null && reach.plans !== null) where.push(`c.plan = any(${parameter(reach.plans)})`);
  const compilers = reach === null ? null : compilersOf(reach);
  if (compilers !== null) where.push(`c.compiler = any(${parameter(compilers)})`);
  const rows = await db.rows<Omit<MatrixRound, 'title'> & { report: string | null; period: string }>(
    `select c.plan || '/' || c.requirement || '/' || c.period_id as key, c.plan, p.title as "planTitle",
       min(c.last_day) as "lastDay", min(c.late_from) as "lateFrom", bool_or(c.provisional) as provisional,
       bool_and(c.history) as history, p.sample, array_agg(c.id order by c.id) as collections,
       min(c.period ->> 'title') as period,
       (${requirementSql('c', 'p', 'max(c.superseded)')}) ->> 'report' as report
     from collections c join plans p on p.id = c.plan
     where ${where.join(' and ')}
     group by c.plan, c.requirement, c.period_id, p.id
     order by min(c.late_from) desc, c.plan, c.requirement limit ${MOST_ROUNDS}`,
    values,
  );
  return rows
    .reverse()
    .map(({ report, period, ...round }) => ({ ...round, title: reportTitle(report ?? 'báo cáo', period) }));
}

/**
 * The rounds on the page: from the requested one on, else those around the next deadline.
 * @returns `from` counts from 1
 */
export function roundsShown(
  rounds: readonly MatrixRound[],
  { column, at }: Pick<MatrixFilter, 'column' | 'at'>,
): { shown: MatrixRound[]; from: number; before: number | null; after: number | null } {
  const next = rounds.findIndex(({ lateFrom }) => lateFrom > at);
  const wanted = column === null ? (next < 0 ? rounds.length : next) - COLUMNS_BEFORE : column - 1;
  const start = Math.max(0, Math.min(wanted, rounds.length - COLUMNS_SHOWN));
  const end = start + COLUMNS_SHOWN;
  return {
    shown: rounds.slice(start, end),
    from: start + 1,
    before: start > 0 ? Math.max(1, start + 1 - COLUMNS_SHOWN) : null,
    after: end < rounds.length ? end + 1 : null,
  };
}
