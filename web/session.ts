import { createHash, randomBytes } from 'node:crypto';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';

export type SessionRole = 'staff' | 'unit' | 'leader';

/** Who is signed in. */
export interface Person {
  role: SessionRole;
  /** Name for the audit: "Nguyễn Thị Lan (Sở Nội vụ)". */
  name: string;
  /** The unit a member reports for; null for staff and leaders of the sample. */
  unit: UnitId | null;
}

export interface Session extends Person {
  /** Hidden field of every form that changes something. */
  formToken: string;
}

const HOURS = 12;

/**
 * Signs a person in. The token goes into the cookie only; the table keeps its hash, so that a copy of the database opens
 * nothing. Lasts 12 hours of machine time, a working day.
 */
export async function startSession(db: Queryable, person: Person): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.rows('delete from sessions where expires_at < now()');
  await db.rows(
    `insert into sessions (token_hash, role, name, unit, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [hashOf(token), person.role, person.name, person.unit, HOURS],
  );
  return token;
}

/** The session a cookie stands for; null when it has ended or never was. */
export async function readSession(db: Queryable, token: string): Promise<Session | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [row] = await db.rows<Person>(
    'select role, name, unit from sessions where token_hash = $1 and expires_at > now()',
    [hashOf(token)],
  );
  return row === undefined ? null : { ...row, formToken: hashOf(`form ${token}`) };
}

export async function endSession(db: Queryable, token: string): Promise<void> {
  await db.rows('delete from sessions where token_hash = $1', [hashOf(token)]);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
