import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { CATEGORIES, type Category, categoryOf } from '../../domain/states/category';
import { tenthsOf } from '../../domain/states/percentages';
import type { Day } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { type StandingRow, standingOf } from '../queries/standing';
import type { MatrixFilter } from './filter';
import { FROM, KNOWN_COLUMNS, SCOPE, scopeValues } from './scope';

/** Counts by category; every obligation of the filter is in exactly one. */
export interface Totals {
  all: number;
  lines: { category: Category; count: number; tenths: number }[];
  byCollection: ReadonlyMap<string, Readonly<Partial<Record<Category, number>>>>;
  /** Deadlines not open yet, for `categorySql`. */
  planned: string[];
}

interface Group extends StandingRow {
  collection: string;
  workingDue: Day;
  count: number;
}

/**
 * Counts what the filter leaves of the given collections by the state that pages show. One statement groups what cannot
 * differ in state; the words come from `domain/states`.
 */
export async function readTotals(
  db: Queryable,
  filter: MatrixFilter,
  collections: readonly string[],
  calendar: WorkingCalendar,
): Promise<Totals> {
  const groups = await db.rows<Group>(
    `with known as (select o.collection, ${KNOWN_COLUMNS} from ${FROM} where ${SCOPE})
     select collection, state, own, "lastDay", "lateFrom", "workingDue", min("countedAt") as "countedAt", "periodFrom",
       "activatedAt", (array_agg(ladder))[1] as ladder, count(*) as count
     from known group by collection, state, own, "lastDay", "lateFrom", "workingDue", "countedAt" >= "lateFrom", "periodFrom", "activatedAt"`,
    scopeValues(filter, collections),
  );
  const counts = new Map<Category, number>(CATEGORIES.map((category) => [category, 0]));
  const byCollection = new Map<string, Partial<Record<Category, number>>>();
  const planned: string[] = [];
  for (const group of groups) {
    const category = categoryOf(standingOf(group, filter.at, calendar));
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
    byCollection,
    planned,
  };
}
