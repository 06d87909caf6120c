import type { FastifyRequest } from 'fastify';
import type { Caller } from '../client/contract';
import type { WebDependencies } from './dependencies';
import { sessionOf } from './request';

/** Who acts, when, on what: for the calls of `client/`. */
export function callerOf(deps: WebDependencies, request: FastifyRequest): Caller {
  return { database: deps.database, at: request.at, who: sessionOf(request).name };
}
