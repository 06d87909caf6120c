import type { FastifyInstance, FastifyRequest } from 'fastify';
import { unitsById } from '../../domain/units/register';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { readPlanHand } from './plan-at-hand';
import { outlookOf, type PlanAtHand } from './plan-outlook';
import { sendYear } from './plan-year';

interface At {
  Params: { id: string };
  Querystring: { nam?: string };
}

/** What an active plan does and when: every date and mail with its reason, and the year calendar. */
export function planScheduleRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<At>('/van-ban/:id/lich-trinh', { config: { access: 'signed-in' } }, async (request, reply) => {
    const hand = await planOf(request);
    const units = unitsById(hand.register);
    return sendPage(deps, request, reply, 'plan-schedule', {
      title: `Mọi ngày và thư của văn bản: ${hand.plan.title}`,
      sample: hand.plan.sample,
      plan: hand.plan,
      outlook: outlookOf(hand, request.at, null),
      unitNames: new Map([...units].map(([id, unit]) => [id, unit.shortName])),
    });
  });

  app.get<At>('/van-ban/:id/lich', { config: { access: 'signed-in' } }, async (request, reply) => {
    const hand = await planOf(request);
    return sendYear(deps, request, reply, { hand, base: `/van-ban/${hand.plan.id}`, year: request.query.nam });
  });
}

async function planOf(request: FastifyRequest): Promise<PlanAtHand> {
  const hand = await readPlanHand(request.database, (request.params as At['Params']).id);
  if (hand === null) throw notFound();
  return hand;
}
