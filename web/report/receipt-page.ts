import type { FastifyReply, FastifyRequest } from 'fastify';
import { readReceipt } from '../../client/receipt';
import { receiptUrl } from '../../mail/words';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../page';
import { qrCode } from '../qr-code';
import { readHead } from '../queries/collections';
import type { SendingPage } from '../queries/receipt';
import type { ComparedFile } from './receipt-proof';

/** Answers with a receipt; `compared` are files somebody holds, set against those that came in. */
export async function sendReceipt(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  sending: SendingPage,
  compared: readonly ComparedFile[] | null,
): Promise<FastifyReply> {
  const [head, receipt] = await Promise.all([
    readHead(request.database, sending.collection),
    readReceipt(request.database, sending.receipt),
  ]);
  const lookUp = receiptUrl(deps.baseUrl, sending.receipt);
  return sendPage(deps, request, reply, 'receipt', {
    title: `Phiếu tiếp nhận báo cáo ${sending.receipt}`,
    sample: head!.sample,
    sending,
    head: head!,
    late: receipt.late,
    daysLate: receipt.daysLate,
    lookUp,
    qr: qrCode(lookUp),
    compared,
  });
}
