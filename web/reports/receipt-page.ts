import type { FastifyReply, FastifyRequest } from 'fastify';
import { readReceipt } from '../../client/reports/receipt';
import type { Paper } from '../../domain/papers/paper';
import { receiptUrl } from '../../mail/words';
import type { Queryable } from '../../storage/database';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { qrCode } from '../frame/qr-code';
import { sendPaper } from '../http/send-paper';
import { readHead } from '../rounds/collection-head';
import { type SubmissionPage, takesAdditions } from './receipt';
import { receiptPaper } from './receipt-paper';
import type { ComparedFile } from './receipt-proof';
import { receiptView } from './receipt-view';
import { readNotesToUnit } from './report-decisions';

/** Answers with a receipt as a PDF to print, with the code by which it is looked up. */
export async function sendReceiptPaper(
  { baseUrl }: Pick<WebDependencies, 'baseUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
  submission: SubmissionPage,
): Promise<FastifyReply> {
  return sendPaper(reply, await readReceiptPaper(request.reader, baseUrl, submission), 'pdf');
}

/** The paper of a receipt. */
export async function readReceiptPaper(db: Queryable, baseUrl: string, submission: SubmissionPage): Promise<Paper> {
  const [head, { late, daysLate, minutesLate }] = await Promise.all([
    readHead(db, submission.collection),
    readReceipt(db, submission.receipt),
  ]);
  const lookUp = receiptUrl(baseUrl, submission.receipt);
  return receiptPaper({ submission, head: head!, late, daysLate, minutesLate, lookUp, qr: qrCode(lookUp) });
}

/** Answers with a receipt; `compared` are uploaded files, compared with those received. */
export async function sendReceipt(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  submission: SubmissionPage,
  compared: readonly ComparedFile[] | null,
): Promise<FastifyReply> {
  const [head, receipt, notes] = await Promise.all([
    readHead(request.reader, submission.collection),
    readReceipt(request.reader, submission.receipt),
    readNotesToUnit(request.reader, submission.obligation),
  ]);
  const lookUp = receiptUrl(deps.baseUrl, submission.receipt);
  return sendPage(deps, request, reply, receiptView, {
    sample: head!.sample,
    submission,
    head: head!,
    late: receipt.late,
    daysLate: receipt.daysLate,
    minutesLate: receipt.minutesLate,
    lateReason: receipt.late ? notes.lateReason : null,
    lookUp,
    qr: qrCode(lookUp),
    compared,
    canComplete: request.session?.role === 'staff' && takesAdditions(submission),
    canWithdraw:
      request.session?.role === 'staff' &&
      submission.channel === 'record' &&
      submission.version === submission.latestVersion,
  });
}
