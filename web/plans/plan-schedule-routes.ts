import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../access/request';
import { yearParameter } from '../calendar/year-parameter';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { sendPaper } from '../http/send-paper';
import { firstYear } from './plan-events';
import { scheduleOf, type ViewedPlan } from './plan-outlook';
import { planScheduleView } from './plan-schedule-view';
import { sendYear } from './plan-year';
import { planYearPaper } from './plan-year-paper';
import { readViewedPlan } from './viewed-plan';

interface At {
  Params: { id: string };
  Querystring: { nam?: string };
}

/** What an active plan does and when: every date and mail with its reason, and the year calendar. */
export function planScheduleRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<At>('/van-ban/:id/lich-trinh', { config: { access: 'signed-in' } }, async (request, reply) => {
    const hand = await planOf(request);
    return sendPage(deps, request, reply, planScheduleView, {
      sample: hand.plan.sample,
      plan: hand.plan,
      outlook: scheduleOf(hand, request.at, null),
    });
  });

  app.get<At>('/van-ban/:id/lich', { config: { access: 'signed-in' } }, async (request, reply) => {
    const hand = await planOf(request);
    return sendYear(deps, request, reply, { hand, base: `/van-ban/${hand.plan.id}`, year: request.query.nam });
  });

  app.get<At>('/van-ban/:id/lich-in', { config: { access: 'signed-in' } }, async (request, reply) => {
    const hand = await planOf(request);
    const year = yearParameter(request.query.nam) ?? firstYear(hand, request.at);
    return sendPaper(reply, planYearPaper(hand, year, request.at), 'pdf');
  });
}

async function planOf(request: FastifyRequest): Promise<ViewedPlan> {
  const hand = await readViewedPlan(request.reader, (request.params as At['Params']).id);
  if (hand === null) throw notFound();
  return hand;
}
