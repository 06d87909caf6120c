import { documentName } from '../../domain/explanation/document-name';
import type { SourceDocument } from '../../domain/plan/plan';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { isInForceSql } from '../../storage/standing';
import type { Reach } from '../access/reach';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { type FigureTrends, readFigureTrends } from '../rounds/figure-trends';
import { MOST_PERIODS, type ReportPeriod, readReportPeriods } from './report-periods';
import { readUnitGroups, type UnitGroup } from './unit-periods';
import { readWorstDelays, type WorstDelay } from './worst-delays';

/** One report of a document over its last periods. */
export interface ReportSeries {
  report: string;
  periods: readonly ReportPeriod[];
}

/** A document over time, as leaders read it on two pages of paper. */
export interface DocumentPage {
  id: string;
  title: string;
  document: string;
  sample: boolean;
  /** Its reports, the one with the newest period first. */
  series: readonly ReportSeries[];
  /** The last periods of all its reports, the oldest first: the columns of units × periods. */
  periods: readonly ReportPeriod[];
  groups: readonly UnitGroup[];
  worst: readonly WorstDelay[];
  /** Of each report that one body compiles. */
  trends: readonly (FigureTrends & { title: string })[];
}

/** Reports whose shares are drawn, and whose figures are: what fits on two pages. */
const MOST_SERIES = 4;
const MOST_TRENDS = 1;

/** Everything of a document over time; null: there is no such document in force. @param reach what a narrowed reader may see */
export async function readDocumentPage(
  db: Queryable,
  plan: string,
  at: Instant,
  reach: Reach | null,
): Promise<DocumentPage | null> {
  const [head] = await db.rows<{ title: string; source: SourceDocument; issuer: string | null; sample: boolean }>(
    `select p.title, p.body -> 'document' as source, issuer.short_name as issuer, p.sample
     from plans p left join units issuer on issuer.id = p.body -> 'document' ->> 'issuer'
     where p.id = $1 and ${isInForceSql('p')}`,
    [plan],
  );
  if (head === undefined) return null;
  const all = await readReportPeriods(db, plan, at, reach);
  if (reach !== null && all.length === 0) return null;
  const periods = all.slice(-MOST_PERIODS);
  const rounds = periods.flatMap((period) => period.rounds);
  const [groups, worst, heads] = await Promise.all([
    readUnitGroups(db, periods, at),
    readWorstDelays(db, rounds, at),
    readHeads(db, rounds),
  ]);
  return {
    ...{ id: plan, title: head.title, document: documentName(head.source, head.issuer ?? head.source.issuer) },
    sample: head.sample,
    series: seriesOf(all),
    ...{ periods, groups, worst },
    trends: await readTrends(db, all, [...heads.values()]),
  };
}

function seriesOf(periods: readonly ReportPeriod[]): ReportSeries[] {
  const reports = [...new Set(periods.toReversed().map(({ report }) => report))].slice(0, MOST_SERIES);
  return reports.map((report) => ({ report, periods: periods.filter((period) => period.report === report) }));
}

/** The figures of requirements that one body compiles; of several compilers none stands for all. */
async function readTrends(
  db: Queryable,
  periods: readonly ReportPeriod[],
  heads: readonly CollectionHead[],
): Promise<DocumentPage['trends']> {
  const found: (FigureTrends & { title: string })[] = [];
  const requirements = new Set(heads.toSorted((a, b) => b.lateFrom - a.lateFrom).map(({ requirement }) => requirement));
  for (const requirement of requirements) {
    const own = heads.filter((head) => head.requirement === requirement);
    const newest = own.reduce((last, head) => (head.lateFrom > last.lateFrom ? head : last));
    if (found.length === MOST_TRENDS || own.some(({ compiler }) => compiler !== newest.compiler)) continue;
    const trends = await readFigureTrends(db, newest);
    const report = periods.find(({ rounds }) => rounds.includes(newest.id))!.report;
    if (trends.figures.length > 0) found.push({ title: report, ...trends });
  }
  return found;
}
