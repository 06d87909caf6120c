import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import type { Limits } from '../../storage/limited-reader';
import { type Access, authorise, type Decision, needsOwner, needsReach } from './authorise';
import { limitsOf } from './limits';
import { type Owner, ownerOfCollection, ownerOfObligation, type Reach } from './reach';
import type { Session } from './session';

/** A route with the name of its rule. */
export interface WrittenRoute {
  method: string;
  url: string;
  access: Access;
  narrowed: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is: what the access matrix is generated from. */
    writtenRoutes: readonly WrittenRoute[];
    /** What somebody with these limits reads by. */
    readers(limits: Limits | null): Queryable;
  }
  interface FastifyRequest {
    session: Session | null;
    /** On a route that keeps drafts: the session that ran out while its person was typing. */
    lapsed: Session | null;
    /** Reads only what this person may: of a person with a limit PostgreSQL itself keeps the rest (`limits.ts`). */
    reader: Queryable;
    /** Business time of this request. */
    at: Instant;
    /** The owner, or how far the person reaches, was asked for. */
    ownerAsked: boolean;
  }
  interface FastifyContextConfig {
    /** Name of the written rule; a route without one is refused when the app is built. */
    access?: Access;
    /** The route asks how far a narrowed role reaches (`askForOwner` or `askForReach`); without it such roles stay out. */
    narrowed?: boolean;
    /** What is typed here is kept as a draft also when the session ran out meanwhile; the route does nothing else for it. */
    keepsDraft?: boolean;
    /** A mail program may send this without a browser; the secret in the address is all it needs. */
    oneClick?: boolean;
  }
}

/**
 * Refuses who may not come here.
 * @throws DungHanError SIGN_IN_NEEDED, FORBIDDEN, or NOT_FOUND for what belongs to another unit
 */
export function enforce(decision: Decision): void {
  if (decision === 'allow') return;
  if (decision === 'sign-in') throw new DungHanError('SIGN_IN_NEEDED', message('requests.sign-in'));
  if (decision === 'forbid') {
    throw new DungHanError('FORBIDDEN', message('requests.other-role'));
  }
  throw notFound();
}

/** The rule of the route, before anything is read; a route that does not ask for reach lets no narrowed role in. */
export function admit(request: FastifyRequest): void {
  const access = accessOf(request);
  enforce(authorise(access, request.session ?? request.lapsed));
  if (needsReach(access, request.session) && request.routeOptions.config.narrowed !== true) enforce('forbid');
}

export function notFound(): DungHanError {
  return new DungHanError('NOT_FOUND', message('requests.not-found'));
}

/** Asks the route's rule again, now knowing whose thing it is (`ownerOfObligation`, `ownerOfCollection`). */
export function askForOwner(request: FastifyRequest, owner: Owner | UnitId): void {
  request.ownerAsked = true;
  const decision = authorise(accessOf(request), request.session ?? request.lapsed, owner);
  if (decision === 'hidden') request.log.warn({ owner, by: reachOf(request.session) }, 'asked for what is not theirs');
  enforce(decision);
}

/** Before reports are written to: the rule and PostgreSQL must agree that they are within reach. */
export async function askForReports(request: FastifyRequest, ids: readonly string[]): Promise<void> {
  for (const id of ids) askForOwner(request, ownerOfObligation(id));
  if (limitsOf(request.session) === null) return;
  const found = await request.reader.rows('select from obligations where id = any($1)', [ids]);
  if (found.length < new Set(ids).size) throw notFound();
}

/** The same of a round as a whole, before it is shown or written to. */
export async function askForRound(request: FastifyRequest, collection: string): Promise<void> {
  askForOwner(request, ownerOfCollection(collection));
  if (limitsOf(request.session) === null) return;
  const [round] = await request.reader.rows<{ seen: boolean }>('select sees_round($1) as seen', [collection]);
  if (!round!.seen) throw notFound();
}

/** Who asked, for the log: no name and no address. */
function reachOf(session: Session | null) {
  return session === null ? null : { duty: session.duty, unit: session.unit };
}

/** How far the person reaches, for a list to be narrowed by (`reachCondition`); null: everywhere. */
export function askForReach(request: FastifyRequest): Reach | null {
  request.ownerAsked = true;
  return sessionOf(request).reach;
}

/** The session on a page that is only reached with one. */
export function sessionOf(request: FastifyRequest): Session {
  if (request.session === null) throw new DungHanError('SIGN_IN_NEEDED', message('requests.sign-in'));
  return request.session;
}

export function accessOf(request: FastifyRequest): Access {
  return request.routeOptions.config.access ?? 'everyone';
}

/** A page of one unit that answered without asking whose it is would leak; it is stopped instead. */
export function mustHaveAsked(request: FastifyRequest, status: number): boolean {
  const access = accessOf(request);
  return status < 300 && (needsOwner(access) || needsReach(access, request.session)) && !request.ownerAsked;
}

/** The rest of the address after the route's prefix: an id with slashes. */
export function restOf(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}
