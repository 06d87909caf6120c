import { z } from 'zod';
import type { SubmitRequest } from '../../client/contract';
import { submitReport } from '../../client/reports/submit';
import { explainObligation } from '../../client/rounds/explain';
import { lastDayOf } from '../../domain/deadlines/deadline-hour';
import { formatInstant } from '../../domain/time/time';
import { ATTACHMENT_LIMITS } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForOwner, askForReports, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { keyOf } from '../api/idempotency-key';
import { operation, subject } from '../api/operation';
import { obligation, text } from '../api/scalars';
import { nothing, receipt } from '../api/shapes';
import { withValuePaths } from '../api/value-paths';
import { lineOf } from '../rounds/explanation-shape';
import { readObligation } from './obligation';
import { owedReport } from './owed-report-shape';
import { readNotesToUnit } from './report-decisions';
import { typedReport } from './typed-report-shape';
import { unitReport, unitReportOf } from './unit-report-shape';
import { readUnitReports } from './unit-reports';
import { checkDailyQuota } from './upload-quota';

const explanationLine = z
  .object({
    what: text('Ngày cuối cùng còn đúng hạn'),
    value: text('25/9/2026'),
    because: text('“chậm nhất ngày 25/9/2026”: gửi trong ngày đó là đúng hạn'),
    source: text(`${EXAMPLE.clause}, ${EXAMPLE.document}`),
  })
  .meta({ id: 'ExplanationLine' });

/** What a unit does with a report it owes. */
export const REPORT_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/my-reports',
    access: 'unit',
    id: 'listMyReports',
    summary: 'What the unit owes, soonest first, and what it has sent or need not send, newest first',
    query: nothing,
    answer: z.object({ owing: z.array(unitReport), sent: z.array(unitReport), released: z.array(unitReport) }),
    async run({ request, session }) {
      const calendar = await loadCalendar(request.reader);
      const { owing, sent, released } = await readUnitReports(request.reader, session.unit!, request.at, calendar);
      return {
        owing: owing.map(unitReportOf),
        sent: sent.map(unitReportOf),
        released: released.map(unitReportOf),
      };
    },
  }),
  operation({
    method: 'GET',
    path: '/obligation',
    access: 'owner-read',
    id: 'readObligation',
    summary: 'One report that is owed, with the form it is filled in by and what was sent last',
    query: z.strictObject({ id: obligation }),
    answer: owedReport,
    async run({ request, query }) {
      askForOwner(request, ownerOfObligation(query.id));
      const page = await readObligation(request.reader, query.id, request.at, await loadCalendar(request.reader));
      if (page === null) throw notFound();
      if (page.last !== null) noteReportRead(request, page.id, 'report');
      const { refusal, lateReason } = await readNotesToUnit(request.reader, page.id);
      const { head, requirement, last } = page;
      return {
        ...{ id: page.id, collection: page.collection, unit: page.unit, state: page.state, version: page.version },
        ...{ title: head.title, document: head.document, clause: head.clause, cutoff: page.cutoff },
        lastDay: page.lastDay,
        roundDay: lastDayOf(page.roundLateFrom),
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
    body: typedReport,
    files: ATTACHMENT_LIMITS,
    idempotent: true,
    answer: receipt,
    status: 201,
    async run({ deps, caller, request, body, takeFiles }) {
      await askForReports(request, [body.obligation]);
      const files = takeFiles();
      await checkDailyQuota(caller, ownerOfObligation(body.obligation).unit, files, deps.dailyQuota);
      const report: SubmitRequest = {
        obligation: body.obligation,
        values: body.values,
        nil: body.nil,
        document: body.document,
        files,
        channel: 'web',
        sentOn: null,
        receivedAt: null,
        reason: body.note,
        idempotencyKey: keyOf(request.headers['idempotency-key'], caller.who, body.obligation),
        mailsReceipt: true,
      };
      return withValuePaths(
        () => 'values',
        () => submitReport(caller, report),
      );
    },
  }),
  operation({
    method: 'GET',
    path: '/explanation',
    access: 'owner-read',
    id: 'explainDeadline',
    summary: '"Vì sao có ngày này?": from the words of the document to the receipt',
    query: z.strictObject({ obligation }),
    answer: z.object({ obligation, lines: z.array(explanationLine) }).meta({ id: 'Explanation' }),
    async run({ caller, request, query }) {
      askForOwner(request, ownerOfObligation(query.obligation));
      const { lines } = await explainObligation(caller, query.obligation);
      return { obligation: query.obligation, lines: lines.map(lineOf) };
    },
  }),
]);
