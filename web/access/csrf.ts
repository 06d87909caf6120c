import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { WebDependencies } from '../dependencies';
import { isSecure } from '../http/cookie';
import type { Session } from './session';

const OLD_PAGE = message('requests.old-page');

/**
 * Refuses a change sent from another site, before its body is read: the browser's own Origin must be that of
 * `BASE_URL`; the host names in the request and its proxy headers do not count; without an Origin, `Sec-Fetch-Site`
 * must say so. The sample, which answers only to names that nobody else can register (`known-host.ts`), is opened by
 * several of them.
 * @throws DungHanError ORIGIN_REFUSED
 */
export function checkOrigin(
  request: FastifyRequest,
  { baseUrl, embedded }: Pick<WebDependencies, 'baseUrl' | 'embedded'>,
): void {
  const { origin, host } = request.headers;
  const same =
    origin === undefined
      ? request.headers['sec-fetch-site'] === 'same-origin'
      : origin === new URL(baseUrl).origin || (embedded && !isSecure(baseUrl) && origin === `http://${host}`);
  if (!same) throw new DungHanError('ORIGIN_REFUSED', OLD_PAGE);
}

/**
 * A mail program's own request (RFC 8058), which no browser sends: to a route that says so, without Origin and without cookies, so that
 * nobody's session is behind it.
 */
export function isOneClick({ headers, routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.oneClick === true && headers.origin === undefined && headers.cookie === undefined;
}

/**
 * Refuses a form without the hidden token of this session.
 * @throws DungHanError ORIGIN_REFUSED
 */
export function checkFormToken(session: Pick<Session, 'formToken'>, given: unknown): void {
  if (!isFormToken(session, given)) throw new DungHanError('ORIGIN_REFUSED', OLD_PAGE);
}

/** Whether a form carries the hidden token of this session. */
export function isFormToken(session: Pick<Session, 'formToken'>, given: unknown): boolean {
  const expected = Buffer.from(session.formToken);
  const found = Buffer.from(typeof given === 'string' ? given : '');
  return found.length === expected.length && timingSafeEqual(found, expected);
}
