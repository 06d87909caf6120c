import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { collection, day, instant, iso, isoOrNull } from '../api/shapes';
import type { DayEvent } from '../calendar/year-grid';
import { explainLine, lineOf } from '../rounds/explanation-shape';
import type { PlannedRound, PlanOutlook } from './plan-outlook';

const step = z.object({
  kind: z.string(),
  what: z.string(),
  at: instant,
  slot: instant.nullable().describe('When its mail leaves; null: nobody is told'),
  to: z.array(z.string()),
  later: z
    .object({ slot: instant, to: z.array(z.string()) })
    .nullable()
    .describe('A second mail in a later slot'),
  because: z.string(),
  source: z.string(),
});

/** Every round of a plan with its dates, steps and mails, each with its reason. */
export const outlook = z.object({
  plan: z.string(),
  until: day.nullable().describe('Rounds beyond are not shown, for the plan has no end'),
  rounds: z.array(
    z.object({
      collection,
      title: z.string(),
      compiler: z.string(),
      receiver: z.string(),
      units: z.array(z.string()),
      past: z.boolean(),
      lastDay: day,
      lateFrom: instant,
      dates: z.array(explainLine),
      steps: z.array(step),
    }),
  ),
  undated: z.array(z.object({ requirement: z.string(), message: z.string() })),
  milestones: z.array(
    z.object({
      date: day,
      title: z.string(),
      mails: z
        .array(z.object({ at: instant, slot: instant, because: z.string() }))
        .describe("What reminds the plan's owner"),
    }),
  ),
});

export function outlookAnswer(plan: string, found: PlanOutlook): z.infer<typeof outlook> {
  return {
    plan,
    until: found.until,
    rounds: found.rounds.map(roundOf),
    undated: found.undated.map(({ requirement, message }) => ({ requirement, message: inVietnamese(message) })),
    milestones: found.milestones.map(({ date, title, mails }) => ({
      ...{ date, title },
      mails: mails.map(({ at, slot, because }) => ({ at: iso(at), slot: iso(slot), because: inVietnamese(because) })),
    })),
  };
}

function roundOf(round: PlannedRound): z.infer<typeof outlook>['rounds'][number] {
  const { id, lastDay, lateFrom } = round.collection;
  return {
    ...{ collection: id, title: round.title, compiler: round.compilerName, receiver: round.receiverName },
    units: round.units.map(({ name, own }) => (own ? `${name} (số liệu của chính cơ quan tổng hợp)` : name)),
    ...{ past: round.past, lastDay, lateFrom: iso(lateFrom) },
    dates: round.dates.map(lineOf),
    steps: round.steps.map(({ at, slot, later, kind, what, to, because, source }) => ({
      kind,
      what: inVietnamese(what),
      at: iso(at),
      slot: isoOrNull(slot),
      to: to.map(inVietnamese),
      later: later === null ? null : { slot: iso(later.slot), to: later.to.map(inVietnamese) },
      because: inVietnamese(because),
      source: inVietnamese(source),
    })),
  };
}

/** What happens on one day of a year calendar: `due` a last day, `step` a step or mail, `mark` a milestone. */
export const planEvent = z.object({ day, kind: z.enum(['due', 'step', 'mark']), text: z.string() });

export function planEventOf({ day: on, kind, text }: DayEvent): z.infer<typeof planEvent> {
  return { day: on, kind, text: inVietnamese(text) };
}
