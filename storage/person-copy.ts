import type { Queryable } from './database';

/** One value of a copy. */
export type CopiedValue = string | number | boolean | null;

/** A part of what is known of a person: `columns` in the order of a sheet. */
export interface CopiedPart {
  part: string;
  columns: readonly string[];
  rows: readonly Readonly<Record<string, CopiedValue>>[];
}

/** Most lines of each part; a person's own journal of ten years is shorter. */
const MOST = 20_000;

const BUSINESS = (column: string): string => `to_char(${column} at time zone '+07', 'YYYY-MM-DD"T"HH24:MI:SS"+07:00"')`;

/** Columns and where they are read from: `$1` the address in lower case, `$2` the names under which the person acts. */
const PARTS: Readonly<Record<string, { columns: Readonly<Record<string, string>>; from: string }>> = {
  contacts: {
    columns: {
      ...{ unit: 'u.name', post: 'k.post', name: 'k.name', title: 'k.title', email: 'k.email', phone: 'k.phone' },
      ...{ from: 'k.holds_from::text', to: 'k.holds_to::text' },
    },
    from: 'contacts k join units u on u.id = k.unit where lower(k.email) = $1 order by k.id',
  },
  account: {
    columns: {
      ...{ name: 'a.name', email: 'a.email', at: BUSINESS('a.created_at') },
      'second-factor': 'a.totp_confirmed_at is not null',
    },
    from: 'accounts a where a.email = $1 order by a.id',
  },
  roles: {
    columns: {
      ...{ duty: 'r.duty', unit: 'u.name', plans: `array_to_string(r.plans, ', ')`, to: 'r.ends_on::text' },
      ...{ 'given-by': 'r.granted_by', at: BUSINESS('r.granted_at'), 'ended-at': BUSINESS('r.removed_at') },
    },
    from: 'account_roles r join accounts a on a.id = r.account left join units u on u.id = r.unit where a.email = $1 order by r.id',
  },
  sessions: {
    columns: {
      ...{ duty: 's.duty', browser: 's.browser', provider: 's.provider' },
      ...{ at: BUSINESS('s.created_at'), 'seen-at': BUSINESS('s.seen_at') },
    },
    from: 'sessions s where s.email = $1 order by s.created_at',
  },
  tokens: {
    columns: {
      ...{ purpose: 't.purpose', at: BUSINESS('t.made_at') },
      ...{ 'expires-at': BUSINESS('t.expires_at'), 'ended-at': BUSINESS('t.revoked_at') },
    },
    from: `api_tokens t where t.person ->> 'email' = $1 order by t.id`,
  },
  choices: {
    columns: { 'once-a-day': 'c.once_a_day', 'given-by': 'c.chosen_by', at: BUSINESS('c.chosen_at') },
    from: 'mail_choices c where c.address = $1 order by c.address',
  },
  feeds: {
    columns: { unit: 'u.name', at: BUSINESS('f.made_at') },
    from: 'calendar_feeds f join units u on u.id = f.unit where f.email = $1 order by f.unit',
  },
  mails: {
    columns: { at: BUSINESS('coalesce(d.sent_at, d.slot)'), subject: 'd.subject', state: 'd.state' },
    from: 'digests d where lower(d.email) = $1 order by d.slot desc',
  },
  former: {
    columns: { name: 'f.name', unit: 'f.unit_name', email: 'f.address', 'ended-at': BUSINESS('f.changed_at') },
    from: 'former_addresses f where lower(f.address) = $1 order by f.id',
  },
  reports: {
    columns: { report: 's.id', receipt: 's.receipt', at: BUSINESS('s.received_at') },
    from: 'submissions s where s.submitted_by = any($2) order by s.received_at desc',
  },
  journal: {
    columns: { at: BUSINESS('l.at'), action: 'l.action::text', subject: 'l.subject' },
    from: 'audit l where l.who = any($2) order by l.id desc',
  },
};

/**
 * Everything the program knows of a person by mail address, as it stands; secrets and hashes are left out, as nobody may carry them away.
 * @param email in lower case
 * @param names under which the person acts in the journal; people of one name have their address in it
 */
export async function readPersonCopy(db: Queryable, email: string, names: readonly string[]): Promise<CopiedPart[]> {
  const parts: CopiedPart[] = [];
  for (const [part, { columns, from }] of Object.entries(PARTS)) {
    const selected = Object.entries(columns).map(([name, sql]) => `${sql} as "${name}"`);
    const rows = await db.rows<Record<string, CopiedValue>>(
      `with given as (select $1::text, $2::text[]) select ${selected.join(', ')} from ${from} limit ${MOST}`,
      [email, names],
    );
    parts.push({ part, columns: Object.keys(columns), rows });
  }
  return parts;
}

/** The names of a person's account and posts, as the journal writes them, besides those of roles in force. */
export async function readFormerNames(db: Queryable, email: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    `select distinct s.name from sessions s where s.email = $1
     union select person ->> 'name' from api_tokens where person ->> 'email' = $1`,
    [email],
  );
  return rows.map(({ name }) => name);
}
