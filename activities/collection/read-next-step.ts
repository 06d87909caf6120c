import { isFinished, nextStep } from '../../domain/steps/next-step';
import { formatInstant } from '../../domain/time/time';
import { loadCollection, loadFacts } from '../../storage/collections';
import { countsOfRound } from '../../storage/round-counts';
import { type ActivityDeps, instantOf } from '../deps';
import type { CollectionOutlook } from '../outlook';

/**
 * The next step of a collection and its instant, read by its workflow before each wait, and counts for staff who look
 * at it in Temporal. The size of the result does not depend on the number of units.
 */
export function readNextStep(deps: ActivityDeps) {
  return async (request: { id: string; at: string }): Promise<CollectionOutlook> => {
    const at = instantOf(request.at);
    const calendar = await deps.calendar();
    const collection = await loadCollection(deps.database, request.id);
    if (collection === null || collection.withdrawn || collection.requestWithdrawn || collection.history)
      return { finished: true, next: null, counts: null };
    const facts = await loadFacts(deps.database, collection);
    const next = nextStep(facts, at, calendar);
    const { owing, overdue } = await countsOfRound(deps.database, collection.id, at);
    return {
      finished: isFinished(facts) || next === null,
      next: next === null ? null : { step: next.step.id, kind: next.step.kind, at: formatInstant(next.step.at) },
      counts: {
        plan: collection.plan,
        tree: collection.tree,
        compiler: collection.compiler,
        period: collection.period.id,
        lateFrom: formatInstant(collection.lateFrom),
        owing,
        late: overdue,
      },
    };
  };
}
