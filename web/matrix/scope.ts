import { timestamp } from '../../storage/database';
import { reachCondition, reachValues } from '../reach';
import type { MatrixFilter } from './filter';
import { knownAt } from './known-at';

/** Obligations with everything that decides their state; `$1` is the instant. */
export const FROM = `obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
  join units u on u.id = o.unit ${knownAt('$1::timestamptz')}`;

/** Those of `FROM` that the filter leaves; `$1`–`$11` are `scopeValues`. */
export const SCOPE = `${roundsInScope('$1::timestamptz', '$2::text', '$3::text', '$4::boolean')}
    and ($5::text is null or u.type = $5) and ($6::text is null or u.id = $6)
    and ($7::text = '' or (select bool_and(position(w in u.search_words) > 0)
      from unnest(regexp_split_to_array(folded($7), '\\s+')) w where w <> ''))
    and ($8::text[] is null or o.collection = any($8))
    and ${reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 9)}`;

/** Which collections `c` of plans `p` stand in the matrix. */
export function roundsInScope(at: string, plan: string, tree: string, past: string): string {
  return `(p.withdrawn_at is null or p.withdrawn_at > ${at}) and (c.history or c.activated_at <= ${at})
    and (${plan} is null or c.plan = ${plan}) and (${tree} is null or p.tree = ${tree})
    and (${past} or ${plan} is not null or (not c.history and (c.closed_at is null or c.closed_at > ${at})))`;
}

/**
 * Parameters of `SCOPE`.
 * @param collections only these; null: all the filter leaves
 */
export function scopeValues(filter: MatrixFilter, collections: readonly string[] | null): unknown[] {
  return [
    timestamp(filter.at),
    filter.plan,
    filter.tree,
    filter.past || filter.day !== null,
    filter.type,
    filter.unit,
    filter.search,
    collections,
    ...reachValues(filter.reach),
  ];
}

/** As `STANDING_COLUMNS`, with the state known at the instant. */
export const KNOWN_COLUMNS = `k.state, o.own, o.last_day as "lastDay", o.late_from as "lateFrom",
  o.working_due as "workingDue", k.counted as "countedAt", c.period ->> 'from' as "periodFrom",
  c.activated_at as "activatedAt", c.ladder`;

/**
 * The category of an obligation in SQL, for finding the units of one; a test holds it beside `categoryOf`.
 * @param at parameter of the instant
 * @param planned parameter of the deadlines not open yet, `<collection> <working due>`
 */
export function categorySql(at: string, planned: string): string {
  return `case when k.state in ('exempt', 'ended') then 'excused' when k.state = 'nil' then 'nil'
    when k.state = 'returned' then 'returned'
    when k.state in ('submitted', 'accepted') then case when not o.own and k.counted >= o.late_from then 'late' else 'on-time' end
    when not o.own and o.late_from <= ${at} then 'overdue'
    when not o.own and (o.collection || ' ' || o.working_due) = any(${planned}) then 'planned' else 'awaited' end`;
}
