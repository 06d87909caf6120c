import { hasHour } from '../../domain/deadlines/deadline-hour';
import { collectionWorkflowId, obligationId } from '../../domain/ids';
import type { Collection } from '../../domain/obligations/collection';
import type { Plan } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { defaultLadder } from '../../domain/steps/ladder';
import { addCollections } from '../../storage/activate';
import { loadCalendar } from '../../storage/calendar';
import { loadCollection, setBoundaryOfRound, setLadder } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { decisionInForce, readDecisions } from '../../storage/decisions';
import { addUnits, setAddressees } from '../../storage/plan-changes';
import { queueSignal } from '../../storage/relay';
import { moveDates } from '../../storage/round-dates';
import { readUndoneRounds, resumeRound } from '../../storage/undone-confirmations';
import type { Caller } from '../contract';
import { openDecision } from '../decisions/decision-transaction';
import { revert } from '../decisions/restore';

/**
 * Opens the rounds of what a person confirms: new ones, and those that ended because the same had been confirmed wrongly before, which go
 * on with the right dates.
 * @returns ids of the rounds that are open by it
 */
export async function openRounds(
  tx: Transaction,
  caller: Caller,
  plan: Plan,
  collections: readonly Collection[],
  notifyPast: boolean,
): Promise<string[]> {
  const undone = await readUndoneRounds(
    tx,
    collections.map(({ id }) => id),
  );
  const added = await addCollections(
    tx,
    plan,
    collections.filter(({ id }) => !undone.has(id)),
    { at: caller.at, notifyPast },
  );
  const resumed = collections.filter(({ id }) => undone.has(id));
  for (const collection of resumed) await resume(tx, caller, plan, collection);
  return [...added, ...resumed.map(({ id }) => id)];
}

async function resume(tx: Transaction, caller: Caller, plan: Plan, collection: Collection): Promise<void> {
  const { id, boundary, receiver, through, frequency, lateFrom, obligations } = collection;
  const before = (await loadCollection(tx, id))!;
  await resumeRound(tx, collection, caller.at);
  const ladder = requirementOf(plan, collection.requirement)?.ladder ?? defaultLadder(frequency, hasHour(lateFrom));
  await setLadder(tx, id, ladder);
  await setBoundaryOfRound(tx, id, boundary);
  await setAddressees(tx, id, { receiver, through });
  await moveDates(tx, id, { from: before.lateFrom, to: collection, at: caller.at }, await loadCalendar(tx));
  const units = obligations.map(({ unit }) => unit);
  await addUnits(tx, id, units, caller.at);
  for (const { unit, own } of obligations) if (!own) await owedAgain(tx, caller, obligationId(id, unit));
  await queueSignal(tx, collectionWorkflowId(id));
}

/** A report whose duty had ended with the mistake. */
async function owedAgain(tx: Transaction, caller: Caller, obligation: string): Promise<void> {
  const decisions = await readDecisions(tx, obligation);
  const last = decisionInForce(decisions);
  if (last?.kind !== 'end' || last.version > 0) return;
  const scene = await openDecision(tx, caller, obligation);
  if (scene.report.state !== 'ended') return;
  await revert(scene, last, decisions, last.words ?? '');
}
