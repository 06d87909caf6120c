import type { FastifyRequest } from 'fastify';
import { ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForOwner, notFound } from '../access/request';
import { readSubmissionPage, type SubmissionPage } from './receipt';

export interface ReceiptParams {
  code: string;
}

/**
 * The submission whose receipt the address names; checks that the reader may see it.
 * @throws DungHanError NOT_FOUND, also for a receipt of another unit
 */
export async function requestedSubmission(request: FastifyRequest): Promise<SubmissionPage> {
  const submission = await readSubmissionPage(request.reader, (request.params as ReceiptParams).code);
  if (submission === null) throw notFound();
  askForOwner(request, ownerOfObligation(submission.obligation));
  noteReportRead(request, submission.obligation, 'report');
  return submission;
}
