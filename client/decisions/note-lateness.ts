import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { isLate } from '../../domain/states/lateness';
import type { Transaction } from '../../storage/database';
import type { Caller } from '../contract';
import { type Decider, type DecisionResult, openDecision, requireText, writeDecision } from './decision-transaction';

/** Why a report was or is late, as its unit has explained it. */
export interface LateReason {
  obligation: string;
  reason: string;
}

/**
 * Records why a report is late (ghi nhận lý do gửi chậm), after its date. The days late stay; the yearly evaluation
 * shows the reason beside them. A second note replaces the first.
 * @throws DungHanError NOT_FOUND, NOT_OWING (the compiler's own figures), NOT_LATE, REASON_MISSING
 * @example await noteLateness(caller, { obligation, reason: 'Mưa lũ chia cắt địa bàn từ 25/5 đến 01/6' })
 */
export async function noteLateness(caller: Caller, given: LateReason): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => noteInTransaction(tx, caller, given));
}

/** The same inside a transaction of the caller's. */
export async function noteInTransaction(tx: Transaction, caller: Decider, given: LateReason): Promise<DecisionResult> {
  const scene = await openDecision(tx, caller, given.obligation);
  const { state, own, lateFrom, countedAt } = scene.report;
  if (!isLate({ state, own, lateFrom, countedAt }, caller.at)) {
    throw new DungHanError('NOT_LATE', message('decisions.not-late'));
  }
  const words = requireText(given.reason, 'labels.late-reason');
  await writeDecision(scene, { kind: 'late-reason', words }, state);
  return { obligation: given.obligation, state };
}
