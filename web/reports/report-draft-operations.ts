import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { checkReport, secrecyFault } from '../../client/reports/check-report';
import { valuesFromEarlier } from '../../client/reports/copy-earlier';
import type { ReportFault } from '../../client/reports/report-content';
import { EMPTY_DRAFT, readReportDraft, removeReportDraft, saveReportDraft } from '../../client/reports/report-draft';
import { DungHanError } from '../../domain/errors';
import { inVietnamese } from '../../domain/messages/message';
import { ATTACHMENT_LIMITS } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { count, obligation, text } from '../api/scalars';
import { readEarlierReport } from './earlier-report';
import { type ObligationPage, readObligation } from './obligation';
import { keptValues } from './report-form-shape';
import { contentOfRequest, draftAnswer, draftOfRequest, draftShape, typedReport } from './typed-report-shape';

const one = z.strictObject({ obligation });
const faults = z.array(
  z
    .object({
      field: text('values.dialogues', 'Place in the report; empty: the whole'),
      message: text('Số cuộc đối thoại với Nhân dân: tìm thấy “x”; cần một số, viết như 1234 hoặc 1.234,5.'),
    })
    .meta({ id: 'ReportFault', description: 'One thing to mend in a report' }),
);

/** A report before it is sent: its draft, the period before, and the check. A draft is its unit's own. */
export const REPORT_DRAFT_OPERATIONS = subject("A unit's reports", [
  operation({
    method: 'GET',
    path: '/report-draft',
    access: 'owner-write',
    id: 'readReportDraft',
    summary: "The draft of the unit's next report, as it was saved",
    query: one,
    answer: draftShape,
    async run({ request, query }) {
      const page = await pageOf(request, query.obligation);
      return draftAnswer(page.id, await readReportDraft(request.reader, page));
    },
  }),
  operation({
    method: 'POST',
    path: '/report-draft',
    access: 'owner-write',
    id: 'saveReportDraft',
    summary: 'Keeps what has been filled in so far, in place of what was kept before; nothing is sent',
    query: z.strictObject({}),
    body: typedReport,
    answer: draftShape,
    status: 201,
    async run({ request, caller, body }) {
      const page = await pageOf(request, body.obligation);
      const secret = secrecyFault(contentOfRequest(body, []));
      if (secret !== null) throw new DungHanError('STATE_SECRET', secret.message);
      await saveReportDraft(caller, page, draftOfRequest(page.requirement.form, body));
      return draftAnswer(page.id, await readReportDraft(request.reader, page));
    },
  }),
  operation({
    method: 'DELETE',
    path: '/report-draft',
    access: 'owner-write',
    id: 'dropReportDraft',
    summary: 'Throws the draft away',
    query: one,
    answer: one,
    async run({ request, caller, query }) {
      const page = await pageOf(request, query.obligation);
      await removeReportDraft(caller, page.id);
      return query;
    },
  }),
  operation({
    method: 'GET',
    path: '/earlier-report',
    access: 'owner-read',
    id: 'readEarlierReport',
    summary: 'What the unit reported for the period before, under the same requirement',
    query: one,
    answer: z.object({
      obligation,
      earlier: z
        .object({ period: text('quý II năm 2026'), receipt: text('DH20260624-1B2C3D4E5F'), values: keptValues })
        .nullable(),
    }),
    async run({ request, query }) {
      const page = await pageOf(request, query.obligation);
      return { obligation: page.id, earlier: await readEarlierReport(request.reader, page.collection, page.unit) };
    },
  }),
  operation({
    method: 'POST',
    path: '/report-draft/earlier-values',
    access: 'owner-write',
    id: 'copyEarlierReport',
    summary: "Puts the period before's values into the draft where nothing is filled in yet",
    query: z.strictObject({}),
    body: one,
    answer: z.object({ copied: count(1), draft: draftShape }),
    async run({ request, caller, body }) {
      const page = await pageOf(request, body.obligation);
      const { form } = page.requirement;
      const earlier = await readEarlierReport(request.reader, page.collection, page.unit);
      const kept = await readReportDraft(request.reader, page);
      if (form === null || earlier === null) return { copied: 0, draft: draftAnswer(page.id, kept) };
      const begun = kept ?? EMPTY_DRAFT;
      const taken = valuesFromEarlier(form, begun.values, earlier.values);
      await saveReportDraft(caller, page, { ...begun, values: { ...begun.values, ...Object.fromEntries(taken) } });
      return { copied: taken.size, draft: draftAnswer(page.id, await readReportDraft(request.reader, page)) };
    },
  }),
  operation({
    method: 'POST',
    path: '/report-checks',
    access: 'owner-write',
    id: 'checkReport',
    summary: 'Everything that must be mended before a report can go, and what is odd in it; nothing is sent',
    query: z.strictObject({}),
    body: typedReport,
    files: ATTACHMENT_LIMITS,
    answer: z.object({ ok: z.boolean(), issues: faults, warnings: faults }).meta({ id: 'ReportCheck' }),
    async run({ request, body, takeFiles }) {
      const page = await pageOf(request, body.obligation);
      const content = contentOfRequest(body, takeFiles());
      const secret = secrecyFault(content);
      const found = checkReport(page.requirement, content);
      const issues = secret === null ? found.faults : [secret, ...found.faults];
      return { ok: issues.length === 0, issues: issues.map(faultOf), warnings: found.warnings.map(faultOf) };
    },
  }),
]);

/** The report that is meant, once it is known to be the caller's. */
async function pageOf(request: FastifyRequest, id: string): Promise<ObligationPage> {
  askForOwner(request, ownerOfObligation(id));
  const page = await readObligation(request.reader, id, request.at, await loadCalendar(request.reader));
  if (page === null) throw notFound();
  return page;
}

function faultOf({ path, message }: ReportFault): { field: string; message: string } {
  return { field: path, message: inVietnamese(message) };
}
