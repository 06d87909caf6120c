import type { FastifyInstance } from 'fastify';
import { acceptReport } from '../../client/reports/accept';
import { withdrawRecord } from '../../client/reports/withdraw-record';
import { canDo } from '../../domain/states/transitions';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { fileAddress } from '../access/file-address';
import { notFound, sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { sendFile } from '../http/send-file';
import { readHead } from '../rounds/collection-head';
import { readAttachment } from './receipt';
import { sendReceipt, sendReceiptPaper } from './receipt-page';
import { type ReceiptParams as Params, requestedSubmission } from './requested-submission';
import { submissionView } from './submission-view';

/** The receipt of a report (phiếu tiếp nhận báo cáo), what was sent with it, and its files. */
export function receiptRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  app.get<{ Params: Params }>('/phieu/:code', { config: { access: 'owner-read' } }, async (request, reply) => {
    return sendReceipt(deps, request, reply, await requestedSubmission(request), null);
  });

  app.get<{ Params: Params }>('/phieu/:code/ban-in', { config: { access: 'owner-read' } }, async (request, reply) =>
    sendReceiptPaper(deps, request, reply, await requestedSubmission(request)),
  );

  app.get<{ Params: Params }>('/phieu/:code/noi-dung', { config: { access: 'owner-read' } }, async (request, reply) => {
    const submission = await requestedSubmission(request);
    const head = (await readHead(request.reader, submission.collection))!;
    const canAccept = request.session?.role === 'staff' && canDo(submission.state, 'accept');
    return sendPage(deps, request, reply, submissionView, {
      sample: head.sample,
      submission,
      head,
      canAccept: canAccept && submission.version === submission.latestVersion,
      canDecide: request.session?.role === 'staff' && canDo(submission.state, 'return') && !head.history,
    });
  });

  app.post<{ Params: Params; Body: { dau?: string } }>(
    '/phieu/:code/da-kiem-tra',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const submission = await requestedSubmission(request);
      await acceptReport(callerOf(request), submission.obligation);
      return reply.redirect(`/phieu/${submission.receipt}/noi-dung`, 303);
    },
  );

  app.post<{ Params: Params; Body: { dau?: string; 'ly-do'?: string } }>(
    '/phieu/:code/thu-hoi',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const { receipt } = await requestedSubmission(request);
      await withdrawRecord(callerOf(request), { receipt, reason: toOneLine(request.body['ly-do'] ?? '') });
      return reply.redirect(`/phieu/${receipt}`, 303);
    },
  );

  app.get<{ Params: Params & { ord: string } }>(
    '/phieu/:code/tep/:ord',
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const submission = await requestedSubmission(request);
      if (!/^\d{1,3}$/.test(request.params.ord)) throw notFound();
      const file = await readAttachment(request.reader, submission.id, Number(request.params.ord));
      if (file === null) throw notFound();
      if (deps.filesBaseUrl) return reply.redirect(await fileAddress(deps, request, submission.receipt), 303);
      return sendFile(reply, file);
    },
  );
}
