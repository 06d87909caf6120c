import { z } from 'zod';
import { type ListedReport, type ListTerms, readPublishedList } from '../../client/rounds/published-list';
import { readUnitRecord } from '../../client/rounds/unit-record';
import { latenessInJson } from '../../domain/states/lateness';
import { PUBLISHED } from '../../domain/states/published';
import { tallyByUnit } from '../../domain/states/unit-tally';
import { dayOf, type Instant } from '../../domain/time/time';
import { notFound } from '../access/request';
import { keptBasis } from '../api/basis';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, plan, text, unit, words } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull, lateMinutes } from '../api/times';
import { countsAnswer, roundCounts } from '../rounds/round-counts-shape';
import { reachTerms } from './list-terms';

const listed = z
  .object({
    obligation: text(`${EXAMPLE.collection}/${EXAMPLE.unit}`),
    collection,
    unit,
    name: text(EXAMPLE.unitName),
    document: text('Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai'),
    report: text('báo cáo công tác dân vận chính quyền'),
    period: text('6 tháng đầu năm 2026'),
    lastDay: day,
    lateFrom: instant,
    standing: z
      .enum(PUBLISHED)
      .describe('on-time, late, missing (overdue), awaited (not due yet) or excused, as of then'),
    daysLate: count(3),
    minutesLate: lateMinutes,
    receivedAt: instant.nullable(),
    documentNumber: text('12/BC-UBND').nullable(),
    documentDate: day.nullable(),
    lateReason: text('Mưa lũ').nullable(),
    extension: keptBasis.nullable().describe('The document that extended it'),
    excuse: text('Văn bản số 312/UBND-NC ngày 21/9/2026 (UBND tỉnh)').nullable().describe('Why it is not expected'),
  })
  .meta({ id: 'ListedReport', description: 'A report of a list, as it stood' });

function listedOf(report: ListedReport, at: Instant): z.infer<typeof listed> {
  const { obligation, unitName, lateFrom, receivedAt } = report;
  const { unit: of, collection: round, document, report: title, period, lastDay, standing } = report;
  const { documentNumber, documentDate, lateReason, extension, excuse } = report;
  return {
    ...{ obligation, collection: round, unit: of, name: unitName, document, report: title, period, lastDay, standing },
    ...{ lateFrom: iso(lateFrom), receivedAt: isoOrNull(receivedAt), ...latenessInJson(report, at) },
    ...{ documentNumber, documentDate, lateReason, extension, excuse },
  };
}

const MOST_IN_ANSWER = 5_000;

/** Lists to publish, and a unit's record over the years. */
export const LIST_OPERATIONS = subject('Following', [
  operation({
    method: 'GET',
    path: '/lists',
    access: 'readers',
    id: 'readList',
    summary: 'Units on time, late and missing over a period, as of a day, by document or over all of them',
    query: z.strictObject({
      from: givenDay.describe('Rounds whose last day lies in these days, both counted'),
      to: givenDay,
      asOf: givenDay.optional().describe('As it stood at the end of this day; left out: now'),
      period: words(40, '2026-H1').optional(),
      plan: plan.optional(),
    }),
    answer: z
      .object({
        at: instant,
        counts: roundCounts,
        units: z.array(z.object({ unit, name: text(EXAMPLE.unitName), counts: roundCounts })),
        reports: z.array(listed).describe('At most 5,000; the counts are of all'),
        all: count(37),
      })
      .meta({ id: 'PublishedList' }),
    async run({ request, reach, query }) {
      const terms: ListTerms = {
        ...{ from: query.from, to: query.to, period: query.period ?? null, plans: query.plan ? [query.plan] : null },
        ...{ units: null, asOf: query.asOf !== undefined && query.asOf < dayOf(request.at) ? query.asOf : null },
        reach: reach === null ? null : reachTerms(reach),
      };
      const { at, counts, reports } = await readPublishedList(request, terms);
      return {
        ...{ at: iso(at), counts: countsAnswer(counts), all: reports.length },
        units: tallyByUnit(reports, at).map(({ unit: of, counts: own, reports: [first] }) => ({
          ...{ unit: of, name: first!.unitName, counts: countsAnswer(own) },
        })),
        reports: reports.slice(0, MOST_IN_ANSWER).map((report) => listedOf(report, at)),
      };
    },
  }),
  operation({
    method: 'GET',
    path: '/unit-record',
    access: 'readers',
    id: 'readUnitRecord',
    summary: "A unit's record over the years: each report with its deadline, receipt, result, extension and exemption",
    query: z.strictObject({ unit }),
    answer: record(),
    async run({ request, reach, query }) {
      const found = await readUnitRecord(request, query.unit, reach === null ? null : reachTerms(reach));
      if (found === null || (reach !== null && found.years.length === 0)) throw notFound();
      return recordOf(found);
    },
  }),
  operation({
    method: 'GET',
    path: '/own-record',
    access: 'unit',
    id: 'readOwnRecord',
    summary: "The unit's own record over the years",
    query: nothing,
    answer: record(),
    run: async ({ request, session }) => recordOf((await readUnitRecord(request, session.unit!, null))!),
  }),
]);

function record() {
  return z.object({
    unit,
    name: text(EXAMPLE.unitName),
    at: instant,
    years: z.array(
      z.object({
        year: z.int32().meta({ format: 'int32', examples: [2026] }),
        counts: roundCounts,
        reports: z.array(listed),
      }),
    ),
  });
}

function recordOf({ unit: of, name, at, years }: NonNullable<Awaited<ReturnType<typeof readUnitRecord>>>) {
  return {
    ...{ unit: of, name, at: iso(at) },
    years: years.map(({ year, counts, reports }) => ({
      ...{ year, counts: countsAnswer(counts), reports: reports.map((report) => listedOf(report, at)) },
    })),
  };
}
