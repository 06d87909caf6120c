import { delayLength, delayOf } from '../../domain/states/lateness';
import { type Published, publishedAs } from '../../domain/states/published';
import { type RoundCounts, sumOfCounts } from '../../domain/states/round-counts';
import type { ExtendableFacts } from '../../domain/states/standing';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { countColumns } from '../../storage/standing';
import { groupTitleSql } from '../../storage/units';
import type { ReportPeriod } from './report-periods';

/** A unit over the periods, with its place among those of its list. */
export interface RankedUnit {
  unit: UnitId;
  name: string;
  counts: RoundCounts;
  /** One for each period, in their order; null where it did not report in that period. */
  results: readonly (UnitResult | null)[];
}

/** How one report of a unit came out. */
export interface UnitResult extends ExtendableFacts {
  obligation: string;
  standing: Published;
}

/** The units of one list of a register (sở, xã …) over the periods. */
export interface UnitGroup {
  /** The office's words; null where the register has no such lists. */
  title: string | null;
  counts: RoundCounts;
  units: number;
  /** The lowest shares on time first. */
  ranked: readonly RankedUnit[];
}

/** Units that are shown, of all lists together: what fits on a page of paper. */
const MOST_RANKED = 20;

type Counted = Omit<RankedUnit, 'results'> & { group: string | null };

/**
 * Who reports in these periods, list by list, the lowest share on time first; of equal shares the unit with more late or missing reports,
 * then in the register's order. The counts of all units together are those of the periods.
 */
export async function readUnitGroups(
  db: Queryable,
  periods: readonly ReportPeriod[],
  at: Instant,
): Promise<UnitGroup[]> {
  const ids = periods.flatMap(({ rounds }) => rounds);
  const rows = await db.rows<{ unit: UnitId; name: string; group: string | null } & RoundCounts>(
    `with counted as (select o.unit, ${countColumns('o', '$2')} from obligations o where o.collection = any($1) group by o.unit)
     select u.short_name as name, ${groupTitleSql('u', 'r')} as "group", k.*
     from counted k join units u on u.id = k.unit join registers r on r.id = u.register order by u.register, u.ord`,
    [ids, timestamp(at)],
  );
  const units = rows.map(({ unit, name, group, ...counts }): Counted => ({ unit, name, group, counts }));
  const titles = [...new Set(units.map(({ group }) => group))];
  const most = Math.max(1, Math.floor(MOST_RANKED / Math.max(1, titles.length)));
  const groups = titles.map((title) => {
    const own = units.filter(({ group }) => group === title);
    const expected = own.filter(({ counts }) => counts.expected > 0).sort(byShare);
    return { title, own, shown: expected.slice(0, most) };
  });
  const results = await readResults(
    db,
    periods,
    groups.flatMap(({ shown }) => shown.map(({ unit }) => unit)),
    at,
  );
  return groups.map(({ title, own, shown }) => ({
    title,
    counts: sumOfCounts(own.map(({ counts }) => counts)),
    units: own.length,
    ranked: shown.map(({ unit, name, counts }) => ({ unit, name, counts, results: results.get(unit) ?? [] })),
  }));
}

function byShare({ counts: a }: Counted, { counts: b }: Counted): number {
  return a.onTime * b.expected - b.onTime * a.expected || b.late + b.overdue - (a.late + a.overdue);
}

/** The worst first: what a cell says where a unit has several reports in a period. */
const WORST: readonly Published[] = ['missing', 'late', 'awaited', 'on-time', 'excused'];

async function readResults(
  db: Queryable,
  periods: readonly ReportPeriod[],
  units: readonly UnitId[],
  at: Instant,
): Promise<Map<UnitId, (UnitResult | null)[]>> {
  const placeOf = new Map(periods.flatMap(({ rounds }, place) => rounds.map((id) => [id, place] as const)));
  const rows = await db.rows<Omit<UnitResult, 'standing'> & { unit: UnitId; collection: string }>(
    `select o.id as obligation, o.unit, o.collection, o.state, o.own, o.late_from as "lateFrom", o.counted_at as "countedAt",
       o.extended_at is not null as extended
     from obligations o where o.collection = any($1) and o.unit = any($2)`,
    [[...placeOf.keys()], units],
  );
  const found = new Map(units.map((unit) => [unit, periods.map((): UnitResult | null => null)]));
  for (const { unit, collection, ...report } of rows) {
    const line = found.get(unit)!;
    const place = placeOf.get(collection)!;
    const result = { ...report, standing: publishedAs(report, at) };
    const known = line[place] ?? null;
    if (known === null || isWorse(result, known, at)) line[place] = result;
  }
  return found;
}

function isWorse(one: UnitResult, other: UnitResult, at: Instant): boolean {
  const rank = WORST.indexOf(one.standing) - WORST.indexOf(other.standing);
  return rank < 0 || (rank === 0 && delayLength(delayOf(one, at)) > delayLength(delayOf(other, at)));
}
