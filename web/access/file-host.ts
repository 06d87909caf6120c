import type { FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { DatabaseDependencies, WebDependencies } from '../dependencies';
import { BARE_HEADERS } from '../http/security-headers';
import { sessionOfAddress } from './file-address';
import { notFound } from './request';
import type { Session } from './session';

/** The one route of that host. */
export const FILE_ROUTE = '/tep/:code/:ord';

/** Whether a request came to the files host, which serves the files of reports and nothing else. */
export function isFilesHost({ filesBaseUrl }: WebDependencies, request: FastifyRequest): boolean {
  return Boolean(filesBaseUrl) && request.hostname === new URL(filesBaseUrl!).hostname;
}

/**
 * The session behind a signed file address; cookies are ignored on that host.
 * @throws DungHanError NOT_FOUND for anything but a file, FORBIDDEN for an address that is changed or too old
 */
export async function personOfAddress(deps: DatabaseDependencies, request: FastifyRequest): Promise<Session> {
  if (request.method !== 'GET' || request.routeOptions.url !== FILE_ROUTE) throw notFound();
  const session = await sessionOfAddress(deps.database, request);
  if (session !== null) return session;
  throw new DungHanError('FORBIDDEN', message('requests.old-file-address'));
}

/** A refusal on the files host: plain text, nothing of the application. */
export function sendPlain(reply: FastifyReply, status: number, words: string): FastifyReply {
  return reply.code(status).headers(BARE_HEADERS).type('text/plain; charset=utf-8').send(words);
}
