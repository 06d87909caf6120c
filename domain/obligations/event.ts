import type { Requirement } from '../plan/plan';
import type { Day } from '../time/time';

/**
 * A requirement that counts from an event, for the round of one event; any other one unchanged.
 * @param eventOn the day of the round's event; null where the round has none
 */
export function withEvent(requirement: Requirement, eventOn: Day | null): Requirement {
  const { due } = requirement;
  return due?.type === 'within' && eventOn !== null ? { ...requirement, due: { ...due, eventOn } } : requirement;
}
