import type { WorkingCalendar } from '../calendar/calendar';
import { type Day, dayOf, startOfDay } from '../time/time';
import { placeSteps, type StepAnchor } from './place-steps';
import type { Ladder } from './step';

/** The dates of a round that decide when it opens. */
export type RoundDates = Pick<StepAnchor, 'lastDay' | 'lateFrom' | 'workingDue' | 'periodFrom'> & { ladder: Ladder };

/** Earlier than any round: leaves a reason out of `placeSteps`. */
const NEVER = '1901-01-01';

/**
 * The day on which a round opens by its dates alone, whenever its document was loaded: what a paper received before it
 * was loaded is measured against. A round whose deadline lies before its period opens before its deadline.
 * @example openingDay(round, calendar) // '2020-04-29' for the six-month report of 614/KH-UBND
 */
export function openingDay({ ladder, ...dates }: RoundDates, calendar: WorkingCalendar): Day {
  const { lastDay, periodFrom, workingDue } = dates;
  const anchor = { ...dates, activatedAt: startOfDay(NEVER), periodFrom: lastDay < periodFrom ? NEVER : periodFrom };
  const opening = placeSteps(
    ladder.filter(({ kind }) => kind === 'open'),
    anchor,
    calendar,
  )[0];
  return opening === undefined ? periodFrom : dayOf(Math.min(opening.at, startOfDay(workingDue)));
}

/** The first day on which a report of a round can exist: that of its period, or of its opening where that is earlier. */
export function firstDay(round: RoundDates, calendar: WorkingCalendar): Day {
  return [openingDay(round, calendar), round.periodFrom].sort()[0]!;
}
