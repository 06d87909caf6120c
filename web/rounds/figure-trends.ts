import { type MainFigure, mainFigures } from '../../domain/rollup/main-figures';
import type { Rollup } from '../../domain/rollup/rollup';
import type { Day } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { isAskedForSql, isInForceSql } from '../../storage/standing';
import { readCompiled } from './compiled';

/** The rounds of one requirement and compiler over periods. */
export interface RoundSeries {
  plan: string;
  requirement: string;
  compiler: string;
  /** The last day of the newest round that counts. */
  lastDay: Day;
}

/** A main figure over periods, the oldest first; null where a period has none, or its form asked for another measure. */
export interface FigureTrend extends Pick<MainFigure, 'field' | 'table' | 'label' | 'unit'> {
  values: (number | null)[];
}

/** The main figures of the last compiled periods. */
export interface FigureTrends {
  periods: { round: string; period: string; confirmed: boolean }[];
  figures: FigureTrend[];
}

/** Periods that are looked back over. */
const MOST_PERIODS = 8;

/**
 * The main figures of a round and of those before it, from the confirmed version of each, else from its draft. They have the labels and
 * units of the newest form.
 * @param shown the version on the page, of the round itself, which may be another one
 * @returns no figures where fewer than two periods are compiled: there is nothing to see over time
 */
export async function readFigureTrends(
  db: Queryable,
  { plan, requirement, compiler, lastDay }: RoundSeries,
  shown: { round: string; figures: Rollup['figures'] } | null = null,
): Promise<FigureTrends> {
  const rounds = await db.rows<{ id: string; period: string }>(
    `select c.id, c.period ->> 'title' as period from collections c join plans p on p.id = c.plan
     where c.plan = $1 and c.requirement = $2 and c.compiler = $3 and c.last_day <= $4
       and ${isInForceSql('p')} and ${isAskedForSql('c')} and c.latest_version > 0
     order by c.last_day desc, c.id desc limit ${MOST_PERIODS}`,
    [plan, requirement, compiler, lastDay],
  );
  if (rounds.length < 2) return { periods: [], figures: [] };
  const compiled = await readCompiled(
    db,
    rounds.map(({ id }) => id),
  );
  const periods = rounds.toReversed().map(({ id, period }) => {
    const { confirmed, form, figures } = compiled.get(id)!;
    const own = shown?.round === id ? shown.figures : figures;
    return { round: id, period, confirmed, figures: form === null ? [] : mainFigures(form, { figures: own }) };
  });
  return {
    periods: periods.map(({ round, period, confirmed }) => ({ round, period, confirmed })),
    figures: trendsOf(periods.map(({ figures }) => figures)),
  };
}

/** The figures of the newest period, in its order, each with its earlier values. */
function trendsOf(periods: readonly (readonly MainFigure[])[]): FigureTrend[] {
  const newest = periods.findLast((figures) => figures.length > 0) ?? [];
  const trends = newest.map(({ field, table, label, unit }) => ({
    ...{ field, table, label, unit },
    values: periods.map((figures) => figures.find((one) => one.field === field && one.unit === unit)?.value ?? null),
  }));
  return trends.filter(({ values }) => values.filter((value) => value !== null).length > 1);
}
