import { hasHour } from '../domain/deadlines/deadline-hour';
import { collectionWorkflowId } from '../domain/ids';
import type { Collection } from '../domain/obligations/collection';
import type { Plan } from '../domain/plan/plan';
import { requirementOf } from '../domain/plan/requirement-of';
import { defaultLadder } from '../domain/steps/ladder';
import type { Ladder } from '../domain/steps/step';
import type { Instant } from '../domain/time/time';
import { insertCollection } from './collections';
import type { Transaction } from './database';
import { queueSignal } from './relay';

/**
 * Writes collections and queues a signal to the workflow of each that is not history.
 * A collection that is late at its activation is history: no workflow, nothing sent, unless `notifyPast`.
 * @param given `ladder`: steps of their own, instead of those of the requirement
 * @returns ids of those written now; existing ones are not changed.
 */
export async function addCollections(
  tx: Transaction,
  plan: Plan,
  collections: readonly Collection[],
  given: { at: Instant; notifyPast: boolean; ladder?: Ladder },
): Promise<string[]> {
  const added: string[] = [];
  for (const collection of collections) {
    const requirement = requirementOf(plan, collection.requirement);
    const usual = requirement?.ladder ?? defaultLadder(collection.frequency, hasHour(collection.lateFrom));
    const ladder = given.ladder ?? usual;
    const history = !given.notifyPast && collection.lateFrom <= given.at;
    if (!(await insertCollection(tx, collection, { ladder, activatedAt: given.at, history }))) continue;
    added.push(collection.id);
    if (!history) await queueSignal(tx, collectionWorkflowId(collection.id));
  }
  return added;
}
