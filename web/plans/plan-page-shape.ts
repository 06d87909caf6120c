import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import { day, instant, iso } from '../api/shapes';
import { heading, headingOf } from '../rounds/round-heading-shape';
import type { PlanPage } from './plans';

const requirement = z.object({
  id: z.string(),
  report: z.string(),
  kind: z.string(),
  frequency: z.string(),
  clause: z.string(),
  quote: z.string(),
  dueText: z.string().nullable(),
  boundary: z.string().nullable(),
  receiver: z.string(),
  through: z.string().nullable(),
  nil: z.boolean(),
  dated: z.boolean().describe('false: nothing is reminded until a person confirms a date'),
});

/** A document with all it asks for. */
export const planPage = z.object({
  id: z.string(),
  title: z.string(),
  document: z.string(),
  effective: day,
  tree: z.string(),
  register: z.string(),
  sample: z.boolean(),
  withdrawn: z.boolean(),
  requirements: z.array(requirement),
  rounds: z.array(heading),
  milestones: z.array(z.object({ date: day, title: z.string() })),
  settlements: z.array(
    z.object({ requirement: z.string(), date: day, by: z.string(), reason: z.string(), at: instant }),
  ),
  openPoints: z.array(
    z.object({
      key: z.string().describe('Its name for answerPoint'),
      requirement: z.string().nullable(),
      code: z.string(),
      message: z.string(),
      proposal: z.string().nullable(),
    }),
  ),
  answers: z.array(
    z.object({
      requirement: z.string().nullable(),
      code: z.string(),
      message: z.string(),
      onTime: z.boolean().nullable(),
      answer: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
});

export function planPageOf(page: PlanPage): z.infer<typeof planPage> {
  const { id, title, effective, tree, register, sample, milestones } = page.plan;
  const undated = new Set(page.undated.map((one) => one.id));
  return {
    ...{ id, title, document: page.document, effective, tree, register, sample, withdrawn: page.withdrawn },
    requirements: page.plan.requirements.map((one) => {
      const { report, kind, frequency, clause, quote, dueText, boundary, receiver, through, nil } = one;
      const words = { id: one.id, report, kind, frequency, clause, quote, dueText, boundary };
      return { ...words, receiver, through, nil, dated: !undated.has(one.id) };
    }),
    rounds: page.collections.map(headingOf),
    milestones: milestones.map((one) => ({ date: one.date, title: one.title })),
    settlements: page.settlements.map(({ day: date, at, ...rest }) => ({ ...rest, date, at: iso(at) })),
    openPoints: page.points.map((one) => {
      const { key, requirement: of, code, message, proposal = null } = one;
      return { key, requirement: of, code, message: inVietnamese(message), proposal };
    }),
    answers: page.answers.map(({ at, ...rest }) => ({ ...rest, at: iso(at) })),
  };
}
