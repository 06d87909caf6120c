import type { Transaction } from '../../storage/database';
import { dropWaitingNotices } from '../../storage/decisions';
import type { Caller } from '../contract';
import { answerRequest } from './ask-extension';
import {
  type Decider,
  type DecisionResult,
  notOwing,
  openDecision,
  requireText,
  tellUnit,
  writeDecision,
} from './decision-transaction';

/** A request for more time that was answered with no (chưa thống nhất gia hạn). */
export interface ExtensionRefusalRequest {
  obligation: string;
  /** Who refused: the issuer or the receiver. */
  decider: string;
  /** As the unit will read it. */
  reason: string;
}

/**
 * Refuses a unit's request for an extension: state and date stay, the unit is mailed in the next slot who refused and
 * why, and the refusal stays on record.
 * @throws DungHanError NOT_FOUND, NOT_OWING, REASON_MISSING
 * @example await refuseExtension(caller, { obligation, decider: 'UBND tỉnh Gia Lai', reason: 'cần số liệu để họp ngày 05/6' })
 */
export async function refuseExtension(caller: Caller, given: ExtensionRefusalRequest): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => refuseInTransaction(tx, caller, given));
}

async function refuseInTransaction(
  tx: Transaction,
  caller: Decider,
  given: ExtensionRefusalRequest,
): Promise<DecisionResult> {
  const scene = await openDecision(tx, caller, given.obligation);
  const { report, round } = scene;
  if (round.history) throw notOwing('decisions.because-past-no-mail');
  if (report.state !== 'open') throw notOwing('decisions.because-not-awaited');
  const decider = requireText(given.decider, 'labels.answerer');
  const words = requireText(given.reason, 'labels.refusal-reason');
  const id = await writeDecision(scene, { kind: 'refuse', decider, words }, report.state);
  // A second answer corrects the first.
  await dropWaitingNotices(tx, report.id, ['refuse']);
  const asked = await answerRequest(tx, caller, report.id, { state: 'refused', decision: id });
  await tellUnit(scene, 'refuse', id, asked);
  return { obligation: report.id, state: report.state };
}
