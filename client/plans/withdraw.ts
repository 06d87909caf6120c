import type { RoundAmendment } from '../../domain/amendments/amend-round';
import { type Basis, basisNamed } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId, MAIL_WORKFLOW_ID, planWorkflowId } from '../../domain/ids';
import { inVietnamese, message } from '../../domain/messages/message';
import { planChangeStep } from '../../domain/notices/notices-of-plan-change';
import { type Day, dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { dropNoticesOfStep, keepForThoseToldOf } from '../../storage/change-notices';
import type { Queryable, Transaction } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { insertPlanChange, readOwingRounds, readPlanChanges } from '../../storage/plan-changes';
import { loadPlan, setWithdrawn } from '../../storage/plans';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';
import { requireBasis } from '../decisions/decide';
import { requireText } from '../decisions/decision-transaction';
import { requireUnicode } from '../unicode-text';
import { requireInForce } from './amendment';
import { tellOfChange } from './tell-of-change';

/** A document that ends another (bãi bỏ). */
export interface Withdrawal {
  plan: string;
  basis: Basis;
  reason: string | null;
}

/** What ends with a document: rounds that are going on, and how many units still have to send in each. */
export interface WithdrawalEffect {
  plan: string;
  rounds: { collection: string; lastDay: Day; owing: number }[];
}

/** What would end; nothing is written. @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN */
export async function previewWithdrawal(caller: Pick<Caller, 'reader'>, plan: string): Promise<WithdrawalEffect> {
  return effectOf(caller.reader, plan);
}

async function effectOf(db: Queryable, plan: string): Promise<WithdrawalEffect> {
  await requireInForce(db, plan);
  const rounds = await readOwingRounds(db, plan);
  return {
    plan,
    rounds: rounds.map(({ collection, lastDay, units }) => ({ collection, lastDay, owing: units.length })),
  };
}

/**
 * Withdraws a document (bãi bỏ): nothing more is asked, reminded or compiled for it, units that still had to send are told in the next
 * slot, and all that was received stays readable.
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN, REASON_MISSING
 * @example await withdrawPlan(caller, { plan: 'gialai-614-2020', basis: { number: '99/QĐ-UBND', date: '2020-08-03', decider: 'UBND tỉnh Gia Lai' }, reason: null })
 */
export async function withdrawPlan(caller: Caller, given: Withdrawal): Promise<WithdrawalEffect> {
  return caller.writer.transaction(async (tx) => {
    await lockPlan(tx, given.plan);
    const { plan } = await requireInForce(tx, given.plan);
    const basis = requireBasis(given.basis);
    const reason = given.reason === null ? null : requireUnicode(given.reason, 'labels.reason');
    const going = await readOwingRounds(tx, given.plan);
    const rounds = going.map(({ collection, units }) => ({
      kind: 'dropped' as const,
      collection,
      freed: units,
      replacedBy: null,
    }));
    const effects = { requirements: [], rounds, added: [] };
    const about = { plan: plan.id, kind: 'withdraw' as const, basis, effective: basis.date, reason };
    const change = await insertPlanChange(tx, { ...about, effects, recordedBy: caller.who, at: caller.at });
    const effect = await effectOf(tx, plan.id);
    await setWithdrawn(tx, plan.id, caller.at);
    await tellOfChange(tx, caller, { change, plan, effects });
    await signalAll(tx, plan.id);
    const detail = { change, basis: inVietnamese(basisNamed(basis)), reason, rounds: rounds.length };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'plan.withdraw', subject: plan.id, detail });
    return effect;
  });
}

/**
 * Takes back a withdrawal that was entered by mistake: the document is in force again, and its rounds go on from where they are.
 * @throws DungHanError NOT_FOUND, PLAN_IN_FORCE, REASON_MISSING
 */
export async function reinstatePlan(caller: Caller, given: { plan: string; reason: string }): Promise<void> {
  await caller.writer.transaction(async (tx) => {
    await lockPlan(tx, given.plan);
    const stored = await loadPlan(tx, given.plan);
    if (stored === null) throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: given.plan }));
    if (stored.withdrawnAt === null)
      throw new DungHanError('PLAN_IN_FORCE', message('amendments.in-force', { plan: given.plan }));
    const reason = requireText(given.reason, 'labels.reason');
    const [last] = await readPlanChanges(tx, given.plan);
    const about = { plan: given.plan, kind: 'reinstate' as const, basis: null, effective: dayOf(caller.at), reason };
    const effects = { requirements: [], rounds: last!.effects.rounds.flatMap(resumed), added: [] };
    const change = await insertPlanChange(tx, { ...about, effects, recordedBy: caller.who, at: caller.at });
    await setWithdrawn(tx, given.plan, null);
    // Units that were told of the withdrawal are told of its end; mails of it that still wait are not sent.
    await dropNoticesOfStep(tx, planChangeStep(last!.id));
    await tellOfChange(tx, caller, { change, plan: stored.plan, effects });
    await keepForThoseToldOf(tx, planChangeStep(change), planChangeStep(last!.id));
    await signalAll(tx, given.plan);
    const detail = { reason, withdrawal: last!.id };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'plan.reinstate', subject: given.plan, detail });
  });
}

/** A round that was dropped and goes on: those who were told that they owe nothing owe again. */
function resumed(round: RoundAmendment): RoundAmendment[] {
  if (round.kind !== 'dropped') return [];
  const { collection, freed: joined } = round;
  return [
    {
      kind: 'followed',
      collection,
      dates: null,
      addressees: null,
      compilerFrom: null,
      joined,
      freed: [],
      sentAlready: [],
    },
  ];
}

/** Every workflow of the document reads what is next: after a withdrawal nothing, after its end all that waits. */
async function signalAll(tx: Transaction, plan: string): Promise<void> {
  const rounds = await tx.rows<{ id: string }>(
    'select id from collections where plan = $1 and not history and closed_at is null order by id',
    [plan],
  );
  for (const { id } of rounds) await queueSignal(tx, collectionWorkflowId(id));
  await queueSignal(tx, planWorkflowId(plan));
  await queueSignal(tx, MAIL_WORKFLOW_ID);
}
