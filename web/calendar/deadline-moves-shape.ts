import { z } from 'zod';
import type { DeadlineMove } from '../../client/plans/deadline-moves';
import { collection, day, instant, iso } from '../api/shapes';

const dates = z.object({ lastDay: day, lateFrom: instant, workingDue: day, cutoff: day.nullable() });

/** What a changed calendar or reading does to rounds not yet closed. */
export const moves = z.array(
  z.object({
    collection,
    before: dates,
    after: dates,
    steps: z.array(z.object({ id: z.string(), kind: z.string(), before: instant, after: instant })),
  }),
);

export function moveAnswer({ collection: id, before, after, steps }: DeadlineMove): z.infer<typeof moves>[number] {
  return {
    collection: id,
    before: datesOf(before),
    after: datesOf(after),
    steps: steps.map((step) => ({ ...step, before: iso(step.before), after: iso(step.after) })),
  };
}

function datesOf({ lastDay, lateFrom, workingDue, cutoff }: DeadlineMove['before']): z.infer<typeof dates> {
  return { lastDay, lateFrom: iso(lateFrom), workingDue, cutoff };
}
