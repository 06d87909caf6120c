import { z } from 'zod';
import { submitReport } from '../../client/reports/submit';
import { explainObligation } from '../../client/rounds/explain';
import { formatInstant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, askForReports, notFound } from '../access/request';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { collection, day, instant, nothing, obligation, receipt, signedDocument, state, unit } from '../api/shapes';
import { explainLine, lineOf } from '../rounds/explanation-shape';
import { readObligation } from './obligation';
import { readNotesToUnit } from './report-decisions';
import { unitReport, unitReportOf } from './unit-report-shape';
import { readUnitReports } from './unit-reports';
import { checkDailyQuota } from './upload-quota';

/** What a unit does with a report it owes. */
export const REPORT_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/my-reports',
    access: 'unit',
    id: 'listMyReports',
    summary: 'What the unit owes, soonest first, and what it has sent last',
    query: nothing,
    answer: z.object({ owing: z.array(unitReport), sent: z.array(unitReport) }),
    async run({ request, session }) {
      const calendar = await loadCalendar(request.reader);
      const { owing, sent } = await readUnitReports(request.reader, session.unit!, request.at, calendar);
      return { owing: owing.map(unitReportOf), sent: sent.map(unitReportOf) };
    },
  }),
  operation({
    method: 'GET',
    path: '/obligation',
    access: 'owner-read',
    id: 'readObligation',
    summary: 'One report that is owed, with the form it is filled in by and what was sent last',
    query: z.strictObject({ id: obligation }),
    answer: z.object({
      id: obligation,
      collection,
      unit,
      title: z.string(),
      document: z.string(),
      clause: z.string(),
      state,
      version: z.number().int(),
      lastDay: day,
      roundDay: day.describe('Last day of the round; earlier than `lastDay` where the date was extended'),
      toMend: z
        .object({ points: z.string(), until: day.nullable() })
        .nullable()
        .describe('Of a returned report: what is to be mended, and the day it is asked for again'),
      refusal: z
        .object({ decider: z.string(), reason: z.string(), at: instant })
        .nullable()
        .describe('A request for more time that was answered with no'),
      lateReason: z.object({ reason: z.string(), at: instant }).nullable().describe('Why it was late, as noted'),
      lateFrom: instant,
      cutoff: day.nullable(),
      nil: z.boolean().describe('Whether "không phát sinh" may be reported'),
      form: z.any().describe('Form definition of the plan: fields and rules; null: free text and files'),
      last: z.object({ receipt: z.string(), values: z.any() }).nullable(),
    }),
    async run({ request, query }) {
      askForOwner(request, ownerOfObligation(query.id));
      const page = await readObligation(request.reader, query.id, request.at, await loadCalendar(request.reader));
      if (page === null) throw notFound();
      const { refusal, lateReason } = await readNotesToUnit(request.reader, page.id);
      const { head, requirement, last } = page;
      return {
        ...{ id: page.id, collection: page.collection, unit: page.unit, state: page.state, version: page.version },
        ...{ title: head.title, document: head.document, clause: head.clause, cutoff: page.cutoff },
        lastDay: page.lastDay,
        roundDay: page.roundDay,
        toMend: page.state === 'returned' ? { points: page.stateReason ?? '', until: page.askedDay } : null,
        refusal: refusal && { decider: refusal.decider!, reason: refusal.words!, at: formatInstant(refusal.at) },
        lateReason: lateReason && { reason: lateReason.words!, at: formatInstant(lateReason.at) },
        lateFrom: formatInstant(page.lateFrom),
        nil: requirement.nil,
        form: requirement.form,
        last: last === null ? null : { receipt: last.receipt, values: last.values },
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/submissions',
    access: 'owner-write',
    id: 'submitReport',
    summary: "Sends the unit's report and gives its receipt; the same Idempotency-Key gives the same receipt",
    query: nothing,
    body: z.strictObject({
      obligation,
      values: z.unknown().optional().describe('Flat or nested by field id, as numbers or as "1.234,5"'),
      nil: z.boolean().default(false),
      document: signedDocument.prefault({}),
      note: z.string().max(2_000).nullable().default(null),
    }),
    files: true,
    idempotent: true,
    answer: receipt,
    status: 201,
    async run({ deps, caller, request, body, files }) {
      await askForReports(request, [body.obligation]);
      await checkDailyQuota(caller, ownerOfObligation(body.obligation).unit, files, deps.dailyQuota);
      const sent = await submitReport(caller, {
        obligation: body.obligation,
        values: body.values ?? {},
        nil: body.nil,
        document: body.document,
        files,
        channel: 'web',
        sentOn: null,
        receivedAt: null,
        reason: body.note,
        idempotencyKey: keyOf(request.headers['idempotency-key'], caller.who, body.obligation),
        mailsReceipt: true,
      });
      return sent;
    },
  }),
  operation({
    method: 'GET',
    path: '/explanation',
    access: 'owner-read',
    id: 'explainDeadline',
    summary: '"Vì sao có ngày này?": from the words of the document to the receipt',
    query: z.strictObject({ obligation }),
    answer: z.object({ obligation, lines: z.array(explainLine) }),
    async run({ caller, request, query }) {
      askForOwner(request, ownerOfObligation(query.obligation));
      const { lines } = await explainObligation(caller, query.obligation);
      return { obligation: query.obligation, lines: lines.map(lineOf) };
    },
  }),
]);
