import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { WebDependencies } from '../dependencies';

/**
 * The sample lets in whoever reaches it, so it answers only under names that a stranger's page cannot take: our own, numbers,
 * and names without a dot. A site whose name was made to lead here (DNS rebinding) is refused.
 * @throws DungHanError ORIGIN_REFUSED
 */
export function checkHost({ embedded, baseUrl, filesBaseUrl }: WebDependencies, request: FastifyRequest): void {
  if (!embedded || isPrivateName(request.hostname)) return;
  const own = [baseUrl, ...(filesBaseUrl ? [filesBaseUrl] : [])].map((url) => new URL(url).hostname);
  if (!own.includes(request.hostname)) throw new DungHanError('ORIGIN_REFUSED', message('requests.strange-host'));
}

/** @example isPrivateName('192.168.1.20') // true, and so are 'localhost', 'may-chu' and '[::1]' */
function isPrivateName(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || !name.includes('.') || name.endsWith('.localhost');
}
