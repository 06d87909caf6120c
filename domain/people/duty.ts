import { message } from '../messages/message';
import type { Day, Instant } from '../time/time';

/** The roles of persons. Source: the product's glossary. */
export const DUTIES = {
  administrator: message('people.administrator'),
  staff: message('people.staff'),
  'compiler-officer': message('people.compiler-officer'),
  'compiler-head': message('people.compiler-head'),
  unit: message('people.unit'),
  leader: message('people.leader'),
  auditor: message('people.auditor'),
};

export type Duty = keyof typeof DUTIES;

/** Which pages a person uses: those of staff, of a reporting unit, or of a leader. */
export type Seat = 'staff' | 'unit' | 'leader';

/** @example seatOf('compiler-head') // 'staff' */
export function seatOf(duty: Duty): Seat {
  if (duty === 'unit') return 'unit';
  return duty === 'leader' || duty === 'auditor' ? 'leader' : 'staff';
}

/**
 * Whether signing in needs a second factor: everybody who reads or acts for other units does, so that access to a
 * mailbox alone changes nothing of those units. Only a unit that acts for itself needs none.
 * @example needsSecondFactor('compiler-officer') // true
 */
export function needsSecondFactor(duty: Duty): boolean {
  return duty !== 'unit';
}

/**
 * Whether a role counts on a day: it was not taken away, and its last day (người thay, đến ngày …) is not over.
 * @example isRoleInForce({ removedAt: null, endsOn: '2026-11-30' }, '2026-12-01') // false
 */
export function isRoleInForce(
  { removedAt, endsOn }: { removedAt: Instant | null; endsOn: Day | null },
  day: Day,
): boolean {
  return removedAt === null && (endsOn === null || endsOn >= day);
}

export function isDuty(text: string): text is Duty {
  return Object.hasOwn(DUTIES, text);
}
