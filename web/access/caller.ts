import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../client/contract';
import type { Transactions } from '../../storage/database';
import { sessionOf } from './request';
import type { Session } from './session';

declare module 'fastify' {
  interface FastifyInstance {
    /** What callers write through; a page itself starts no transaction. */
    writer: Transactions;
  }
}

/** Who acts, when, on what: for the calls of `client/`. */
export function callerOf(request: FastifyRequest): Caller {
  return callerAs(request, sessionOf(request));
}

/** Who was typing when their session ran out: for keeping the draft, and nothing else. */
export function lapsedCallerOf(request: FastifyRequest): Caller {
  return callerAs(request, request.lapsed!);
}

function callerAs({ server, reader, at }: FastifyRequest, { name, email }: Session): Caller {
  return { reader, writer: server.writer, at, who: name, person: email };
}
