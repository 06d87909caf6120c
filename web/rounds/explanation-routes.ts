import type { FastifyInstance } from 'fastify';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound, restOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readHead } from './collection-head';
import { readExplanation } from './explanation';

/** "Vì sao có ngày này?": every date of an obligation with the rule and the source it comes from. */
export function explanationRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/vi-sao/*', { config: { access: 'owner-read' } }, async (request, reply) => {
    const page = await readExplanation(request.database, restOf(request), request.at);
    if (page === null) throw notFound();
    askForOwner(request, ownerOfObligation(restOf(request)));
    const head = (await readHead(request.database, page.collection))!;
    return sendPage(deps, request, reply, 'explanation', {
      title: 'Vì sao có ngày này?',
      sample: head.sample,
      head,
      obligation: restOf(request),
      ...page,
    });
  });
}
