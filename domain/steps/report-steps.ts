import type { WorkingCalendar } from '../calendar/calendar';
import type { Day, Instant } from '../time/time';
import { returnedLadder } from './next-step';
import { placeSteps } from './place-steps';
import type { Ladder, Step } from './step';

type Dates = { lastDay: Day; lateFrom: Instant; workingDue: Day };

/** What the steps of one report hang on that has dates of its own. */
export interface OwnDates {
  ladder: Ladder;
  periodFrom: Day;
  activatedAt: Instant;
  /** The later last day it got, or the day it is asked for again by. */
  own: Dates & { returned: boolean };
  round: Dates;
  /** The latest of all the round's dates: the round ends once, after the last. */
  latest: Dates;
  /** The compiled report has gone up: urging is not repeated. */
  goneUp: boolean;
  /** Steps that were left out, by id: the mail of the decision stood for them. */
  skipped: ReadonlySet<string>;
}

/**
 * The steps that concern one report with dates of its own: its reminders and urging by its own day, the compiling by the
 * round's, the end of the round by the latest. A returned report is in: its heads and letters are left alone.
 * @example a report of 614's six months extended to 12/6/2020: urged on 15/6, compiled with the others on 1/6
 */
export function stepsOfReport(
  { ladder, periodFrom, activatedAt, own, round, latest, goneUp, skipped }: OwnDates,
  calendar: WorkingCalendar,
): Record<'own' | 'round' | 'latest', Step[]> {
  const place = (rules: Ladder, dates: Dates): Step[] =>
    placeSteps(rules, { ...dates, periodFrom, activatedAt }, calendar).filter(({ id }) => !skipped.has(id));
  const perReport = ladder.filter(
    ({ kind }) => kind !== 'open' && kind !== 'compile' && kind !== 'close' && !(kind === 'repeat' && goneUp),
  );
  return {
    own: place(own.returned ? returnedLadder(perReport) : perReport, own),
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
