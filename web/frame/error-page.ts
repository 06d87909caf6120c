import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS, type ErrorCode } from '../../domain/error-codes';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { isFilesHost, sendPlain } from '../access/file-host';
import { signInAddress } from '../access/sign-in-address';
import type { WebDependencies } from '../dependencies';
import { isApi, sendProblem } from '../http/problem';
import { ERROR_MEANINGS } from '../language/english/error-meanings';
import { FRAME } from '../language/vietnamese/frame';
import { type ErrorStatus, errorView } from './error-view';
import { startPage } from './navigation';
import { sendPage } from './page';

const STATUS: Readonly<Partial<Record<ErrorCode, ErrorStatus>>> = {
  NOT_FOUND: 404,
  ROLLUP_MISSING: 404,
  METHOD_NOT_ALLOWED: 405,
  SECOND_FACTOR_UNREADABLE: 503,
  SIGN_IN_NEEDED: 401,
  SIGN_IN_REFUSED: 403,
  PROVIDER_REFUSED: 403,
  PROVIDER_ADDRESS: 403,
  TOO_MANY_REQUESTS: 429,
  UPLOAD_QUOTA: 429,
  FORBIDDEN: 403,
  ORIGIN_REFUSED: 403,
  CONFLICT: 409,
  NOT_OWING: 409,
  SAME_PERSON: 409,
  CHANGE_SETTLED: 409,
  NOT_OPEN_YET: 409,
  ROUND_OVER: 409,
  NIL_NOT_ALLOWED: 409,
  ROLLUP_CONFIRMED: 409,
  ROLLUP_OUTDATED: 409,
  NOT_RETURNED: 409,
  SETTLE_INVALID: 409,
  EVENT_INVALID: 409,
  EXTENSION_LATE: 409,
  DECISION_DATE: 409,
  DATE_IN_FUTURE: 409,
  REMINDED_TODAY: 409,
  NOT_LATE: 409,
  NOTHING_TO_RESTORE: 409,
  REQUEST_WAITS: 409,
  NOT_RECORDED: 409,
  NO_REQUEST: 409,
  LAST_ADMINISTRATOR: 409,
  UPLOAD_TYPE: 415,
  UPLOAD_TOO_LARGE: 413,
};

/** After these the page leads to signing in. */
const OF_SIGNING_IN: ReadonlySet<ErrorCode> = new Set([
  ...(['SIGN_IN_NEEDED', 'SIGN_IN_REFUSED', 'PROVIDER_AWAY', 'PROVIDER_REFUSED', 'PROVIDER_ADDRESS'] as const),
]);

const CLASS_STATUS = { refused: 422, usage: 400, unavailable: 503, fault: 500 } as const;

/** @example statusOf('NOT_OWING') // 409 */
export function statusOf(code: ErrorCode): ErrorStatus {
  return STATUS[code] ?? CLASS_STATUS[ERRORS[code].class];
}

const TOO_LARGE = /^FST_(REQ_FILE_TOO_LARGE|FILES_LIMIT|PARTS_LIMIT|FIELDS_LIMIT|ERR_CTP_BODY_TOO_LARGE)$/;
/** What the multipart parser says of a request that was cut or is no such form. */
const TRUNCATED = /Unexpected end of|terminated early|[Pp]remature|Malformed|Boundary not found/;
/** A NUL or broken letter in an address: PostgreSQL has no such text. */
const INVALID_TEXT = /^(22021|22P05)$/;

/** Turns any error into a refusal with a stable code and a message without internal details. */
export function refusalOf(error: unknown): DungHanError {
  if (error instanceof DungHanError) return error;
  const { code = '', statusCode, message: words = '' } = error as Partial<FastifyError>;
  if (TOO_LARGE.test(code)) {
    return new DungHanError('UPLOAD_TOO_LARGE', message('uploads.request-over'));
  }
  if ((statusCode !== undefined && statusCode < 500) || TRUNCATED.test(words) || INVALID_TEXT.test(code)) {
    return new DungHanError('USAGE', message('requests.not-understood'));
  }
  return new DungHanError('INTERNAL', message('requests.failed'));
}

/** Every error becomes a page with its code; the program's own faults are logged under the request's number. */
export function errorPages(app: FastifyInstance, deps: WebDependencies): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error);
    const status = statusOf(refusal.code);
    if (status >= 500) request.log.error({ err: error, code: refusal.code }, 'request failed');
    else request.log.info({ code: refusal.code, status }, 'request refused');
    if (status === 503) reply.header('retry-after', '30');
    if (status === 429) reply.header('retry-after', String(refusal.details.retryAfter ?? 300));
    // What was not read of the request must not come as the next one.
    if (status === 413) reply.header('connection', 'close');
    return sendError(deps, request, reply, refusal, status);
  });
  app.setNotFoundHandler({ preHandler: [] }, async (request, reply) => {
    const refusal = new DungHanError('NOT_FOUND', message('requests.no-page'));
    return sendError(deps, request, reply, refusal, 404);
  });
}

async function sendError(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: DungHanError,
  status: ErrorStatus,
): Promise<FastifyReply> {
  if (isFilesHost(deps, request)) return sendPlain(reply, status, refusal.message);
  if (isApi(request)) return sendProblem(request, reply, refusal, status, FRAME.errors[status]);
  reply.code(status);
  if (refusal.code === 'SIGN_IN_NEEDED' && request.method === 'GET') {
    return reply.redirect(signInAddress(deps, request.url), 303);
  }
  return sendPage(deps, request, reply, errorView, {
    status,
    message: refusal.said,
    // Readers of English get the meaning of the code where the message is Vietnamese only.
    meaning: ERROR_MEANINGS[refusal.code],
    code: refusal.code,
    number: status >= 500 ? request.id : null,
    back: request.session === null ? '/' : startPage(request.session.role),
    signIn: OF_SIGNING_IN.has(refusal.code),
  });
}
