import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../client/contract';
import { sessionOf } from './request';

/** Who acts, when, on what: for the calls of `client/`. */
export function callerOf(request: FastifyRequest): Caller {
  return { database: request.database, at: request.at, who: sessionOf(request).name };
}
