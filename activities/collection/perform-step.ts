import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { type NextStep, nextStep } from '../../domain/steps/next-step';
import type { StepKind } from '../../domain/steps/step';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { loadFacts, lockCollection, owingOf, type StoredCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { recordStep } from '../../storage/steps';
import { type ActivityDeps, instantOf, type StepRequest } from '../deps';

/** Input of a step's own work, inside its transaction. */
export interface StepContext {
  tx: Transaction;
  collection: StoredCollection;
  next: NextStep;
  at: Instant;
  calendar: WorkingCalendar;
  /** The obligations of the step's deadline that owe now. */
  owing: readonly { obligation: string; unit: UnitId; returned: boolean }[];
}

/**
 * Performs one step in one transaction: re-reads the facts, and acts only if that step is still the next one; a second
 * call with the same step id finds it recorded and does nothing.
 * @returns whether it was done by this call.
 */
export async function performStep(
  deps: ActivityDeps,
  kinds: readonly StepKind[],
  request: StepRequest,
  act: (context: StepContext) => Promise<void>,
): Promise<boolean> {
  const at = instantOf(request.at);
  const calendar = await deps.calendar();
  return deps.database.transaction(async (tx) => {
    const collection = await lockCollection(tx, request.id);
    if (collection === null || collection.withdrawn || collection.requestWithdrawn || collection.history) return false;
    const next = nextStep(await loadFacts(tx, collection), at, calendar);
    if (next === null || next.step.id !== request.step || next.step.at > at || !kinds.includes(next.step.kind))
      return false;
    const owing = await owingOf(tx, collection.id, next.step.lateFrom);
    await act({ tx, collection, next, at, calendar, owing });
    await recordStep(tx, collection.id, next, at);
    await writeAudit(tx, {
      at,
      who: 'Đúng Hạn',
      action: `step.${next.step.kind}`,
      subject: collection.id,
      detail: {
        step: next.step.id,
        planned: next.step.at,
        owing: owing.length,
        skipped: next.skips.map((step) => step.id),
      },
    });
    return true;
  });
}
