import type { FastifyReply, FastifyRequest } from 'fastify';
import { monthGrids } from '../calendar/year-grid';
import { yearParameter } from '../calendar/year-parameter';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { firstYear, planEvents } from './plan-events';
import type { ViewedPlan } from './plan-outlook';
import { planYearView } from './plan-year-view';

/** Answers with the year calendar of a plan: last days, steps and milestones in twelve months, and as a list beside. */
export async function sendYear(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { hand: ViewedPlan; base: string; year: string | undefined },
): Promise<FastifyReply> {
  const { hand, base } = given;
  const year = yearParameter(given.year) ?? firstYear(hand, request.at);
  const events = planEvents(hand, year, request.at);
  return sendPage(deps, request, reply, planYearView, {
    sample: hand.plan.sample,
    plan: hand.plan,
    base,
    isActive: base === `/van-ban/${hand.plan.id}`,
    year,
    months: monthGrids(year, hand.calendar, events),
    count: events.length,
  });
}
