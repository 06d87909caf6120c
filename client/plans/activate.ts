import { DungHanError } from '../../domain/errors';
import { planWorkflowId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import type { Collection } from '../../domain/obligations/collection';
import { collectionsAtActivation } from '../../domain/obligations/expand-plan';
import { isEndless } from '../../domain/obligations/periods';
import { addCollections } from '../../storage/activate';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { insertPlan } from '../../storage/plans';
import { queueSignal } from '../../storage/relay';
import { registerAsChanged } from '../../storage/unit-changes';
import { insertRegister } from '../../storage/units';
import type { Caller } from '../contract';
import type { LoadedPlan } from './load-plan';

/** What activation created. */
export interface Activation {
  plan: string;
  collections: string[];
}

/**
 * Activates a plan: writes the register (when new), plan, collections, obligations and the signals to their workflows
 * in one transaction. A finite plan gets all its collections, a recurring requirement the first two whose last day is
 * not past; a collection already past is history unless `notifyPast`.
 * @throws DungHanError PLAN_EXISTS, TEST_PLAN_REFUSED
 * @example await activatePlan(caller, requirePlanFile('plans/gialai-614-2020.yaml'), { notifyPast: false, embedded: true })
 */
export async function activatePlan(
  caller: Caller,
  loaded: LoadedPlan,
  options: { notifyPast: boolean; embedded: boolean },
): Promise<Activation> {
  return caller.writer.transaction((tx) => activateInTransaction(tx, caller, loaded, options));
}

/** The same inside the caller's transaction. */
export async function activateInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  { plan, register, source, file }: LoadedPlan,
  options: { notifyPast: boolean; embedded: boolean },
): Promise<Activation> {
  if (plan.test && !options.embedded) {
    throw new DungHanError('TEST_PLAN_REFUSED', message('refusals.test-plan', { plan: plan.id }));
  }
  await insertRegister(tx, register, caller.at);
  const given = { source, file, at: caller.at, who: caller.who, notifyPast: options.notifyPast };
  if (!(await insertPlan(tx, plan, given))) {
    throw new DungHanError('PLAN_EXISTS', message('refusals.plan-in-force', { plan: plan.id }));
  }
  const calendar = await loadCalendar(tx);
  // The stored register may have changed since its file was written: units ended, and others took their places.
  const now = await registerAsChanged(tx, register);
  const collections: Collection[] = collectionsAtActivation(plan, now, calendar, caller.at);
  const added = await addCollections(tx, plan, collections, { at: caller.at, notifyPast: options.notifyPast });
  if (plan.milestones.length > 0 || plan.requirements.some(isEndless)) await queueSignal(tx, planWorkflowId(plan.id));
  await writeAudit(tx, {
    at: caller.at,
    who: caller.who,
    action: 'plan.activate',
    subject: plan.id,
    detail: { collections: added, notifyPast: options.notifyPast },
  });
  return { plan: plan.id, collections: added };
}
