import type { Instant } from '../time/time';
import type { Post, UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** A decision a unit is notified of: its report is returned, its date extended, or the extension refused. */
export interface NotifiedDecision {
  /** Id of the decision: one mail for each. */
  id: number;
  kind: 'return' | 'extend' | 'refuse';
  plan: string;
  collection: string;
  obligation: string;
  unit: UnitId;
  urgent: boolean;
}

/** The unit's posts that are told of a decision; its head too where the unit had asked for an extension. */
const TOLD: readonly Post[] = ['office', 'officer'];

/** The step id of a decision's notices. */
export function decisionStep(id: number): string {
  return `decision:${id}`;
}

/**
 * Notices to the unit's office mailbox and officer, one each, for the next mail slot.
 * @param toHead also to the unit's head
 */
export function noticesOfDecision(
  { id, ...decision }: NotifiedDecision,
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
  toHead = false,
): Notice[] {
  const posts = toHead ? [...TOLD, 'head' as const] : TOLD;
  const people = posts.flatMap((post) => directory.contacts(decision.unit, post));
  return people.map((person) => ({ ...decision, person: person.id, step: decisionStep(id), at, slot }));
}
