import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { isSecure } from '../http/cookie';
import type { Session } from './session';

const OLD_PAGE = message('requests.old-page');

/**
 * Refuses a change sent from another site, before its body is read: the browser's own Origin must be ours; without one,
 * `Sec-Fetch-Site` must say so.
 * @throws DungHanError ORIGIN_REFUSED
 */
export function checkOrigin(request: FastifyRequest, baseUrl: string): void {
  const { origin } = request.headers;
  const same =
    origin === undefined
      ? request.headers['sec-fetch-site'] === 'same-origin'
      : origin === new URL(baseUrl).origin || (isAllowedScheme(origin, baseUrl) && hostOf(origin) === request.host);
  if (!same) throw new DungHanError('ORIGIN_REFUSED', OLD_PAGE);
}

/** Whoever sits on the line can write pages of our name without https; nothing of theirs is ours. */
function isAllowedScheme(origin: string, baseUrl: string): boolean {
  return !isSecure(baseUrl) || isSecure(origin);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
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
