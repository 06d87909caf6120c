import type { ObligationState } from '../states/state';

/** What the compiler's officer or head did with a draft: checked it, or gave it back to be checked again. */
export type RollupActKind = 'check' | 'give-back';

/**
 * How far a compiled version has come: the compiler's officer checks it, its head confirms it, and it goes one level up, where it is
 * accepted or returned.
 */
export type ChainState =
  | 'draft'
  | 'checked'
  | 'given-back'
  | 'confirmed'
  | 'sent-up'
  | 'accepted'
  | 'returned'
  | 'replaced';

/** What the state of a version depends on. */
export interface ChainFacts {
  confirmed: boolean;
  /** The last act on this content; null while nobody has looked at it. */
  lastAct: RollupActKind | null;
  /** The compiler's own report one level up that came of it, and whether that is the version which counts there; null where none did. */
  above: { state: ObligationState; counts: boolean } | null;
}

/**
 * The state of a compiled version in its compiler's chain.
 * @example chainState({ confirmed: false, lastAct: 'check', above: null }) // 'checked'
 */
export function chainState({ confirmed, lastAct, above }: ChainFacts): ChainState {
  if (!confirmed) return lastAct === null ? 'draft' : lastAct === 'check' ? 'checked' : 'given-back';
  if (above === null) return 'confirmed';
  if (!above.counts) return 'replaced';
  return above.state === 'accepted' || above.state === 'returned' ? above.state : 'sent-up';
}

/** A version among those of its round. */
interface NumberedVersion {
  version: number;
  state: 'draft' | 'confirmed';
}

/**
 * The confirmed version that a later one changes; null where none was confirmed before it, so that it is no supplement.
 * @example baseVersion([{ version: 1, state: 'confirmed' }, { version: 2, state: 'draft' }], 2) // 1
 */
export function baseVersion(versions: readonly NumberedVersion[], version: number): number | null {
  return confirmedBefore(versions, version).at(-1)?.version ?? null;
}

/**
 * The number of a supplement (bổ sung lần …): how many versions were confirmed before it. A draft that a later draft replaced
 * before anybody confirmed it makes no supplement of that one.
 * @example supplementNumber([{ version: 1, state: 'draft' }, { version: 2, state: 'draft' }], 2) // 0
 */
export function supplementNumber(versions: readonly NumberedVersion[], version: number): number {
  return confirmedBefore(versions, version).length;
}

function confirmedBefore(versions: readonly NumberedVersion[], before: number): NumberedVersion[] {
  return versions
    .filter(({ version, state }) => state === 'confirmed' && version < before)
    .sort((a, b) => a.version - b.version);
}
