import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { dayOf } from '../../domain/time/time';
import { isMailAddress } from '../../domain/units/mail-address';
import { writeAudit } from '../../storage/audit';
import type { Queryable } from '../../storage/database';
import { erasePersonOf, type PersonTraces, readTraces } from '../../storage/erasing';
import type { Caller } from '../contract';

/** What of a person is known by a mail address: what erasing takes away, what stays as evidence, and what the person still holds. */
export interface ErasurePreview extends PersonTraces {
  email: string;
}

/**
 * What erasing a person would do; it changes nothing.
 * @throws DungHanError EMAIL_INVALID; NOT_FOUND when nothing is known of the address
 */
export async function previewErasure(
  { reader, at }: Pick<Caller, 'reader' | 'at'>,
  typed: string,
): Promise<ErasurePreview> {
  return previewIn(reader, addressOf(typed), at);
}

async function previewIn(db: Queryable, email: string, at: number): Promise<ErasurePreview> {
  const traces = await readTraces(db, email, dayOf(at));
  if (traces.erased.length + traces.kept.length === 0)
    throw new DungHanError('NOT_FOUND', message('people.nothing-known', { email }));
  return { email, ...traces };
}

/**
 * Erases a person who holds no post and no role any more: name, address, telephone, codes, choices, what mails said. Receipts, decisions
 * and the journal stay as they were (Article 14 of Law 91/2025/QH15 lets data end whose purpose is over; what is kept by another law stays).
 * @returns what was erased and what stays
 * @throws DungHanError as `previewErasure`, and CONFLICT while the person holds something
 * @example await erasePerson(caller, 'lan@snv.example') // { email: 'lan@snv.example', erased: [{ table: 'contacts', rows: 1 }], … }
 */
export async function erasePerson(caller: Caller, typed: string): Promise<ErasurePreview> {
  const email = addressOf(typed);
  return caller.writer.transaction(async (tx) => {
    const preview = await previewIn(tx, email, caller.at);
    if (preview.held > 0) throw new DungHanError('CONFLICT', message('people.still-holds', { email }));
    await erasePersonOf(tx, email, caller.at);
    const detail = Object.fromEntries(preview.erased.map(({ table, rows }) => [table, rows]));
    // Not the address: the journal is never changed, and would keep it for ever.
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'person.erase', subject: 'person', detail });
    return preview;
  });
}

function addressOf(typed: string): string {
  const email = typed.trim().toLowerCase();
  if (!isMailAddress(email)) throw new DungHanError('EMAIL_INVALID', message('people.no-address', { text: typed }));
  return email;
}
