import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { WebDependencies } from '../dependencies';

/**
 * The sample has no passwords, so it answers only to its own name, IP addresses and names without a dot. This refuses a
 * foreign name that resolves to it (DNS rebinding).
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
