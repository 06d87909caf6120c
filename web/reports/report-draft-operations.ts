import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { inWords } from '../../domain/source/issue';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import type { ApiCall } from '../api/operation';
import { operation, subject } from '../api/operation';
import { issue, obligation } from '../api/shapes';
import { checkReport } from './check-report';
import { copyEarlier } from './copy-earlier';
import { readEarlierReport } from './earlier-report';
import { type ObligationPage, readObligation } from './obligation';
import { readDraft, removeDraft, saveDraft } from './saved-draft';
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
    async run({ deps, request, query }) {
      const page = await pageOf({ deps, request }, query.obligation);
      return draftAnswer(page.id, await readDraft(deps.database, page));
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
    async run({ deps, request, caller, body }) {
      const page = await pageOf({ deps, request }, body.obligation);
      const fields = typedFields(page, body);
      const secret = secrecyFault({ fields, files: [], fileFaults: [] });
      if (secret !== null) throw new DungHanError('STATE_SECRET', secret.message);
      await saveDraft(deps.database, page, fields, { who: caller.who, at: caller.at });
      return draftAnswer(page.id, await readDraft(deps.database, page));
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
    async run({ deps, request, query }) {
      const page = await pageOf({ deps, request }, query.obligation);
      await removeDraft(deps.database, page.id);
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
    async run({ deps, request, query }) {
      const page = await pageOf({ deps, request }, query.obligation);
      return { obligation: page.id, earlier: await readEarlierReport(deps.database, page.collection, page.unit) };
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
    async run({ deps, request, caller, body }) {
      const page = await pageOf({ deps, request }, body.obligation);
      const { form } = page.requirement;
      const earlier = await readEarlierReport(deps.database, page.collection, page.unit);
      const kept = await readDraft(deps.database, page);
      if (form === null || earlier === null) return { copied: 0, draft: draftAnswer(page.id, kept) };
      const { typed, copied } = copyEarlier(form, kept?.fields ?? new Map<string, string>(), earlier.values);
      await saveDraft(deps.database, page, typed, { who: caller.who, at: caller.at });
      return { copied, draft: draftAnswer(page.id, await readDraft(deps.database, page)) };
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
    async run({ deps, request, body, files }) {
      const page = await pageOf({ deps, request }, body.obligation);
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
async function pageOf(
  { deps, request }: Pick<ApiCall<never, never>, 'deps' | 'request'>,
  id: string,
): Promise<ObligationPage> {
  askForOwner(request, ownerOfObligation(id));
  const page = await readObligation(deps.database, id, request.at, await loadCalendar(deps.database));
  if (page === null) throw notFound();
  return page;
}
