import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../domain/errors';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Access, authorise, type Decision, needsOwner } from './authorise';
import type { Session } from './session';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
    /** Business time of this request. */
    at: Instant;
    /** The owner was asked for on a page that belongs to one unit. */
    ownerAsked: boolean;
  }
  interface FastifyContextConfig {
    /** Name of the written rule; a route without one is refused when the app is built. */
    access?: Access;
  }
}

/**
 * Refuses who may not come here.
 * @throws DungHanError SIGN_IN_NEEDED, FORBIDDEN, or NOT_FOUND for what belongs to another unit
 */
export function enforce(decision: Decision): void {
  if (decision === 'allow') return;
  if (decision === 'sign-in') throw new DungHanError('SIGN_IN_NEEDED', 'Trang này cần đăng nhập.');
  if (decision === 'forbid') {
    throw new DungHanError('FORBIDDEN', 'Trang này không dành cho vai trò đang dùng.');
  }
  throw notFound();
}

export function notFound(): DungHanError {
  return new DungHanError('NOT_FOUND', 'Không tìm thấy nội dung này. Hãy kiểm tra lại đường dẫn.');
}

/** Asks the route's rule again, now knowing whose thing it is. */
export function askForOwner(request: FastifyRequest, owner: UnitId): void {
  request.ownerAsked = true;
  enforce(authorise(accessOf(request), request.session, owner));
}

/** The session on a page that is only reached with one. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new DungHanError('SIGN_IN_NEEDED', 'Trang này cần đăng nhập.');
  return request.session;
}

export function accessOf(request: FastifyRequest): Access {
  return request.routeOptions.config.access ?? 'everyone';
}

/** A page of one unit that answered without asking whose it is would leak; it is stopped instead. */
export function mustHaveAsked(request: FastifyRequest, status: number): boolean {
  return status < 300 && needsOwner(accessOf(request)) && !request.ownerAsked;
}

/** The rest of the address after the route's prefix: an id with slashes. */
export function restOf(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}
