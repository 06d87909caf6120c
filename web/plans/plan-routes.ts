import type { FastifyInstance } from 'fastify';
import { listDrafts } from '../../storage/plan-drafts';
import { authorise } from '../access/authorise';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { planView } from './plan-view';
import { readPlanLines, readPlanPage } from './plans';
import { plansView } from './plans-view';

/** The documents that ask for reports, and each with its rounds, milestones, undated duties and open points. */
export function planRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/van-ban', { config: { access: 'signed-in' } }, async (request, reply) => {
    const plans = await readPlanLines(request.reader);
    const sample = plans.some((plan) => plan.sample);
    const admin = authorise('admin', request.session) === 'allow';
    const drafts = admin ? await listDrafts(request.reader) : [];
    return sendPage(deps, request, reply, plansView, { sample, plans, admin, drafts });
  });

  app.get<{ Params: { id: string } }>('/van-ban/:id', { config: { access: 'signed-in' } }, async (request, reply) => {
    const page = await readPlanPage(request.reader, request.params.id, request.at);
    if (page === null) throw notFound();
    const { role, reach } = sessionOf(request);
    return sendPage(deps, request, reply, planView, {
      sample: page.plan.sample,
      ...page,
      admin: authorise('admin', request.session) === 'allow',
      readsRounds: role !== 'unit',
      readsAllUnits: role !== 'unit' && reach === null,
    });
  });
}
