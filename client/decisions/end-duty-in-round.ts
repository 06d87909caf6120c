import type { Basis } from '../../domain/decisions/decision';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices } from '../../storage/decisions';
import { release } from './decide';
import { type Decider, openDecision } from './decision-transaction';
import { DEADLINE_NOTICES } from './extend';

/**
 * Ends one duty because a document does not ask for it any more: a decision on record, on the paper of that document. Only for a report
 * that was not sent, and is not late where another document ends it, so that no
 * result changes.
 */
export async function endDutyInRound(
  tx: Transaction,
  caller: Decider,
  obligation: string,
  basis: Basis,
  reason: string | null = null,
): Promise<void> {
  const scene = await openDecision(tx, caller, obligation);
  await release(scene, 'end', { basis, reason, successor: null, successorName: null });
  await dropWaitingNotices(tx, obligation, [...DEADLINE_NOTICES, 'open']);
}
