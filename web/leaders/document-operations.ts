import { z } from 'zod';
import { latenessInJson } from '../../domain/states/lateness';
import { PUBLISHED } from '../../domain/states/published';
import type { Instant } from '../../domain/time/time';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, plan, text, unit } from '../api/scalars';
import { instant, iso, lateMinutes } from '../api/times';
import { countsAnswer, roundCounts } from '../rounds/round-counts-shape';
import { type DocumentPage, readDocumentPage } from './document-page';
import type { RankedUnit } from './unit-periods';

const name = text(EXAMPLE.unitName);
const period = text('quý III năm 2026');
const counted = z
  .object({
    report: text('báo cáo kết quả thực hiện Kế hoạch'),
    period,
    lateFrom: instant.describe('The last of the ends of its rounds'),
    rounds: z.array(collection),
    counts: roundCounts,
  })
  .meta({ id: 'ReportPeriod', description: 'One period of a report: all its rounds, whoever compiles them' });
const result = z.object({
  obligation: text(EXAMPLE.obligation),
  standing: z.enum(PUBLISHED),
  daysLate: count(3),
  minutesLate: lateMinutes,
});
const trend = z.object({
  report: text('báo cáo kết quả thực hiện Kế hoạch'),
  periods: z.array(z.object({ round: collection, period, confirmed: z.boolean() })),
  figures: z.array(
    z.object({
      field: text('dialogues'),
      label: text('Số cuộc đối thoại với Nhân dân'),
      unit: text('cuộc').nullable(),
      values: z.array(
        z
          .number()
          .meta({ examples: [35] })
          .nullable(),
      ),
    }),
  ),
});

/** What the pictures of a document are drawn from. */
export const DOCUMENT_OPERATIONS = subject('Leaders', [
  operation({
    method: 'GET',
    path: '/leaders/documents/{plan}',
    access: 'readers',
    id: 'readDocumentPeriods',
    summary:
      'A document over its last periods: shares on time, groups of units, units by share with each result, delays, figures',
    query: z.strictObject({ plan }),
    answer: z
      .object({
        plan,
        title: text(EXAMPLE.planTitle),
        document: text(EXAMPLE.document),
        reports: z
          .array(z.object({ report: text('báo cáo kết quả thực hiện Kế hoạch'), periods: z.array(counted) }))
          .describe('Each report with its last periods, the oldest first'),
        periods: z.array(counted).describe('The last periods of all reports, the oldest first'),
        groups: z.array(
          z.object({
            title: text('UBND các xã, phường').nullable().describe('A list of the register; null: none'),
            units: count(12),
            counts: roundCounts,
            lowest: z
              .array(
                z.object({
                  unit,
                  name,
                  counts: roundCounts,
                  results: z
                    .array(result.nullable())
                    .describe('One for each of `periods`; null: it had nothing to send'),
                }),
              )
              .describe('Units with the lowest share on time first, as many as the page shows'),
          }),
        ),
        worst: z.array(
          z.object({ round: collection, unit, name, sent: z.boolean(), daysLate: count(9), minutesLate: lateMinutes }),
        ),
        figures: z.array(trend).describe('The main figures of the newest report that one body compiles'),
      })
      .meta({ id: 'DocumentPeriods' }),
    async run({ request, reach, query }) {
      const page = await readDocumentPage(request.reader, query.plan, request.at, reach);
      if (page === null) throw notFound();
      return answerOf(page, request.at);
    },
  }),
]);

function answerOf({ id, title, document, series, periods, groups, worst, trends }: DocumentPage, at: Instant) {
  return {
    ...{ plan: id, title, document },
    reports: series.map(({ report, periods: own }) => ({ report, periods: own.map(periodOf) })),
    periods: periods.map(periodOf),
    groups: groups.map(({ title: of, units, counts, ranked }) => ({
      ...{ title: of, units, counts: countsAnswer(counts) },
      lowest: ranked.map((one) => unitOf(one, at)),
    })),
    worst: worst.map(({ collection: round, ...delay }) => ({ round, ...delay })),
    figures: trends.map(({ title: report, periods: own, figures }) => ({
      ...{ report, periods: own },
      figures: figures.map(({ field, label, unit: of, values }) => ({ field, label, unit: of, values })),
    })),
  };
}

function periodOf({ report, period: of, lateFrom, rounds, counts }: DocumentPage['periods'][number]) {
  return { report, period: of, lateFrom: iso(lateFrom), rounds: [...rounds], counts: countsAnswer(counts) };
}

function unitOf({ unit: of, name: called, counts, results }: RankedUnit, at: Instant) {
  return {
    ...{ unit: of, name: called, counts: countsAnswer(counts) },
    results: results.map((one) =>
      one === null
        ? null
        : {
            ...{ obligation: one.obligation, standing: one.standing },
            ...latenessInJson(one, at),
          },
    ),
  };
}
