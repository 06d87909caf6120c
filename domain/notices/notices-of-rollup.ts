import type { RollupActKind } from '../rollup/chain';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** What the compiler's officer or head did with a draft of the compiled report. */
export interface NotifiedRollupAct {
  /** Id of the act: one mail for each. */
  id: number;
  kind: RollupActKind;
  plan: string;
  collection: string;
  compiler: UnitId;
  /** Mail address of who acted. */
  person: string | null;
}

/**
 * Tells whose turn it is: of a checked draft the compiler's head, who confirms it; of one given back its officer. Whoever acted is
 * not asked by mail for what comes next, as where one person holds both posts.
 * @example noticesOfRollupAct({ kind: 'check', … }, directory, at, slot)[0].kind // 'confirm-rollup'
 */
export function noticesOfRollupAct(
  { id, kind, plan, collection, compiler, person: actor }: NotifiedRollupAct,
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const told = kind === 'check' ? ('confirm-rollup' as const) : ('check-rollup' as const);
  const people = directory
    .contacts(compiler, kind === 'check' ? 'head' : 'officer')
    .filter(({ email }) => actor === null || email.toLowerCase() !== actor.toLowerCase());
  const about = { unit: compiler, plan, collection, obligation: null, step: `${kind}:${id}` };
  return people.map(({ id: person }) => ({ ...about, person, kind: told, at, slot, urgent: false }));
}
