import type { FastifyInstance } from 'fastify';
import { listDrafts } from '../../storage/plan-drafts';
import { authorise } from '../access/authorise';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readPlanLines, readPlanPage } from './plans';

/** The documents that ask for reports, and each with its rounds, milestones, undated duties and open points. */
export function planRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/van-ban', { config: { access: 'signed-in' } }, async (request, reply) => {
    const plans = await readPlanLines(request.database);
    const sample = plans.some((plan) => plan.sample);
    const admin = authorise('admin', request.session) === 'allow';
    const drafts = admin ? await listDrafts(request.database) : [];
    return sendPage(deps, request, reply, 'plans', { title: 'Văn bản yêu cầu báo cáo', sample, plans, admin, drafts });
  });

  app.get<{ Params: { id: string } }>('/van-ban/:id', { config: { access: 'signed-in' } }, async (request, reply) => {
    const page = await readPlanPage(request.database, request.params.id, request.at);
    if (page === null) throw notFound();
    return sendPage(deps, request, reply, 'plan', {
      title: page.plan.title,
      sample: page.plan.sample,
      ...page,
      admin: authorise('admin', request.session) === 'allow',
    });
  });
}
