import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { CATEGORIES, type Category, categoryOf } from '../../domain/states/category';
import { tenthsOf } from '../../domain/states/percentages';
import { countRound, type RoundCounts } from '../../domain/states/round-counts';
import type { Queryable } from '../../storage/database';
import { type StandingRow, standingOf } from '../../storage/standing';
import type { MatrixFilter } from './filter';
import { type RoundFact, type RoundFactsById, readRoundFacts } from './round-facts';
import { scopeOf } from './scope';

/** Counts by category; every obligation of the filter is in exactly one. */
export interface Totals {
  all: number;
  lines: { category: Category; count: number; tenths: number }[];
  /** The same as the counts of every other page: what must be sent, was sent, is owed. */
  counts: RoundCounts;
  byCollection: ReadonlyMap<string, Readonly<Partial<Record<Category, number>>>>;
  /** Deadlines not open yet, for `categorySql`. */
  planned: string[];
  rounds: RoundFactsById;
}

interface Group extends Omit<StandingRow, keyof RoundFact | 'transferred'> {
  collection: string;
  count: number;
}

/**
 * Counts the obligations of the given collections that match the filter, by the state that pages show. One statement
 * groups obligations of equal state; `domain/states` names the state.
 */
export async function readTotals(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  calendar: WorkingCalendar,
): Promise<Totals> {
  const { rounds, from, where, values } = scopeOf(filter, collections);
  const [groups, facts] = await Promise.all([
    db.rows<Group>(
      `${rounds}
       select min(c.id) as collection, k.state, k.own, min(k.last_day) as "lastDay", k.late_from as "lateFrom",
         k.working_due as "workingDue", min(k.counted_at) as "countedAt", bool_or(k.extended_at is not null) as extended,
         count(*) as count
       from ${from} where ${where}
       group by c.n, k.state, k.own, k.late_from, k.working_due, k.counted_at >= k.late_from, k.extended_at is not null`,
      values,
    ),
    readRoundFacts(db, collections),
  ]);
  const counts = new Map<Category, number>(CATEGORIES.map((category) => [category, 0]));
  const byCollection = new Map<string, Partial<Record<Category, number>>>();
  const planned: string[] = [];
  for (const group of groups) {
    const round = facts.get(group.collection)!;
    const standing = { ...group, ...round, transferred: false };
    const category = categoryOf(standingOf(standing, filter.at, calendar));
    counts.set(category, counts.get(category)! + group.count);
    const part = byCollection.get(group.collection) ?? {};
    part[category] = (part[category] ?? 0) + group.count;
    byCollection.set(group.collection, part);
    if (category === 'planned') planned.push(`${group.collection} ${group.workingDue}`);
  }
  const tenths = tenthsOf(CATEGORIES.map((category) => counts.get(category)!));
  return {
    all: groups.reduce((sum, { count }) => sum + count, 0),
    lines: CATEGORIES.map((category, index) => ({
      category,
      count: counts.get(category)!,
      tenths: tenths[index]!,
    })),
    counts: countRound(groups, filter.at),
    byCollection,
    planned,
    rounds: facts,
  };
}
