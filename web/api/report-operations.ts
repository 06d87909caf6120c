import { createHash } from 'node:crypto';
import { z } from 'zod';
import { acceptReport } from '../../client/accept';
import { explainObligation } from '../../client/explain';
import { readReceipt } from '../../client/receipt';
import { recordReports } from '../../client/record';
import { readStatus } from '../../client/status';
import { submitReport } from '../../client/submit';
import { DungHanError } from '../../domain/errors';
import { formatInstant, parseInstant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { readObligation } from '../queries/obligation';
import { ownerOfObligation, reaches } from '../reach';
import { checkDailyQuota } from '../report/upload-quota';
import { askForOwner, notFound } from '../request';
import { type Operation, operation } from './operation';
import {
  changedState,
  collection,
  day,
  instant,
  nothing,
  obligation,
  receipt,
  signedDocument,
  state,
  statusLine,
  unit,
} from './shapes';

const flag = z.enum(['true', 'false']).default('false');

/** What is done to single reports. */
export const REPORT_OPERATIONS: readonly Operation[] = [
  operation({
    method: 'GET',
    path: '/status',
    access: 'signed-in',
    id: 'readStatus',
    summary: 'Where every report stands: of a unit its own, of others as far as they reach',
    query: z.strictObject({
      plan: z.string().optional(),
      unit: unit.optional(),
      collection: collection.optional(),
      overdue: flag,
      open: flag,
    }),
    answer: z.array(statusLine),
    async run({ caller, session, reach, query }) {
      const of = session.role === 'unit' ? session.unit! : query.unit;
      if (query.unit !== undefined && query.unit !== of) return [];
      const filter = { plan: query.plan, unit: of, collection: query.collection };
      const lines = await readStatus(caller, {
        ...filter,
        overdue: query.overdue === 'true',
        open: query.open === 'true',
      });
      return lines.filter((line) => reaches(reach, ownerOfObligation(line.obligation)));
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
      lateFrom: instant,
      cutoff: day.nullable(),
      nil: z.boolean().describe('Whether "không phát sinh" may be reported'),
      form: z.any().describe('Form definition of the plan: fields and rules; null: free text and files'),
      last: z.object({ receipt: z.string(), values: z.any() }).nullable(),
    }),
    async run({ deps, request, query }) {
      askForOwner(request, ownerOfObligation(query.id));
      const page = await readObligation(deps.database, query.id, request.at, await loadCalendar(deps.database));
      if (page === null) throw notFound();
      const { head, requirement, last } = page;
      return {
        ...{ id: page.id, collection: page.collection, unit: page.unit, state: page.state, version: page.version },
        ...{ title: head.title, document: head.document, clause: head.clause, cutoff: page.cutoff },
        lastDay: page.lastDay,
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
    answer: receipt,
    status: 201,
    async run({ deps, caller, request, body, files }) {
      const owner = ownerOfObligation(body.obligation);
      askForOwner(request, owner);
      await checkDailyQuota(deps, owner.unit, files, request.at);
      return submitReport(caller, {
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
      });
    },
  }),
  operation({
    method: 'GET',
    path: '/receipts/{code}',
    access: 'owner-read',
    id: 'readReceipt',
    summary: 'A receipt given before',
    query: z.strictObject({ code: z.string().max(100) }),
    answer: receipt,
    async run({ deps, request, query }) {
      const found = await readReceipt(deps.database, query.code);
      askForOwner(request, ownerOfObligation(found.obligation));
      return found;
    },
  }),
  operation({
    method: 'POST',
    path: '/records',
    access: 'staff',
    id: 'recordReports',
    summary: 'Records reports that came by another channel: all of them, or none and the reason why',
    query: nothing,
    body: z.strictObject({
      reports: z
        .array(
          z.strictObject({
            obligation,
            document: signedDocument.prefault({}),
            sentOn: day.nullable().default(null),
            receivedAt: instant.nullable().default(null).describe('When the office received it; null: now'),
            reason: z.string().max(2_000).nullable().default(null),
            values: z.unknown().optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: z.array(receipt),
    status: 201,
    async run({ caller, request, body }) {
      for (const report of body.reports) askForOwner(request, ownerOfObligation(report.obligation));
      const reports = body.reports.map((report) => ({
        ...report,
        values: report.values ?? null,
        receivedAt: report.receivedAt === null ? null : receivedInstant(report.receivedAt),
      }));
      return recordReports(caller, reports);
    },
  }),
  operation({
    method: 'POST',
    path: '/acceptances',
    access: 'staff',
    id: 'acceptReport',
    summary: 'Marks a report as checked (đã kiểm tra)',
    query: nothing,
    body: z.strictObject({ obligation }),
    answer: changedState,
    async run({ caller, request, body }) {
      askForOwner(request, ownerOfObligation(body.obligation));
      return acceptReport(caller, body.obligation);
    },
  }),
  operation({
    method: 'GET',
    path: '/explanation',
    access: 'owner-read',
    id: 'explainDeadline',
    summary: '"Vì sao có ngày này?": from the words of the document to the receipt',
    query: z.strictObject({ obligation }),
    answer: z.object({
      obligation,
      lines: z.array(z.object({ what: z.string(), value: z.string(), because: z.string(), source: z.string() })),
    }),
    async run({ caller, request, query }) {
      askForOwner(request, ownerOfObligation(query.obligation));
      return explainObligation(caller, query.obligation);
    },
  }),
];

function receivedInstant(text: string): number {
  const found = parseInstant(text);
  if (found === null) throw new DungHanError('USAGE', `Thời điểm nhận "${text}" không đọc được; cần dạng ISO 8601.`);
  return found;
}

function keyOf(given: string | string[] | undefined, who: string, of: string): string | null {
  if (typeof given !== 'string' || given === '') return null;
  return `api ${createHash('sha256').update(`${who}\n${of}\n${given}`).digest('hex')}`;
}
