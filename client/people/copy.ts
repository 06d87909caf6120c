import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { dayOf } from '../../domain/time/time';
import { isMailAddress } from '../../domain/units/mail-address';
import { readGrants } from '../../storage/grants';
import { type CopiedPart, readFormerNames, readPersonCopy } from '../../storage/person-copy';
import type { Caller } from '../contract';

/** What the program knows of a person, for the person: parts with columns and rows. */
export interface PersonCopy {
  email: string;
  /** Business time. */
  at: number;
  parts: CopiedPart[];
}

/**
 * A copy of what the program knows of a person by mail address (Law 91/2025/QH15 gives everybody the right to ask for it).
 * @throws DungHanError EMAIL_INVALID; NOT_FOUND when nothing is known
 * @example await copyOfPerson(caller, 'lan@snv.example') // { email: 'lan@snv.example', parts: [{ part: 'contacts', … }], … }
 */
export async function copyOfPerson({ reader, at }: Pick<Caller, 'reader' | 'at'>, typed: string): Promise<PersonCopy> {
  const email = typed.trim().toLowerCase();
  if (!isMailAddress(email)) throw new DungHanError('EMAIL_INVALID', message('people.no-address', { text: typed }));
  const grants = await readGrants(reader, email, dayOf(at));
  const names = new Set([...grants.map(({ name }) => name), ...(await readFormerNames(reader, email))]);
  const parts = await readPersonCopy(reader, email, [...names]);
  if (parts.every(({ rows }) => rows.length === 0))
    throw new DungHanError('NOT_FOUND', message('people.nothing-known', { email }));
  return { email, at, parts };
}
