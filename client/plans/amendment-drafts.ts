import { endDraft, insertDraft } from '../../storage/plan-drafts';
import { readPlanText } from '../../storage/plans';
import type { Caller } from '../contract';
import { amendInTransaction, previewAmendment } from './amend';
import { type Amendment, type AmendmentRequest, requireInForce } from './amendment';
import { type OpenDraft, requireDraft, saveAnswer } from './plan-drafts';

/**
 * Opens a draft with the text of a document in force, to be changed into an amendment.
 * @returns the draft's number
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN
 */
export async function draftAmendment(caller: Caller, plan: string): Promise<number> {
  return caller.writer.transaction(async (tx) => {
    const stored = await requireInForce(tx, plan);
    const { source, file } = await readPlanText(tx, plan);
    return insertDraft(tx, {
      ...{ file, source, register: stored.plan.register, registerFile: null, registerSource: null, amends: plan },
      ...{ createdBy: caller.who, createdAt: caller.at },
    });
  });
}

/** What the amendment of a draft would change; nothing is written. */
export async function previewDraftAmendment(
  caller: Pick<Caller, 'reader' | 'at'>,
  draft: OpenDraft,
  given: Pick<AmendmentRequest, 'basis' | 'effective' | 'reason'>,
): Promise<Amendment> {
  return previewAmendment(caller, { ...given, text: textOf(draft) });
}

/**
 * Amends the document in force by the text of a draft.
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN, AMENDMENT_INVALID, REASON_MISSING
 */
export async function amendByDraft(
  caller: Caller,
  draft: OpenDraft,
  given: Pick<AmendmentRequest, 'basis' | 'effective' | 'reason'>,
): Promise<Amendment & { change: number }> {
  return caller.writer.transaction(async (tx) => {
    await requireDraft(tx, draft.draft.id);
    const made = await amendInTransaction(tx, caller, { ...given, text: textOf(draft) });
    for (const [requirement, answer] of Object.entries(draft.draft.answers))
      await saveAnswer(tx, caller, draft.plan, requirement, answer);
    await endDraft(tx, draft.draft.id, 'activated', caller.at);
    return made;
  });
}

function textOf({ plan, register, draft: { source, file } }: OpenDraft): AmendmentRequest['text'] {
  return { plan, register, source, file };
}
