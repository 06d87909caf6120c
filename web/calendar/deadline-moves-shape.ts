import { z } from 'zod';
import type { DeadlineMove } from '../../client/plans/deadline-moves';
import { collection, text } from '../api/scalars';
import { day, instant, iso } from '../api/times';

const dates = z
  .object({
    lastDay: day,
    lateFrom: instant,
    workingDue: day.describe('The last working day on or before the last day: reminders count from it'),
    cutoff: day.nullable().describe('Data are counted up to this day'),
  })
  .meta({ id: 'RoundDates' });

/** What a changed calendar or reading does to rounds not yet closed. */
export const moves = z.array(
  z
    .object({
      collection,
      before: dates,
      after: dates,
      steps: z.array(
        z.object({ id: text('remind:-3wd@2026-09-22'), kind: text('remind'), before: instant, after: instant }),
      ),
    })
    .meta({ id: 'RoundMove', description: 'A round whose dates or coming steps move' }),
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
