import type { Duty } from '../domain/people/duty';
import type { UnitId } from '../domain/units/unit';
import type { Queryable, Writer } from './database';

/** Length of a session in hours of machine time, a working day. */
const HOURS = 12;
/** Hours after the last request within which typed text can still be saved as a draft; then the row is deleted. */
export const REMEMBERED_HOURS = 24;

/** The provider by which somebody has signed in, and hashes of what it calls them and its own session. */
export interface SignedInBy {
  provider: string;
  subject: string;
  session: string | null;
}

/** A session to be created. Only the hash of its token is stored, so that a copy of the database gives no access. */
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
  /** Null: by a link. */
  by: SignedInBy | null;
}

/** Creates a session, and deletes expired ones. */
export async function insertSession(db: Writer, session: SessionRow): Promise<void> {
  await db.rows(`delete from sessions where seen_at < now() - interval '${REMEMBERED_HOURS} hours'`);
  const { tokenHash, role, name, unit, duty, email, stage, accountRole, contact, plans, browser, strong, by } = session;
  await db.rows(
    `insert into sessions (token_hash, role, name, unit, expires_at, duty, email, stage, account_role, contact, plans, browser, strong,
       provider, provider_subject, provider_session)
     values ($1, $2, $3, $4, now() + interval '${HOURS} hours', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tokenHash, role, name, unit, duty, email, stage, accountRole, contact, plans, browser, strong],
      ...[by?.provider ?? null, by?.subject ?? null, by?.session ?? null],
    ],
  );
}

/** By which provider a session was begun; null: by a link. */
export async function readSignedInBy(db: Queryable, tokenHash: string): Promise<SignedInBy | null> {
  const [row] = await db.rows<SignedInBy>(
    `select provider, provider_subject as subject, provider_session as session from sessions
     where token_hash = $1 and provider is not null`,
    [tokenHash],
  );
  return row ?? null;
}

/**
 * Ends the sessions that a provider says are over: one of its sessions, or all of a person.
 * @param by `session` null: all of the subject
 * @returns the number of ended sessions
 */
export async function deleteSessionsBy(
  db: Writer,
  by: { provider: string; subject: string | null; session: string | null },
): Promise<number> {
  const ended = await db.rows(
    `delete from sessions where provider = $1 and ($2::text is null or provider_subject = $2)
       and ($3::text is null or provider_session = $3) and ($2::text is not null or $3::text is not null) returning id`,
    [by.provider, by.subject, by.session],
  );
  return ended.length;
}

/** Updates the last use of a session. */
export async function markSeen(db: Writer, tokenHash: string): Promise<void> {
  await db.rows('update sessions set seen_at = now() where token_hash = $1', [tokenHash]);
}

/** Ends a session. */
export async function deleteSession(db: Writer, tokenHash: string): Promise<void> {
  await db.rows('delete from sessions where token_hash = $1', [tokenHash]);
}

/**
 * The sessions of one person: the current one, and those of the same mail address; `$1` is its id, `$2` the address.
 * The id of an API token matches no session.
 */
export const SESSIONS_OF_ONE = `(id::text = $1 or ($2::text is not null and email = $2))`;

/**
 * Ends one of a person's sessions, or all but the present one.
 * @returns the number of ended sessions; never another person's
 */
export async function deleteSessionsOf(
  db: Writer,
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
