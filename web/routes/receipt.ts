import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptReport } from '../../client/accept';
import { readReceipt } from '../../client/receipt';
import { canDo } from '../../domain/states/transitions';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { fileAddress } from '../file-address';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { readHead } from '../queries/collections';
import { readAttachment, readSending, type SendingPage } from '../queries/receipt';
import { ownerOfObligation } from '../reach';
import { sendFile } from '../report/send-file';
import { askForOwner, notFound, sessionOf } from '../request';

interface Params {
  code: string;
}

/** The receipt of a report (phiếu tiếp nhận báo cáo), what was sent with it, and its files. */
export function receiptRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Params: Params }>('/phieu/:code', { config: { access: 'owner-read' } }, async (request, reply) => {
    const sending = await sendingOf(request);
    const [head, receipt] = await Promise.all([
      readHead(request.database, sending.collection),
      readReceipt(request.database, sending.receipt),
    ]);
    return sendPage(deps, request, reply, 'receipt', {
      title: `Phiếu tiếp nhận báo cáo ${sending.receipt}`,
      sample: head!.sample,
      sending,
      head: head!,
      late: receipt.late,
      daysLate: receipt.daysLate,
    });
  });

  app.get<{ Params: Params }>('/phieu/:code/noi-dung', { config: { access: 'owner-read' } }, async (request, reply) => {
    const sending = await sendingOf(request);
    const head = (await readHead(request.database, sending.collection))!;
    const canAccept = request.session?.role === 'staff' && canDo(sending.state, 'accept');
    return sendPage(deps, request, reply, 'sending', {
      title: `${head.title}: ${sending.unitName}`,
      sample: head.sample,
      sending,
      head,
      canAccept: canAccept && sending.version === sending.latestVersion,
      canDecide: request.session?.role === 'staff' && canDo(sending.state, 'return') && !head.history,
    });
  });

  app.post<{ Params: Params; Body: { dau?: string } }>(
    '/phieu/:code/da-kiem-tra',
    { config: { access: 'staff', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const sending = await sendingOf(request);
      await acceptReport(callerOf(request), sending.obligation);
      return reply.redirect(`/phieu/${sending.receipt}/noi-dung`, 303);
    },
  );

  app.get<{ Params: Params & { ord: string } }>(
    '/phieu/:code/tep/:ord',
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const sending = await sendingOf(request);
      if (!/^\d{1,3}$/.test(request.params.ord)) throw notFound();
      const file = await readAttachment(request.database, sending.id, Number(request.params.ord));
      if (file === null) throw notFound();
      if (deps.filesBaseUrl) return reply.redirect(await fileAddress(deps, request, sending.receipt), 303);
      return sendFile(reply, file);
    },
  );
}

async function sendingOf(request: FastifyRequest): Promise<SendingPage> {
  const sending = await readSending(request.database, (request.params as Params).code);
  if (sending === null) throw notFound();
  askForOwner(request, ownerOfObligation(sending.obligation));
  return sending;
}
