import type { Duty } from '../domain/people/duty';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from './database';

/** Machine time from sign-in to the end of a session, a working day. */
const HOURS = 12;
/** So long after the last request what was typed can still be kept as a draft; then the row goes. */
export const REMEMBERED_HOURS = 24;

/** A session about to begin. The table keeps the hash of its token, so that a copy of the database opens nothing. */
export interface SessionRow {
  tokenHash: string;
  role: string;
  name: string;
  unit: UnitId | null;
  duty: Duty;
  email: string | null;
  stage: 'second-factor' | 'full';
  accountRole: number | null;
  contact: string | null;
  plans: readonly string[] | null;
  browser: string;
  strong: boolean;
}

/** Begins a session, and forgets those long over. */
export async function insertSession(db: Queryable, session: SessionRow): Promise<void> {
  await db.rows(`delete from sessions where seen_at < now() - interval '${REMEMBERED_HOURS} hours'`);
  const { tokenHash, role, name, unit, duty, email, stage, accountRole, contact, plans, browser, strong } = session;
  await db.rows(
    `insert into sessions (token_hash, role, name, unit, expires_at, duty, email, stage, account_role, contact, plans, browser, strong)
     values ($1, $2, $3, $4, now() + interval '${HOURS} hours', $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tokenHash, role, name, unit, duty, email, stage, accountRole, contact, plans, browser, strong],
  );
}

/** Notes that a session is not idle. */
export async function markSeen(db: Queryable, tokenHash: string): Promise<void> {
  await db.rows('update sessions set seen_at = now() where token_hash = $1', [tokenHash]);
}

/** Ends a session. */
export async function deleteSession(db: Queryable, tokenHash: string): Promise<void> {
  await db.rows('delete from sessions where token_hash = $1', [tokenHash]);
}

/**
 * The sessions of one person: this one, and those of the same mail address; `$1` is its id, `$2` the address. A token's own id is no
 * session's.
 */
export const SESSIONS_OF_ONE = `(id::text = $1 or ($2::text is not null and email = $2))`;

/**
 * Ends one of a person's sessions, or all but the present one.
 * @returns how many it was; another person's is never among them
 */
export async function deleteSessionsOf(
  db: Queryable,
  { id, email }: { id: string; email: string | null },
  which: string | 'others',
): Promise<number> {
  const others = which === 'others';
  const ended = await db.rows(
    `delete from sessions where ${SESSIONS_OF_ONE} and id::text ${others ? '<> $1' : '= $3'} returning id`,
    others ? [id, email] : [id, email, which],
  );
  return ended.length;
}
