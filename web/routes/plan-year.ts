import type { FastifyReply, FastifyRequest } from 'fastify';
import { isEndless } from '../../domain/obligations/periods';
import { dayOf } from '../../domain/time/time';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../page';
import { outlookOf, type PlanAtHand, type PlannedRound } from '../plan-outlook';
import { notFound } from '../request';
import { type DayEvent, yearGrid } from '../year-grid';

/** Answers with the year calendar of a plan: last days, steps and milestones in twelve months, and as a list beside. */
export async function sendYear(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { hand: PlanAtHand; base: string; year: string | undefined },
): Promise<FastifyReply> {
  const { hand, base } = given;
  const year = yearOf(given.year) ?? firstYear(hand, request.at);
  // A report of December is urged in January.
  const rounds = [year - 1, year, year + 1].flatMap((one) => outlookOf(hand, request.at, one).rounds);
  const events = [...rounds.flatMap(eventsOf), ...milestonesOf(hand)].filter(({ day }) => day.startsWith(`${year}-`));
  return sendPage(deps, request, reply, 'plan-year', {
    title: `Lịch năm ${year}: ${hand.plan.title}`,
    sample: hand.plan.sample,
    plan: hand.plan,
    base,
    year,
    months: yearGrid(
      year,
      hand.calendar,
      events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    ),
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

function firstYear(hand: PlanAtHand, at: number): number {
  const thisYear = Number(dayOf(at).slice(0, 4));
  if (hand.plan.requirements.some(isEndless)) return thisYear;
  const days = outlookOf(hand, at, null).rounds.map(({ collection }) => collection.lastDay);
  const coming = days.find((day) => day >= dayOf(at)) ?? days.at(-1);
  return coming === undefined ? Number(hand.plan.effective.slice(0, 4)) : Number(coming.slice(0, 4));
}

function eventsOf({ collection, title, steps }: PlannedRound): DayEvent[] {
  return [
    { day: collection.lastDay, kind: 'due', text: `Ngày cuối gửi ${lowered(title)}` },
    ...steps.map(({ at, what }): DayEvent => ({ day: dayOf(at), kind: 'step', text: `${what}: ${lowered(title)}` })),
  ];
}

function milestonesOf({ plan }: PlanAtHand): DayEvent[] {
  return plan.milestones.map(({ date, title }) => ({ day: date, kind: 'mark', text: title }));
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
