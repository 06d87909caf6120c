import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Queryable } from '../../storage/database';
import {
  endRegisterDraft,
  insertRegisterDraft,
  loadRegisterDraft,
  lockRegisterDraft,
} from '../../storage/register-drafts';
import type { Caller } from '../contract';
import { changeInTransaction, type UnitChangeRequest } from './change-units';

/** Ending of the name under which a change that waits is kept; before it stands the register. */
const ENDING = '.sap-xep.json';

/** Keeps a change of units until somebody has seen what it does and confirms it. @returns its number */
export async function saveUnitChangeDraft(caller: Caller, given: UnitChangeRequest): Promise<number> {
  const draft = { file: `${given.register}${ENDING}`, source: JSON.stringify(given) };
  return caller.writer.transaction((tx) => insertRegisterDraft(tx, draft, caller));
}

/** A change that waits for a confirmation; null when there is none, or it was confirmed. */
export async function openUnitChangeDraft(db: Queryable, id: number): Promise<UnitChangeRequest | null> {
  const row = await loadRegisterDraft(db, id);
  return row?.file.endsWith(ENDING) ? (JSON.parse(row.source) as UnitChangeRequest) : null;
}

/**
 * Records the change of a draft; of two people who do it at the same time one is refused.
 * @returns its number
 * @throws DungHanError NOT_FOUND, and what `changeUnits` throws
 */
export async function confirmUnitChange(caller: Caller, id: number): Promise<number> {
  return caller.writer.transaction(async (tx) => {
    const row = await lockRegisterDraft(tx, id);
    if (!row?.file.endsWith(ENDING)) throw new DungHanError('NOT_FOUND', message('refusals.register-draft-gone'));
    const { change } = await changeInTransaction(tx, caller, JSON.parse(row.source) as UnitChangeRequest);
    await endRegisterDraft(tx, id, caller.at);
    return change;
  });
}
