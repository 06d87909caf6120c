import type { FastifyInstance } from 'fastify';
import { readReceipt } from '../../client/reports/receipt';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { hashFiles } from '../../files/hash-files';
import { takeToken } from '../../storage/rate-limits';
import { authorise } from '../access/authorise';
import { checkFormToken } from '../access/csrf';
import { networkOf } from '../access/network';
import { ownerOfObligation } from '../access/reach';
import { sessionOf } from '../access/request';
import type { DatabaseDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { attachmentHeader } from '../http/content-disposition';
import { readHead } from '../rounds/collection-head';
import { readSubmissionPage } from './receipt';
import { type FoundReceipt, receiptLookUpView } from './receipt-look-up-view';
import { sendReceipt } from './receipt-page';
import { compareFiles, hashedText, isIntact, typedCode } from './receipt-proof';
import { type ReceiptParams, requestedSubmission } from './requested-submission';

/** Look-ups of receipts by one network: enough for a clerk with a pile of papers, too few to guess codes. */
const LOOKING_UP = { burst: 60, secondsEach: 2 };
const TOO_OFTEN = message('requests.too-many');

interface LookUpQuery {
  ma?: unknown;
  sha256?: unknown;
}

/**
 * Verification of a receipt. Anyone with its code sees that it is real and what it certifies; who may read the report
 * also compares files with those received, and downloads the text that was hashed.
 */
export function receiptProofRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  // The code is the key: it stands on the paper that is to be proved, and nobody guesses its ten signs one every two seconds.
  app.get<{ Querystring: LookUpQuery }>('/tra-cuu', { config: { access: 'everyone' } }, async (request, reply) => {
    const code = typedCode(textOf(request.query.ma));
    const hash = textOf(request.query.sha256).replace(/\s/g, '').toLowerCase();
    // A signed-in person does not share a limit with others of the same network.
    const by = request.session?.id ?? networkOf(request.ip);
    if (code !== '' && !(await takeToken(deps.database, `look-up ${by}`, LOOKING_UP))) {
      throw new DungHanError('TOO_MANY_REQUESTS', TOO_OFTEN);
    }
    const found = code === '' ? null : await lookUpReceipt(deps, code.slice(0, 100));
    if (code !== '' && found === null) reply.code(404);
    const owner = found === null ? null : ownerOfObligation(found.submission.obligation);
    return sendPage(deps, request, reply, receiptLookUpView, {
      sample: found?.head.sample ?? false,
      code,
      hash,
      isHash: /^[0-9a-f]{64}$/.test(hash),
      found,
      mayRead: owner !== null && authorise('owner-read', request.session, owner) === 'allow',
    });
  });

  app.post<{ Params: ReceiptParams }>(
    '/phieu/:code/doi-chieu',
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const submission = await requestedSubmission(request);
      const { fields, files } = await hashFiles(request);
      checkFormToken(sessionOf(request), fields.get('dau'));
      return sendReceipt(deps, request, reply, submission, compareFiles(submission, files));
    },
  );

  app.get<{ Params: ReceiptParams }>(
    '/phieu/:code/ban-ghi',
    { config: { access: 'owner-read' } },
    async (request, reply) => {
      const submission = await requestedSubmission(request);
      return reply
        .header('content-disposition', attachmentHeader(`${submission.receipt}.json`))
        .type('application/json; charset=utf-8')
        .send(hashedText(submission));
    },
  );
}

/** What the receipt says to whoever holds it: no figures, no names of files or people. */
async function lookUpReceipt({ database }: DatabaseDependencies, code: string): Promise<FoundReceipt | null> {
  const submission = await readSubmissionPage(database, code);
  if (submission === null) return null;
  const [head, { late, daysLate, minutesLate }] = await Promise.all([
    readHead(database, submission.collection),
    readReceipt(database, code),
  ]);
  return { submission, head: head!, late, daysLate, minutesLate, intact: isIntact(submission) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
