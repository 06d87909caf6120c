import { timestamp } from '../../storage/database';
import { reachCondition, reachValues } from '../access/reach';
import { KNOWN_NOW, knownAt } from './as-of';
import type { MatrixFilter } from './filter';

/** Parts of a statement over the obligations `o` a filter leaves, of rounds `c`, with what was known of them, `k`. */
export interface Scope {
  /** What the statement begins with: the rounds, few and narrow, so that PostgreSQL begins at them. */
  rounds: string;
  from: string;
  where: string;
  /** `$1` is the instant. */
  values: unknown[];
  /** Adds a parameter and gives its place. */
  parameter(value: unknown): string;
}

/**
 * What the filter leaves of the given rounds. Only what narrows stands in the statement: PostgreSQL would not see through
 * conditions that are switched off, and would read every round there ever was.
 * @param collections as `readRounds` found them for the same filter
 */
export function scopeOf(filter: MatrixFilter, collections: readonly string[]): Scope {
  const values: unknown[] = [timestamp(filter.at), collections];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const { type, unit, search, reach } = filter;
  const ofUnit: string[] = [];
  if (type !== null) ofUnit.push(`u.type = ${parameter(type)}`);
  if (unit !== null) ofUnit.push(`u.id = ${parameter(unit)}`);
  if (search !== '') {
    ofUnit.push(`(select bool_and(position(w in u.search_words) > 0)
      from unnest(regexp_split_to_array(folded(${parameter(search)}), '\\s+')) w where w <> '')`);
  }
  const where = ['true', ...ofUnit];
  if (reach !== null) {
    where.push(reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, values.length + 1));
    values.push(...reachValues(reach));
  }
  const units = ofUnit.length === 0 ? '' : 'join units u on u.id = o.unit';
  return {
    rounds: `with c as materialized (
      select id, row_number() over () as n, plan, compiler, last_day, late_from, working_due, $1::timestamptz as at
      from collections where id = any($2))`,
    from: `c join obligations o on o.collection = c.id ${units} ${filter.day === null ? KNOWN_NOW : knownAt('$1::timestamptz')}`,
    where: where.join(' and '),
    values,
    parameter,
  };
}

/** As `STANDING_COLUMNS`, with the state known at the instant; what is the same for the whole round stands in `RoundFacts`. */
export const KNOWN_COLUMNS = `k.state, k.own, k.last_day as "lastDay", k.late_from as "lateFrom", k.working_due as "workingDue",
  k.counted_at as "countedAt", k.extended_at is not null as extended, o.successor is not null as transferred`;

/** A condition: the round of an obligation has not opened. @param planned parameter of the deadlines not open yet, `<collection> <working due>` */
export function isPlannedSql(planned: string): string {
  return `(o.collection || ' ' || k.working_due) = any(${planned})`;
}
