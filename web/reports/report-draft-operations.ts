import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dropReportDraft } from '../../client/reports/report-draft';
import { DungHanError } from '../../domain/errors';
import { inWords } from '../../domain/source/issue';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { issue, obligation } from '../api/shapes';
import { checkReport } from './check-report';
import { copyEarlier } from './copy-earlier';
import { readEarlierReport } from './earlier-report';
import { type ObligationPage, readObligation } from './obligation';
import { readDraft, saveDraft } from './saved-draft';
import { secrecyFault } from './secrecy-fault';
import { draftAnswer, draftShape, fieldName, typedFields, typedReport } from './typed-report-shape';

const one = z.strictObject({ obligation });
const fault = issue.pick({ field: true, message: true });
const faults = z.array(fault);

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
      return draftAnswer(page.id, await readDraft(request.reader, page));
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
      const fields = typedFields(page, body);
      const secret = secrecyFault({ fields, files: [], fileFaults: [] });
      if (secret !== null) throw new DungHanError('STATE_SECRET', secret.message);
      await saveDraft(caller, page, fields);
      return draftAnswer(page.id, await readDraft(request.reader, page));
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
      await dropReportDraft(caller, page.id);
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
      earlier: z.object({ period: z.string(), receipt: z.string(), values: z.any() }).nullable(),
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
    answer: z.object({ copied: z.number().int(), draft: draftShape }),
    async run({ request, caller, body }) {
      const page = await pageOf(request, body.obligation);
      const { form } = page.requirement;
      const earlier = await readEarlierReport(request.reader, page.collection, page.unit);
      const kept = await readDraft(request.reader, page);
      if (form === null || earlier === null) return { copied: 0, draft: draftAnswer(page.id, kept) };
      const { typed, copied } = copyEarlier(form, kept?.fields ?? new Map<string, string>(), earlier.values);
      await saveDraft(caller, page, typed);
      return { copied, draft: draftAnswer(page.id, await readDraft(request.reader, page)) };
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
    files: true,
    answer: z.object({ ok: z.boolean(), issues: faults, warnings: faults }),
    async run({ request, body, files }) {
      const page = await pageOf(request, body.obligation);
      const sent = { fields: typedFields(page, body), files: [...files], fileFaults: [] };
      const secret = secrecyFault(sent);
      const found = checkReport(page, sent);
      const issues = secret === null ? found.faults : [secret, ...found.faults];
      const named = (given: typeof issues) => given.map((each) => ({ ...inWords(each), field: fieldName(each.field) }));
      return { ok: issues.length === 0, issues: named(issues), warnings: named(found.warnings) };
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
