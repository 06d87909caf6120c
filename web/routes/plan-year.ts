import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { firstYear, planEvents } from '../plans/plan-events';
import type { PlanAtHand } from '../plans/plan-outlook';
import { yearGrid } from '../plans/year-grid';

/** Answers with the year calendar of a plan: last days, steps and milestones in twelve months, and as a list beside. */
export async function sendYear(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { hand: PlanAtHand; base: string; year: string | undefined },
): Promise<FastifyReply> {
  const { hand, base } = given;
  const year = yearOf(given.year) ?? firstYear(hand, request.at);
  const events = planEvents(hand, year, request.at);
  return sendPage(deps, request, reply, 'plan-year', {
    title: `Lịch năm ${year}: ${hand.plan.title}`,
    sample: hand.plan.sample,
    plan: hand.plan,
    base,
    year,
    months: yearGrid(year, hand.calendar, events),
    count: events.length,
  });
}

/** A year of an address; null where none is given. */
export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1901 || year > 2198) throw notFound();
  return year;
}
