import type { FastifyRequest } from 'fastify';
import type { ConfinedPool } from '../../files/confined/confined-pool';
import type { Parsers } from '../../files/confined/parsers';

declare module 'fastify' {
  interface FastifyInstance {
    /** The processes that read what people and programs send. */
    confined: ConfinedPool;
  }
  interface FastifyRequest {
    /** Aborted when the answer has gone out, or the connection broke before. */
    gone: AbortSignal;
  }
}

/**
 * The parsers for what came with this request. They work away from this process, one text or file of a unit at a time, and stop when
 * the connection closes.
 * @example const read = await parsersOf(request).register(name, content, head)
 */
export function parsersOf(request: FastifyRequest): Parsers {
  return request.server.confined.parsersFor(senderOf(request), request.gone);
}

/** Whose files and texts came with a request: all people of one unit are one sender. */
export function senderOf({ session, lapsed }: FastifyRequest): string {
  const person = session ?? lapsed;
  return person?.unit ?? person?.id ?? '';
}
