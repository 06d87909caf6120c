import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Transaction } from '../../storage/database';
import { inLockOrder, lockObligations } from '../../storage/locks';
import type { Caller } from '../contract';
import { type ReleaseRequest, type ReturnRequest, releaseInTransaction, returnInTransaction } from './decide';
import type { Decider, DecisionResult } from './decision-transaction';
import { type Extension, extendInTransaction } from './extend';

/** One decision about the reports of several units: the same day, document, points and reason for all. */
export type SharedDecision =
  | ({ kind: 'return' } & Omit<ReturnRequest, 'obligation'>)
  | ({ kind: 'extend' } & Omit<Extension, 'obligation'>)
  | ({ kind: 'exempt' } & Omit<ReleaseRequest, 'obligation'>);

/** Why the decision is not possible for one of the reports. */
export interface SharedRefusal {
  obligation: string;
  refusal: DungHanError;
}

/** Thrown to end the transaction: nothing is decided unless it is possible for all. */
class Refused extends Error {
  constructor(readonly refusals: readonly SharedRefusal[]) {
    super('refused for some of the reports');
  }
}

/**
 * Decides the same about the reports of several units (gia hạn, đề nghị bổ sung, miễn nhiều đơn vị): for all of them, or for none. Each
 * gets a decision of its own with its mail, so that each can be taken back by itself.
 * @returns the decisions in the order of the request, or for each report that refuses, why
 * @throws DungHanError only for what concerns no report by itself
 * @example await decideSeveral(caller, ids, { kind: 'extend', until: '2020-06-05', basis, reason: 'mưa lũ' })
 */
export async function decideSeveral(
  caller: Caller,
  obligations: readonly string[],
  decision: SharedDecision,
): Promise<{ ok: true; decided: DecisionResult[] } | { ok: false; refusals: readonly SharedRefusal[] }> {
  const ids = [...new Set(obligations)];
  if (ids.length === 0) throw new DungHanError('USAGE', message('decisions.none-chosen'));
  try {
    const decided = await caller.writer.transaction((tx) => decideInTransaction(tx, caller, ids, decision));
    return { ok: true, decided: ids.map((id) => decided.get(id)!) };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return { ok: false, refusals: fault.refusals };
  }
}

async function decideInTransaction(
  tx: Transaction,
  caller: Decider,
  ids: readonly string[],
  decision: SharedDecision,
): Promise<Map<string, DecisionResult>> {
  await lockObligations(tx, ids);
  const decided = new Map<string, DecisionResult>();
  const refusals: SharedRefusal[] = [];
  // Sequentially and in lock order, because each also locks its collection.
  for (const obligation of inLockOrder(ids, (id) => id)) {
    try {
      decided.set(obligation, await decideOne(tx, caller, obligation, decision));
    } catch (refusal) {
      if (!(refusal instanceof DungHanError)) throw refusal;
      refusals.push({ obligation, refusal });
    }
  }
  if (refusals.length > 0) throw new Refused(refusals);
  return decided;
}

function decideOne(
  tx: Transaction,
  caller: Decider,
  obligation: string,
  decision: SharedDecision,
): Promise<DecisionResult> {
  switch (decision.kind) {
    case 'return':
      return returnInTransaction(tx, caller, { ...decision, obligation });
    case 'extend':
      return extendInTransaction(tx, caller, { ...decision, obligation });
    case 'exempt':
      return releaseInTransaction(tx, caller, 'exempt', { ...decision, obligation }, null);
  }
}

/** The same for programs, which get a refusal with all of its reports named. @throws DungHanError with `issues` */
export async function decideForAll(
  caller: Caller,
  obligations: readonly string[],
  decision: SharedDecision,
): Promise<DecisionResult[]> {
  const answer = await decideSeveral(caller, obligations, decision);
  if (answer.ok) return answer.decided;
  const [first] = answer.refusals as [SharedRefusal];
  if (answer.refusals.length === 1 && obligations.length === 1) throw first.refusal;
  const issues = answer.refusals.map(({ obligation, refusal }) => ({
    ...{ code: refusal.code, path: obligation, message: refusal.said },
  }));
  const counts = { refused: answer.refusals.length, all: obligations.length };
  throw new DungHanError(first.refusal.code, message('decisions.several-refused', counts), { issues });
}
