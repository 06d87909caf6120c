import { message } from '../messages/message';

/** What a person was given to do, by name. Source: the roles of the product's glossary. */
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

/** Whose pages a person works on: those of staff, of a unit that reports, or of a leader who reads. */
export type Seat = 'staff' | 'unit' | 'leader';

/** @example seatOf('compiler-head') // 'staff' */
export function seatOf(duty: Duty): Seat {
  if (duty === 'unit') return 'unit';
  return duty === 'leader' || duty === 'auditor' ? 'leader' : 'staff';
}

/** Whether the mailbox alone is not enough: whoever reaches more than one unit's own reports by name of an account. */
export function needsSecondFactor(duty: Duty): boolean {
  return duty === 'administrator' || duty === 'staff' || duty === 'leader';
}

export function isDuty(text: string): text is Duty {
  return Object.hasOwn(DUTIES, text);
}
