import type { WorkingCalendar } from '../calendar/calendar';
import type { Day, Instant } from '../time/time';
import { dayOf } from '../time/time';
import type { UnitId } from '../units/unit';

/** Who is to sign: the compiler's head first, then, when that did not help, the receiver's. */
export type LetterIssuer = 'compiler' | 'receiver';

/** A draft công văn đôn đốc: no number, no date, no signature; the words are made by `documents/`. */
export interface UrgingLetter {
  issuer: LetterIssuer;
  /** Units that owed when it was drafted, in register order. */
  units: readonly UnitId[];
  /** The compiler's own figures among them once they are there. */
  expected: number;
  received: number;
  /** Neither in nor missing: a later date was granted. Absent in letters drafted before it was counted. */
  extended?: number;
  asOf: Instant;
  /** The day the letter asks for; not an extension, lateness is unchanged. */
  askedFor: Day;
}

/** Working days a letter leaves the units, so that the compiler can still report in time. */
const DAYS_LEFT_BY_LETTER = 2;

/**
 * The facts of a letter that urges the units still owing; its counts are those of the pages and mails.
 * @example 614/KH-UBND, six months, drafted on Wed 3/6/2020: asked for Fri 5/6/2020
 */
export function urgingLetter(
  issuer: LetterIssuer,
  owing: readonly UnitId[],
  expected: number,
  at: Instant,
  calendar: WorkingCalendar,
  extended = 0,
): UrgingLetter {
  return {
    issuer,
    units: owing,
    expected,
    received: expected - owing.length - extended,
    extended,
    asOf: at,
    askedFor: calendar.addWorkingDays(dayOf(at), DAYS_LEFT_BY_LETTER),
  };
}
