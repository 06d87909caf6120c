import type { Instant } from '../domain/time/time';
import type { Transaction } from './database';
import { holdsOfficeSql } from './mail-readers';
import { isRoleInForceSql } from './standing';
import { revokeTokensOf } from './tokens';

/** Columns or expressions of what somebody holds: a session, a token. */
export interface HeldSql {
  accountRole: string;
  contact: string;
  unit: string;
  email: string;
}

/**
 * The role or the contact by which something was given is still there, in force or in its post on a day, and has the same mail address.
 * @param day the business day, against the last day of a delegation
 */
export function isHeldSql({ accountRole, contact, unit, email }: HeldSql, day: string): string {
  return `(${accountRole} is null or exists (select from account_roles r join accounts a on a.id = r.account
      where r.id = ${accountRole} and ${isRoleInForceSql('r', day)} and a.email = ${email}))
    and (${contact} is null or exists (select from contacts k where k.id = ${contact} and k.unit = ${unit}
      and lower(k.email) = ${email} and ${holdsOfficeSql('k', `${day}::date`)}))`;
}

/** The same, and the person behind it has not changed either: it was made under the name that stands there now. */
export function isHeldByNameSql(held: HeldSql, name: string, day: string): string {
  return `${isHeldSql(held, day)}
    and (${held.accountRole} is null or exists (select from account_roles r join accounts a on a.id = r.account
      where r.id = ${held.accountRole} and (a.name = ${name} or starts_with(${name}, a.name || ' ('))))
    and (${held.contact} is null or exists (select from contacts k where k.id = ${held.contact}
      and starts_with(${name}, k.name || ' (')))`;
}

/**
 * Ends all by which somebody can act as the person of a mail address: sessions and the file addresses signed with them, tokens of
 * programs, links that are not used yet, calendar addresses, and what is known of their browsers.
 */
export async function endAccessOf(tx: Transaction, email: string, at: Instant): Promise<void> {
  const address = email.toLowerCase();
  await tx.rows('delete from sessions where email = $1', [address]);
  await revokeTokensOf(tx, address, at, null);
  await tx.rows('update sign_in_links set spent_at = now() where email = $1 and spent_at is null', [address]);
  await tx.rows('delete from calendar_feeds where email = $1', [address]);
  await tx.rows(
    `delete from known_browsers where address_hash = translate(rtrim(encode(sha256(convert_to($1, 'UTF8')), 'base64'), '='), '+/', '-_')`,
    [address],
  );
}

/** An account or contact by which `email` still belongs to somebody of a unit. */
export function isAddressOfUnitSql(unit: string, email: string, day: string): string {
  return `(exists (select from contacts k where k.unit = ${unit} and lower(k.email) = ${email}
      and ${holdsOfficeSql('k', `${day}::date`)})
    or exists (select from account_roles r join accounts a on a.id = r.account
      where a.email = ${email} and r.unit = ${unit} and ${isRoleInForceSql('r', day)}))`;
}
