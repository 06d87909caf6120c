import { RECONCILE_WORKFLOW_ID } from '../../domain/ids';
import type { Instant } from '../../domain/time/time';
import type { Transaction } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
import { markRestored } from '../../storage/restorations';
import { signalEveryWorkflow } from '../plans/signal-every-workflow';

/**
 * Puts a database that was restored or copied into the state in which it mails nobody, and leaves word for every workflow: those that
 * Temporal still runs read again how their round stands here, those it lacks are started. Steps that were done after the backup are
 * done again, so that their mails are among those an administrator decides on.
 */
export async function enterRestoredState(
  tx: Transaction,
  given: { at: Instant; who: string; source: string | null; backupAt: Instant | null },
): Promise<void> {
  await markRestored(tx, given);
  await queueSignal(tx, RECONCILE_WORKFLOW_ID);
  await signalEveryWorkflow(tx);
}
