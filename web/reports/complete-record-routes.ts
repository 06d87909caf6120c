import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { completeRecord } from '../../client/reports/complete-record';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { callerOf } from '../access/caller';
import { checkFormToken, isFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { Fault } from '../http/fault';
import { readMultipart } from '../http/multipart-form';
import { readHead } from '../rounds/collection-head';
import { additionView } from './complete-record-view';
import { type SubmissionPage, takesAdditions } from './receipt';
import { type ReceiptParams as Params, requestedSubmission } from './requested-submission';
import { fieldsOfValues, rowCounts, VALUE_PREFIX, valuesOf } from './typed-report';

/** Figures and a scan added to a paper that staff have recorded without them. */
export function completeRecordRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const staff = { config: { access: 'staff', narrowed: true } } as const;

  app.get<{ Params: Params }>('/phieu/:code/bo-sung', staff, async (request, reply) => {
    const submission = await requestedSubmission(request);
    if (!takesAdditions(submission)) throw notFound();
    return send(deps, request, reply, submission, {
      typed: fieldsOfValues(submission.form, submission.values),
      faults: [],
    });
  });

  app.post<{ Params: Params }>('/phieu/:code/bo-sung', staff, async (request, reply) => {
    const sent = await readMultipart(request, (fields) => isFormToken(sessionOf(request), fields.get('dau')));
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const submission = await requestedSubmission(request);
    const show = (faults: readonly Fault[]) =>
      send(deps, request, reply.code(422), submission, { typed: sent.fields, faults });
    if (sent.fileFaults.length > 0) return show(sent.fileFaults.map((fault) => ({ ...fault, field: 'tep' })));
    const typed = Object.entries(valuesOf(sent.fields)).filter(([, text]) => text.trim() !== '');
    const values = typed.length === 0 ? null : Object.fromEntries(typed);
    try {
      const made = await completeRecord(callerOf(request), { receipt: submission.receipt, values, files: sent.files });
      return reply.redirect(`/phieu/${made.receipt}`, 303);
    } catch (refusal) {
      const faults = refusal instanceof DungHanError ? faultsOf(refusal) : [];
      if (faults.length === 0) throw refusal;
      return show(faults);
    }
  });
}

/** What the form can correct stands beside its field. */
function faultsOf({ code, details }: DungHanError): Fault[] {
  if (code === 'REPORT_EMPTY') return [{ field: '', message: message('recording.nothing-added') }];
  if (code !== 'VALUES_REFUSED') return [];
  const issues = details.issues as readonly { field: string; message: Message }[];
  return issues.map(({ field, message: said }) => ({ field: VALUE_PREFIX + field, message: said }));
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { receipt, unitName, collection, form }: SubmissionPage,
  given: { typed: ReadonlyMap<string, string>; faults: readonly Fault[] },
): Promise<FastifyReply> {
  const head = (await readHead(request.reader, collection))!;
  return sendPage(deps, request, reply, additionView, {
    ...{ sample: head.sample, receipt, unitName, title: head.title, form },
    ...{ ...given, rows: rowCounts(form, given.typed, null) },
  });
}
