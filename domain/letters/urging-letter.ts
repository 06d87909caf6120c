import type { WorkingCalendar } from '../calendar/calendar';
import type { RoundCounts } from '../states/round-counts';
import type { Day, Instant } from '../time/time';
import { dayOf } from '../time/time';
import type { UnitId } from '../units/unit';

/** Who is to sign: the compiler's head first, then, when that did not help, the receiver's. */
export type LetterIssuer = 'compiler' | 'receiver';

/** A draft công văn đôn đốc: no number, date or signature; `letterText` writes the text. */
export interface UrgingLetter {
  issuer: LetterIssuer;
  /** Units that had not reported when it was drafted, in register order. */
  units: readonly UnitId[];
  expected: number;
  /** Reports received by then, returned ones included. */
  received: number;
  /** Of those received; absent in letters drafted before it was counted. */
  returned?: number;
  /** Not sent, with an extended date still ahead; absent in the oldest letters. */
  extended?: number;
  /** 1 while the compiler's own figures were missing; absent in letters drafted before this was counted. */
  ownUnsent?: number;
  asOf: Instant;
  /** The day by which the letter asks for the report; not an extension, lateness is unchanged. */
  askedFor: Day;
}

/** Working days the letter allows, so that the compiler can still report in time. */
const DAYS_LEFT_BY_LETTER = 2;

/**
 * The facts of an urging letter; its counts are those of the pages and mails.
 * @param units the urged units, in register order
 * @example 614/KH-UBND, six months, drafted on Wed 3/6/2020: asked for Fri 5/6/2020
 */
export function urgingLetter(
  issuer: LetterIssuer,
  units: readonly UnitId[],
  { expected, sent, returned, extended, ownUnsent }: RoundCounts,
  at: Instant,
  calendar: WorkingCalendar,
): UrgingLetter {
  return {
    issuer,
    units,
    ...{ expected, received: sent, returned, extended, ownUnsent },
    asOf: at,
    askedFor: calendar.addWorkingDays(dayOf(at), DAYS_LEFT_BY_LETTER),
  };
}
