import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { type ProviderOnwardContent, providerOnwardView } from './provider-onward-view';

/**
 * Sends the browser on to a provider by a page of our own. A redirect would be refused: our policy lets no form lead to another site, and
 * browsers follow it through every redirect of the provider.
 */
export function sendOnward(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  content: ProviderOnwardContent,
): Promise<FastifyReply> {
  reply.header('refresh', `0; url=${content.address}`);
  return sendPage(deps, request, reply, providerOnwardView, content);
}
