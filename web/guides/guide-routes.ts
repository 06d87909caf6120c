import type { FastifyInstance } from 'fastify';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { guidesView, guideView } from './guide-view';
import { GUIDE_PAGES } from './guides';

/** The guides, to be read without signing in: how to sign in stands in them. */
export function guideRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/huong-dan', { config: { access: 'everyone' } }, async (request, reply) =>
    sendPage(deps, request, reply, guidesView, { guides: [...GUIDE_PAGES.values()] }),
  );

  app.get<{ Params: { ten: string } }>(
    '/huong-dan/:ten',
    { config: { access: 'everyone' } },
    async (request, reply) => {
      const guide = GUIDE_PAGES.get(request.params.ten);
      if (guide === undefined) throw notFound();
      return sendPage(deps, request, reply, guideView, { guide });
    },
  );
}
