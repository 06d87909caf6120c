import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import { countRound, type RoundCounts } from './round-counts';
import type { ExtendableFacts } from './standing';

/** A unit's reports of a list, counted by the one meaning. */
export interface UnitTally<Report> {
  unit: UnitId;
  counts: RoundCounts;
  reports: Report[];
}

/** The reports of a list by unit, in the order in which the units first appear. */
export function tallyByUnit<Report extends ExtendableFacts & { unit: UnitId }>(
  reports: readonly Report[],
  at: Instant,
): UnitTally<Report>[] {
  const byUnit = new Map<UnitId, Report[]>();
  for (const report of reports) {
    const known = byUnit.get(report.unit);
    if (known === undefined) byUnit.set(report.unit, [report]);
    else known.push(report);
  }
  return [...byUnit].map(([unit, own]) => ({ unit, counts: countRound(own, at), reports: own }));
}

/** A year of a unit's record: the reports whose last day lay in it. */
export interface YearTally<Report> {
  year: number;
  counts: RoundCounts;
  reports: Report[];
}

/** A unit's reports by the year of their last day, the newest first. */
export function tallyByYear<Report extends ExtendableFacts & { lastDay: string }>(
  reports: readonly Report[],
  at: Instant,
): YearTally<Report>[] {
  const years = [...new Set(reports.map(({ lastDay }) => Number(lastDay.slice(0, 4))))].sort((a, b) => b - a);
  return years.map((year) => {
    const own = reports.filter(({ lastDay }) => lastDay.startsWith(`${year}-`));
    return { year, counts: countRound(own, at), reports: own };
  });
}
