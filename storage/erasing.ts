import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { endAccessOf } from './holder';
import { isRoleInForceSql } from './standing';

/** What stands in an erased person's place where a row must stay; `example` never receives mail. */
const NOBODY = 'Đã xóa';

/**
 * Everything the program knows of a person by mail address that is erased or made nameless, by table: how the rows are found (`$1`, in lower
 * case), and what is done with them (`$1`, and `$2` for the address in their place).
 */
const ERASED: Readonly<Record<string, { found: string; act: string }>> = {
  contacts: {
    found: 'contacts where lower(email) = $1',
    act: `update contacts set name = '${NOBODY}', email = $2, phone = null, bad_since = null, bad_reason = null, bad_key = null
      where lower(email) = $1`,
  },
  accounts: {
    found: 'accounts where email = $1',
    act: `update accounts set name = '${NOBODY} ' || id, email = id || '.' || $2, totp_secret = null, totp_confirmed_at = null
      where email = $1`,
  },
  recovery_codes: {
    found: 'recovery_codes where account in (select id from accounts where email = $1)',
    act: 'delete from recovery_codes where account in (select id from accounts where email = $1)',
  },
  sessions: { found: 'sessions where email = $1', act: 'delete from sessions where email = $1' },
  sign_in_links: { found: 'sign_in_links where email = $1', act: 'delete from sign_in_links where email = $1' },
  api_tokens: {
    found: `api_tokens where person ->> 'email' = $1`,
    act: `delete from api_tokens where person ->> 'email' = $1`,
  },
  calendar_feeds: { found: 'calendar_feeds where email = $1', act: 'delete from calendar_feeds where email = $1' },
  mail_choices: { found: 'mail_choices where address = $1', act: 'delete from mail_choices where address = $1' },
  former_addresses: {
    found: 'former_addresses where lower(address) = $1',
    act: 'delete from former_addresses where lower(address) = $1',
  },
  digests: {
    found: 'digests where lower(email) = $1',
    act: `update digests set email = $2, html = null, text = null,
      last_error = regexp_replace(last_error, '[^\\s<>]+@[^\\s<>]+', '…', 'g') where lower(email) = $1`,
  },
  bounces: {
    found: 'bounces where lower(address) = $1',
    act: `update bounces set address = $2, answer = regexp_replace(answer, '[^\\s<>]+@[^\\s<>]+', '…', 'g')
      where lower(address) = $1`,
  },
  mailbox: {
    found: 'mailbox where strpos(lower(mail_to), $1) > 0',
    act: 'delete from mailbox where strpos(lower(mail_to), $1) > 0',
  },
  exports: {
    found: 'exports where strpos(lower(owner), $1) > 0',
    act: 'delete from exports where strpos(lower(owner), $1) > 0',
  },
  register_drafts: {
    found: 'register_drafts where ended_at is not null and strpos(lower(source), $1) > 0',
    act: 'delete from register_drafts where ended_at is not null and strpos(lower(source), $1) > 0',
  },
  plan_drafts: {
    found: `plan_drafts where (activated_at is not null or dropped_at is not null) and strpos(lower(register_source), $1) > 0`,
    act: `update plan_drafts set register_file = null, register_source = null
      where (activated_at is not null or dropped_at is not null) and strpos(lower(register_source), $1) > 0`,
  },
};

/** Where the person stays, because the row is evidence that nobody may change, by table: how the rows are found. Words of mails
 * to others go when their time is over. */
const KEPT: Readonly<Record<string, string>> = {
  audit:
    'audit where strpos(lower(who), $1) > 0 or strpos(lower(subject), $1) > 0 or strpos(lower(detail::text), $1) > 0',
  submissions: 'submissions where strpos(lower(submitted_by), $1) > 0',
  lateness_changes: 'lateness_changes where lower(asked_person) = $1 or lower(settled_person) = $1',
  rollup_acts: 'rollup_acts where lower(person) = $1',
  mails_to_others: `digests where lower(email) <> $1 and (strpos(lower(html), $1) > 0 or strpos(lower(text), $1) > 0)`,
};

/** How many rows of a table name a person. */
export interface PersonRows {
  table: string;
  rows: number;
}

/** What of a person would be erased, what stays, and what the person still holds. */
export interface PersonTraces {
  erased: PersonRows[];
  kept: PersonRows[];
  /** Roles in force, and posts that are held or begin later: as long as there are any, nothing is erased. */
  held: number;
}

/** @param email in lower case @param day business day, for roles and posts */
export async function readTraces(db: Queryable, email: string, day: string): Promise<PersonTraces> {
  const [held] = await db.rows<{ held: number }>(
    `select (select count(*) from contacts k where lower(k.email) = $1 and (k.holds_to is null or k.holds_to >= $2::date))
       + (select count(*) from account_roles r join accounts a on a.id = r.account
          where a.email = $1 and ${isRoleInForceSql('r', '$2')}) as held`,
    [email, day],
  );
  const erased = Object.entries(ERASED).map(([table, { found }]) => [table, found] as const);
  return {
    erased: await countRows(db, erased, email),
    kept: await countRows(db, Object.entries(KEPT), email),
    held: held!.held,
  };
}

async function countRows(
  db: Queryable,
  tables: readonly (readonly [string, string])[],
  email: string,
): Promise<PersonRows[]> {
  const selects = tables.map(([table, found]) => `select '${table}' as table, count(*)::int as rows from ${found}`);
  const counted = await db.rows<PersonRows>(selects.join(' union all '), [email]);
  return counted.filter(({ rows }) => rows > 0);
}

/** Ends the person's access and erases; the row of the account stays nameless, because roles and their journal hang on it. */
export async function erasePersonOf(tx: Transaction, email: string, at: Instant): Promise<void> {
  const [named] = await tx.rows<{ place: string }>(
    `select 'da-xoa-' || substr(md5(random()::text || $1::text), 1, 12) || '@erased.invalid' as place`,
    [timestamp(at)],
  );
  await endAccessOf(tx, email, at);
  // The codes hang on the account by its address.
  const tables = Object.entries(ERASED).sort(([a], [b]) => Number(a === 'accounts') - Number(b === 'accounts'));
  for (const [, { act }] of tables) await tx.rows(act, act.includes('$2') ? [email, named!.place] : [email]);
}
