import type { WorkingCalendar } from '../calendar/calendar';
import { type Day, dayOf, startOfDay } from '../time/time';
import { placeSteps, type StepAnchor } from './place-steps';
import type { Ladder } from './step';

/** The dates of a round that decide when it opens. */
export type OpeningDates = Omit<StepAnchor, 'activatedAt'> & { ladder: Ladder };

/** Earlier than any round: leaves the activation out of `placeSteps`. */
const NEVER = startOfDay('1901-01-01');

/**
 * The day on which a round opens by its dates alone, whenever its document was loaded: what a paper received before it
 * was loaded is measured against.
 * @example openingDay(round, calendar) // '2020-04-29' for the six-month report of 614/KH-UBND
 */
export function openingDay({ ladder, ...dates }: OpeningDates, calendar: WorkingCalendar): Day {
  const opening = placeSteps(
    ladder.filter(({ kind }) => kind === 'open'),
    { ...dates, activatedAt: NEVER },
    calendar,
  )[0];
  return opening === undefined ? dates.periodFrom : dayOf(Math.min(opening.at, startOfDay(dates.workingDue)));
}

/**
 * The first day on which a report of a round can exist: that of its event; else that of its period, or of its opening where
 * that is earlier.
 */
export function firstDay(round: OpeningDates, calendar: WorkingCalendar): Day {
  return round.eventOn ?? [openingDay(round, calendar), round.periodFrom].sort()[0]!;
}
