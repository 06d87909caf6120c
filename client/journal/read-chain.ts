import { type JournalChainState, type KeptAnchor, readAnchors, readChainState } from '../../storage/journal-chain';
import { type KeptCheck, readLastCheck } from '../../storage/verify-journal';
import type { Caller } from '../contract';

/** How the journal stands as evidence. */
export interface JournalChain {
  state: JournalChainState;
  /** The last check; null before the first. */
  lastCheck: KeptCheck | null;
  anchors: KeptAnchor[];
}

/** The chain of the journal, its last check and its newest anchors, newest first. */
export async function readJournalChain({ reader }: Pick<Caller, 'reader'>, mostAnchors: number): Promise<JournalChain> {
  const [state, lastCheck, anchors] = await Promise.all([
    readChainState(reader),
    readLastCheck(reader),
    readAnchors(reader, mostAnchors),
  ]);
  return { state, lastCheck, anchors };
}
