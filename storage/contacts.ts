import { type Day, dayOf, type Instant } from '../domain/time/time';
import type { Contact, Post, UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { holdsOfficeSql } from './mail-readers';

/** Columns of a contact (đầu mối liên hệ) that may change; unit and post may not. */
type ContactColumns = Pick<Contact, 'name' | 'title' | 'email' | 'phone'>;

/** Reads and locks a contact; null when there is none with this id. */
export async function lockContact(tx: Transaction, id: string): Promise<(ContactColumns & { bad: boolean }) | null> {
  const [row] = await tx.rows<ContactColumns & { bad: boolean }>(
    'select name, title, email, phone, bad_since is not null as bad from contacts where id = $1 for update',
    [id],
  );
  return row ?? null;
}

/**
 * Updates a locked contact; its address is no longer marked bad, for all contacts with the same address. Bounces of mails that left
 * before say nothing of it any more.
 */
export async function updateContact(tx: Transaction, id: string, details: ContactColumns, at: Instant): Promise<void> {
  const { name, title, email, phone } = details;
  await tx.rows('update contacts set name = $2, title = $3, email = $4, phone = $5 where id = $1', [
    ...[id, name, title, email, phone],
  ]);
  await tx.rows(
    `update contacts set bad_since = null, bad_reason = null, bad_key = null, address_checked_at = $3
     where id = $1 or lower(email) = lower($2)`,
    [id, email, timestamp(at)],
  );
}

/**
 * Marks an address that a mail server refuses as bad, for all contacts with it, until staff correct it.
 * @param refusal `reason` for staff; `key` the same for the same refusal of other addresses, null where no server refused
 */
export async function markBadAddress(
  tx: Transaction,
  email: string,
  refusal: { reason: string; key: string | null },
  at: Instant,
): Promise<void> {
  await tx.rows(
    `update contacts set bad_since = $2, bad_reason = $3, bad_key = $4
     where lower(email) = lower($1) and bad_since is null`,
    [email, timestamp(at), refusal.reason, refusal.key],
  );
}

/**
 * Frees the addresses that one refusal marked since an instant, because it turned out to be of the sender.
 * @returns the addresses
 */
export async function freeAddresses(tx: Transaction, since: Instant, key: string): Promise<string[]> {
  const freed = await tx.rows<{ email: string }>(
    `update contacts set bad_since = null, bad_reason = null, bad_key = null
     where bad_since >= $1 and bad_key = $2 returning email`,
    [timestamp(since), key],
  );
  return [...new Set(freed.map(({ email }) => email))].sort();
}

/**
 * Adds a contact; the first of a post has the post as id, as in a register.
 * @returns its id; null when there is no such unit
 * @example await insertContact(tx, 'gialai-2025:xa-ia-nan', 'officer', details) // 'gialai-2025:xa-ia-nan/officer-2'
 */
export async function insertContact(
  tx: Transaction,
  unit: UnitId,
  post: Post,
  { name, title, email, phone }: ContactColumns,
): Promise<string | null> {
  const known = await tx.rows('select id from units where id = $1 for no key update', [unit]);
  if (known.length === 0) return null;
  const taken = await tx.rows<{ id: string }>('select id from contacts where unit = $1', [unit]);
  const ids = new Set(taken.map((contact) => contact.id));
  let id = `${unit}/${post}`;
  for (let number = 2; ids.has(id); number++) id = `${unit}/${post}-${number}`;
  await tx.rows(
    'insert into contacts (id, unit, post, name, title, email, phone) values ($1, $2, $3, $4, $5, $6, $7)',
    [...[id, unit, post, name, title, email, phone]],
  );
  return id;
}

/** Days in the post; null: open. */
export interface OfficeDays {
  from: Day | null;
  to: Day | null;
}

/** Reads and locks the days a contact holds its post, with its unit; null when there is none with this id. */
export async function lockOfficeDays(tx: Transaction, id: string): Promise<(OfficeDays & { unit: UnitId }) | null> {
  const [row] = await tx.rows<OfficeDays & { unit: UnitId }>(
    'select holds_from as "from", holds_to as "to", unit from contacts where id = $1 for update',
    [id],
  );
  return row ?? null;
}

/** Sets the days a contact holds its post. */
export async function setOfficeDays(tx: Transaction, id: string, { from, to }: OfficeDays): Promise<void> {
  await tx.rows('update contacts set holds_from = $2, holds_to = $3 where id = $1', [id, from, to]);
}

/** Those of the contacts that hold their post on the day of an instant. */
export async function inOffice(db: Queryable, contacts: readonly string[], at: Instant): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `select id from contacts k where id = any($1) and ${holdsOfficeSql('k', '$2::date')} order by id`,
    [contacts, dayOf(at)],
  );
  return rows.map(({ id }) => id);
}
