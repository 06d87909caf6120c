import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError, ERRORS, type ErrorCode } from '../../domain/errors';
import { isFilesHost, sendPlain } from '../access/file-host';
import { signInAddress } from '../access/sign-in-address';
import type { WebDependencies } from '../dependencies';
import { isApi, sendProblem } from '../http/problem';
import { ERROR_MEANINGS } from '../language/english/error-meanings';
import { errorView } from './error-view';
import { startPage } from './navigation';
import { sendPage } from './page';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  NOT_FOUND: 404,
  ROLLUP_MISSING: 404,
  METHOD_NOT_ALLOWED: 405,
  SIGN_IN_NEEDED: 401,
  SIGN_IN_REFUSED: 403,
  TOO_MANY_REQUESTS: 429,
  UPLOAD_QUOTA: 429,
  FORBIDDEN: 403,
  ORIGIN_REFUSED: 403,
  CONFLICT: 409,
  NOT_OWING: 409,
  NIL_NOT_ALLOWED: 409,
  ROLLUP_CONFIRMED: 409,
  SETTLE_INVALID: 409,
  EXTENSION_LATE: 409,
  DECISION_DATE: 409,
  REMINDED_TODAY: 409,
  NOT_LATE: 409,
  NOTHING_TO_RESTORE: 409,
  LAST_ADMINISTRATOR: 409,
  UPLOAD_TYPE: 415,
  UPLOAD_TOO_LARGE: 413,
};

/** @example statusOf('NOT_OWING') // 409 */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? { refused: 422, usage: 400, unavailable: 503, fault: 500 }[ERRORS[code].class];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Yêu cầu chưa đúng',
  401: 'Cần đăng nhập',
  403: 'Không thực hiện được',
  404: 'Không tìm thấy',
  405: 'Yêu cầu chưa đúng',
  409: 'Chưa thực hiện được',
  413: 'Tệp quá lớn',
  415: 'Loại tệp không được nhận',
  422: 'Cần sửa lại',
  429: 'Đề nghị thử lại sau',
  503: 'Tạm thời chưa phục vụ được',
};

const TOO_LARGE = /^FST_(REQ_FILE_TOO_LARGE|FILES_LIMIT|PARTS_LIMIT|FIELDS_LIMIT|ERR_CTP_BODY_TOO_LARGE)$/;
/** What the multipart parser says of a request that was cut or is no such form. */
const CUT = /Unexpected end of|terminated early|[Pp]remature|Malformed|Boundary not found/;
/** A NUL or broken letter in an address: PostgreSQL has no such text. */
const NO_TEXT = /^(22021|22P05)$/;
/** PostgreSQL not there, going down, or full. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|57P0[123]|53300|08\w{3})$/;

/** Whatever was thrown, as a refusal with a stable code and words that tell no inner detail. */
export function refusalOf(error: unknown): DungHanError {
  if (error instanceof DungHanError) return error;
  const { code = '', statusCode, message = '' } = error as Partial<FastifyError>;
  if (TOO_LARGE.test(code)) {
    return new DungHanError('UPLOAD_TOO_LARGE', 'Nội dung gửi lên vượt giới hạn. Hãy giảm số tệp hoặc dung lượng tệp.');
  }
  if (DATABASE_AWAY.test(code) || /timeout exceeded when trying to connect|Connection terminated/.test(message)) {
    return new DungHanError('SERVICE_UNAVAILABLE', 'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít phút.');
  }
  if ((statusCode !== undefined && statusCode < 500) || CUT.test(message) || NO_TEXT.test(code)) {
    return new DungHanError('USAGE', 'Máy chủ không hiểu yêu cầu này. Hãy mở lại trang và làm lại.');
  }
  return new DungHanError('INTERNAL', 'Hệ thống gặp lỗi. Dữ liệu chưa lưu thì chưa được ghi nhận; hãy thử lại.');
}

/** Every fault becomes a page with its code; what the program itself did wrong goes to the log under the request's number. */
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
    const refusal = new DungHanError('NOT_FOUND', 'Không có trang này. Hãy kiểm tra lại đường dẫn.');
    return sendError(deps, request, reply, refusal, 404);
  });
}

async function sendError(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: DungHanError,
  status: number,
): Promise<FastifyReply> {
  if (isFilesHost(deps, request)) return sendPlain(reply, status, refusal.message);
  if (isApi(request)) return sendProblem(request, reply, refusal, status, TITLES[status] ?? 'Hệ thống gặp lỗi');
  reply.code(status);
  if (refusal.code === 'SIGN_IN_NEEDED' && request.method === 'GET') {
    return reply.redirect(signInAddress(deps, request.url), 303);
  }
  return sendPage(deps, request, reply, errorView, {
    title: TITLES[status] ?? 'Hệ thống gặp lỗi',
    message: refusal.message,
    // A reader of English gets what the code means; the words of this very case are Vietnamese.
    meaning: ERROR_MEANINGS[refusal.code],
    code: refusal.code,
    number: status >= 500 ? request.id : null,
    back: request.session === null ? '/' : startPage(request.session.role),
    signIn: refusal.code === 'SIGN_IN_NEEDED' || refusal.code === 'SIGN_IN_REFUSED',
  });
}
