import type { RoundAmendment } from '../../domain/amendments/amend-round';
import type { Basis } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId, MAIL_WORKFLOW_ID, obligationId, planWorkflowId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import type { Plan } from '../../domain/plan/plan';
import { type Day, dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Queryable, Transaction } from '../../storage/database';
import { lockCollections, lockPlan } from '../../storage/locks';
import { dropRounds, insertPlanChange } from '../../storage/plan-changes';
import { queueSignal } from '../../storage/relay';
import {
  type ConfirmedFact,
  insertUndone,
  type OpenedRound,
  readConfirmation,
  readOpenedRounds,
} from '../../storage/undone-confirmations';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { endDutyInRound } from '../decisions/end-duty-in-round';
import { requireInForce } from './amendment';
import { tellOfChange } from './tell-of-change';

/** Something that was confirmed by mistake, and why it is taken back. */
export interface Undoing extends ConfirmedFact {
  reason: string;
}

/** The rounds that end with it: how many units have not sent, and how many reports have come, which stay. */
export interface UndoEffect {
  plan: string;
  rounds: { collection: string; lastDay: Day; unsent: number; sent: number }[];
}

/**
 * What would end; nothing is written.
 * @throws DungHanError NOT_FOUND (nothing of the kind is confirmed), PLAN_WITHDRAWN
 */
export async function previewUndo(caller: Pick<Caller, 'reader'>, given: ConfirmedFact): Promise<UndoEffect> {
  await requireInForce(caller.reader, given.plan);
  await requireConfirmation(caller.reader, given);
  return effectOf(given, await readOpenedRounds(caller.reader, given));
}

/**
 * Takes back an event that was recorded by mistake, or a day or a rule that was confirmed by mistake: its rounds end, units that had sent
 * nothing are told so in the next slot, and the question is open again. What was received stays, and the mistake stays on record.
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN, REASON_MISSING
 * @example await undoConfirmation(caller, { plan: 'kiem-tra-2026', requirement: 'sau-kiem-tra', period: '2026-03-02-SK1', phase: null, reason: 'Ghi nhầm ngày' })
 */
export async function undoConfirmation(caller: Caller, given: Undoing): Promise<UndoEffect> {
  const reason = requireText(given.reason, 'labels.reason');
  return caller.writer.transaction(async (tx) => {
    await lockPlan(tx, given.plan);
    const { plan } = await requireInForce(tx, given.plan);
    const found = await requireConfirmation(tx, given);
    const rounds = await readOpenedRounds(tx, given);
    await lockCollections(
      tx,
      rounds.map(({ collection }) => collection),
    );
    await endRounds(tx, caller, plan, rounds, reason);
    const effects = { requirements: [], rounds: rounds.map(dropped), added: [] };
    const about = { plan: plan.id, kind: 'undo' as const, basis: null, effective: dayOf(caller.at), reason };
    const change = await insertPlanChange(tx, { ...about, effects, recordedBy: caller.who, at: caller.at });
    await insertUndone(tx, change, found);
    // Nobody was told of rounds that were history when they were opened.
    const told = rounds.filter(({ history }) => !history).map(dropped);
    await tellOfChange(tx, caller, { change, plan, effects: { ...effects, rounds: told } });
    await queueSignal(tx, planWorkflowId(plan.id));
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    const { requirement, period, phase } = given;
    const what = { ...(period !== null && { period }), ...(phase !== null && { phase }) };
    const detail = { change, requirement, ...what, reason, rounds: rounds.length };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'plan.undo', subject: plan.id, detail });
    return effectOf(given, rounds);
  });
}

async function requireConfirmation(db: Queryable, given: ConfirmedFact) {
  const found = await readConfirmation(db, given);
  if (found !== null) return found;
  const { requirement, plan } = given;
  throw new DungHanError('NOT_FOUND', message('settlements.nothing-to-undo', { requirement, plan }));
}

function effectOf({ plan }: ConfirmedFact, rounds: readonly OpenedRound[]): UndoEffect {
  return {
    plan,
    rounds: rounds.map(({ collection, lastDay, unsent, sent }) => ({
      collection,
      lastDay,
      unsent: unsent.length,
      sent,
    })),
  };
}

function dropped({ collection, unsent }: OpenedRound): RoundAmendment {
  return { kind: 'dropped', collection, freed: unsent, replacedBy: null };
}

/** By the document itself, as it is read now, these reports are not due. */
async function endRounds(
  tx: Transaction,
  caller: Caller,
  { id, document, effective }: Plan,
  rounds: readonly OpenedRound[],
  reason: string,
): Promise<void> {
  const basis: Basis = {
    number: document.number ?? id,
    date: document.issued ?? effective,
    decider: caller.who,
  };
  for (const { collection, unsent } of rounds) {
    for (const unit of unsent) await endDutyInRound(tx, caller, obligationId(collection, unit), basis, reason);
  }
  await dropRounds(
    tx,
    rounds.map(({ collection }) => collection),
    caller.at,
  );
  for (const { collection, history } of rounds) if (!history) await queueSignal(tx, collectionWorkflowId(collection));
}
