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
  expected: number;
  received: number;
  asOf: Instant;
  /** The day the letter asks for; not an extension, lateness is unchanged. */
  askedFor: Day;
}

/** Working days a letter leaves the units, so that the compiler can still report in time. */
const DAYS_LEFT_BY_LETTER = 2;

/**
 * The facts of a letter that urges the units still owing.
 * @example 614/KH-UBND, six months, drafted on Wed 3/6/2020: asked for Fri 5/6/2020
 */
export function urgingLetter(
  issuer: LetterIssuer,
  owing: readonly UnitId[],
  expected: number,
  at: Instant,
  calendar: WorkingCalendar,
): UrgingLetter {
  return {
    issuer,
    units: owing,
    expected,
    received: expected - owing.length,
    asOf: at,
    askedFor: calendar.addWorkingDays(dayOf(at), DAYS_LEFT_BY_LETTER),
  };
}
