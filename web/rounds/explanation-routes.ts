import type { FastifyInstance } from 'fastify';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound, restOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readHead } from './collection-head';
import { readExplanation } from './explanation';
import { explanationView } from './explanation-view';

/** "Vì sao có ngày này?": every date of an obligation with the rule and the source it comes from. */
export function explanationRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/vi-sao/*', { config: { access: 'owner-read' } }, async (request, reply) => {
    const obligation = restOf(request);
    const explained = await readExplanation(request.reader, obligation, request.at);
    if (explained === null) throw notFound();
    askForOwner(request, ownerOfObligation(obligation));
    const head = (await readHead(request.reader, explained.collection))!;
    const { unitName, lines } = explained;
    return sendPage(deps, request, reply, explanationView, { sample: head.sample, head, obligation, unitName, lines });
  });
}
