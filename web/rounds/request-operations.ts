import { z } from 'zod';
import { LONGEST_SUBJECT, requestReport } from '../../client/rounds/request-report';
import { readRequestableUnits } from '../../client/rounds/requestable';
import { withdrawRequest } from '../../client/rounds/withdraw-request';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { requestedWithin } from '../../domain/requests/report-request';
import { readReportRequests } from '../../storage/report-requests';
import { reachCondition, reachValues } from '../access/reach';
import { askForOwner, askForReach, askForRound, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { collection, count, numbered, plainId, plan, text, unit, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, givenInstant, instant, iso, isoOrNull } from '../api/times';

const SUBJECT = 'Thiệt hại do mưa lũ từ ngày 20 đến 23/9';
const REASON = 'Đã có số liệu của Ban Chỉ huy';
const NUMBER = '45/CV-SNV';
const MOST_LISTED = 500;

const document = z
  .strictObject({ number: wordsNeeded(200, NUMBER), date: givenDay.meta({ examples: ['2026-09-23'] }) })
  .nullable()
  .default(null)
  .describe('The document by which the report is asked for');

const made = z
  .object({
    collection,
    plan,
    requirement: text('six-month'),
    number: numbered(2).describe('Within the requirement and the year'),
    subject: text(SUBJECT),
    document: z.object({ number: text(NUMBER), date: day }).nullable(),
    requestedBy: text(EXAMPLE.person),
    requestedAt: instant,
    withdrawnAt: instant.nullable(),
    withdrawnBy: text(EXAMPLE.person).nullable(),
    withdrawnReason: text(REASON).nullable(),
  })
  .meta({ id: 'ReportRequest', description: 'A report that staff or leaders have asked for (báo cáo đột xuất)' });

/** Reports that staff and leaders ask for at any time, due in hours or days. */
export const REQUEST_OPERATIONS = subject('Rounds', [
  operation({
    method: 'GET',
    path: '/report-requests',
    access: 'request',
    id: 'listReportRequests',
    summary: 'Ad-hoc requests, the newest first; at most 500',
    query: nothing,
    answer: z.array(made),
    async run({ request }) {
      const reach = askForReach(request);
      const where = reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 1);
      const rows = await readReportRequests(request.reader, { where, values: reachValues(reach) }, MOST_LISTED);
      return rows.map(({ year: _, requestedAt, withdrawnAt, ...row }) => ({
        ...{ ...row, requestedAt: iso(requestedAt), withdrawnAt: isoOrNull(withdrawnAt) },
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/report-requests',
    access: 'request',
    id: 'requestReport',
    summary:
      'Asks chosen units for a report at once (yêu cầu báo cáo đột xuất), any number of times; the same Idempotency-Key asks once',
    query: nothing,
    body: z.strictObject({
      plan,
      requirement: plainId(100, 'six-month'),
      units: z.array(unit).min(1).max(5_000).nullable().default(null).describe('null: all that the requirement names'),
      lateFrom: givenInstant
        .nullable()
        .default(null)
        .describe('The first instant that is late; either this or `withinHours`'),
      withinHours: z
        .int32()
        .min(1)
        .max(960)
        .nullable()
        .default(null)
        .meta({ format: 'int32', examples: [4] }),
      subject: wordsNeeded(LONGEST_SUBJECT, SUBJECT).describe('In the words the units read'),
      document,
    }),
    idempotent: true,
    answer: z
      .object({
        plan,
        requirement: text('six-month'),
        number: numbered(2),
        lateFrom: instant,
        collections: z.array(collection),
        units: count(12),
      })
      .meta({ id: 'MadeReportRequest' }),
    status: 201,
    async run({ caller, request, body: { lateFrom, withinHours, ...given } }) {
      const report = await readRequestableUnits(request.reader, given.plan, given.requirement, request.at);
      if (report === null) throw notFound();
      for (const { id, compiler } of report.units) {
        if (given.units?.includes(id) ?? true) askForOwner(request, { unit: id, plan: given.plan, compiler });
      }
      // Without a unit that may be asked the owner was not asked for: the rule of the document's own rounds holds.
      askForReach(request);
      const end = lateFrom ?? (withinHours === null ? null : requestedWithin(withinHours, request.at));
      if (end === null) throw new DungHanError('REQUEST_INVALID', message('requested.no-end'));
      const idempotencyKey = keyOf(
        request.headers['idempotency-key'],
        caller.who,
        `${given.plan}/${given.requirement}`,
      );
      const result = await requestReport(caller, { ...given, lateFrom: end, idempotencyKey });
      return { ...result, lateFrom: iso(result.lateFrom) };
    },
  }),
  operation({
    method: 'POST',
    path: '/report-request-withdrawals',
    access: 'request',
    id: 'withdrawReportRequest',
    summary: 'Withdraws an ad-hoc request: units that still owed it are told at once and owe it no more',
    query: nothing,
    body: z.strictObject({ collection, reason: wordsNeeded(200, REASON) }),
    answer: z.object({ collection, units: count(3) }).meta({ id: 'WithdrawnReportRequest' }),
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      return withdrawRequest(caller, body);
    },
  }),
]);
