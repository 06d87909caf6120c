import type { WorkingCalendar } from '../calendar/calendar';
import type { Day, Instant } from '../time/time';
import { placeSteps } from './place-steps';
import { ladderOfGroup } from './returned-ladder';
import type { Ladder, Step } from './step';

type Dates = { lastDay: Day; lateFrom: Instant; workingDue: Day };

/** Dates of one report that differ from those of its round. */
export interface OwnDates {
  ladder: Ladder;
  periodFrom: Day;
  eventOn: Day | null;
  activatedAt: Instant;
  /** The extended last day, or the resubmission day. */
  own: Dates & { returned: boolean };
  round: Dates;
  /** The latest of all the round's dates; the round closes once, after it. */
  latest: Dates;
  /** The compiled report was handed up: urging is not repeated. */
  reportHandedUp: boolean;
  /** Ids of skipped steps, replaced by the mail of the decision. */
  skipped: ReadonlySet<string>;
}

/**
 * The steps of one report with dates of its own: reminders and urging by its own day, compiling by the round's, closing
 * by the latest. A returned report was received, so it has no steps to heads and no letters.
 * @example a report of 614's six months extended to 12/6/2020: urged on 15/6, compiled with the others on 1/6
 */
export function stepsOfReport(
  { ladder, periodFrom, eventOn, activatedAt, own, round, latest, reportHandedUp, skipped }: OwnDates,
  calendar: WorkingCalendar,
): Record<'own' | 'round' | 'latest', Step[]> {
  const place = (rules: Ladder, dates: Dates): Step[] =>
    placeSteps(rules, { ...dates, periodFrom, eventOn, activatedAt }, calendar).filter(({ id }) => !skipped.has(id));
  const perReport = ladder.filter(
    ({ kind }) => kind !== 'open' && kind !== 'compile' && kind !== 'close' && !(kind === 'repeat' && reportHandedUp),
  );
  return {
    own: place(ladderOfGroup(perReport, own), own),
    round: place(
      ladder.filter(({ kind }) => kind === 'open' || kind === 'compile'),
      round,
    ),
    latest: place(
      ladder.filter(({ kind }) => kind === 'close'),
      latest,
    ),
  };
}
