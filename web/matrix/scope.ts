import { isInRoundAt, KNOWN_NOW, knownAt } from '../../storage/as-of';
import { timestamp } from '../../storage/database';
import { hasWordsSql } from '../../storage/search-words';
import { reachCondition, reachValues } from '../access/reach';
import type { MatrixFilter } from './filter';

/** Parts of a statement over the obligations `o` that match a filter, with their rounds `c` and their states `k`. */
export interface Scope {
  /** Beginning of the statement: the rounds, few and narrow, so that PostgreSQL starts from them. */
  rounds: string;
  from: string;
  where: string;
  /** `$1` is the instant. */
  values: unknown[];
  /** Adds a parameter and returns its number. */
  parameter(value: unknown): string;
}

/**
 * The obligations of the given rounds that match the filter. Only conditions in use are added: with disabled ones
 * PostgreSQL would read every round there ever was.
 * @param collections as `readRounds` found them for the same filter
 */
export function scopeOf(filter: MatrixFilter, collections: readonly string[]): Scope {
  const values: unknown[] = [timestamp(filter.at), collections];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const { type, unit, search, reach } = filter;
  const ofUnit: string[] = [];
  if (type !== null) ofUnit.push(`u.type = ${parameter(type)}`);
  if (unit !== null) ofUnit.push(`u.id = ${parameter(unit)}`);
  if (search !== '') ofUnit.push(hasWordsSql('u.search_words', parameter(search)));
  const where = [filter.day === null ? 'true' : isInRoundAt('$1::timestamptz'), ...ofUnit];
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
  k.counted_at as "countedAt", k.extended_at is not null as extended, o.successor is not null as transferred,
  case when o.lateness_mark is not null then (select case when l.settled_at > $1::timestamptz then 'waiting' else l.state end
    from lateness_changes l where l.obligation = o.id and l.asked_at <= $1::timestamptz and l.state <> 'refused'
    order by l.id desc limit 1) end as "latenessMark"`;

/** A condition: the round of an obligation has not opened. @param planned parameter of the deadlines not open yet, `<collection> <working due>` */
export function isPlannedSql(planned: string): string {
  return `(o.collection || ' ' || k.working_due) = any(${planned})`;
}
