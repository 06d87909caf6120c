import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { ObligationState } from '../../domain/states/state';
import { nextState } from '../../domain/states/transitions';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { lockObligations } from '../../storage/locks';
import { lockObligation, markChecked } from '../../storage/submissions';
import type { Caller } from '../contract';

/** A report and the state it now has. */
export interface ChangedState {
  obligation: string;
  state: ObligationState;
}

/**
 * Marks a report as checked by staff (đã kiểm tra). It is no approval: a unit's signed report needs none.
 * @throws DungHanError NOT_FOUND, NOT_OWING
 */
export async function acceptReport(caller: Caller, obligation: string): Promise<ChangedState> {
  return caller.writer.transaction((tx) => acceptInTransaction(tx, caller, obligation));
}

/**
 * Marks several reports as checked, all or none.
 * @throws DungHanError NOT_FOUND, NOT_OWING
 */
export async function acceptReports(caller: Caller, obligations: readonly string[]): Promise<ChangedState[]> {
  return caller.writer.transaction(async (tx) => {
    await lockObligations(tx, obligations);
    const accepted: ChangedState[] = [];
    for (const obligation of obligations) accepted.push(await acceptInTransaction(tx, caller, obligation));
    return accepted;
  });
}

/** The same inside the caller's transaction. */
export async function acceptInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  obligation: string,
): Promise<ChangedState> {
  const stored = await lockObligation(tx, obligation);
  if (stored === null) throw new DungHanError('NOT_FOUND', message('refusals.no-report', { report: obligation }));
  const state = nextState(stored.state, 'accept');
  if (state === null) {
    const because = message(`decisions.because-${stored.state}`);
    throw new DungHanError('NOT_OWING', message('reports.not-checkable', { report: obligation, because }));
  }
  await markChecked(tx, obligation, caller.at);
  await writeAudit(tx, { at: caller.at, who: caller.who, action: 'report.accept', subject: obligation, detail: {} });
  return { obligation, state };
}
