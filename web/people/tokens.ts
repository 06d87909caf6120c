import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { DAY_LENGTH, type Day, type Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { type Database, type Queryable, timestamp } from '../../storage/database';
import { reachOf, type Session } from '../access/session';

const PREFIX = 'dh_';
/** Days a token lives at most; then its person makes another. */
export const LONGEST_DAYS = 365;
/** Tokens one person may have at a time. */
const MOST_TOKENS = 10;

/** A token as its page lists it; what opens the door is nowhere. */
export interface TokenLine {
  id: number;
  purpose: string;
  madeAt: Instant;
  expiresAt: Instant;
}

const MINE = `revoked_at is null and person ->> 'name' = $1 and person ->> 'role' = $2
  and person ->> 'unit' is not distinct from $3 and person ->> 'email' is not distinct from $4`;

function mine({ name, role, unit, email }: Session): unknown[] {
  return [name, role, unit, email];
}

/** A person's own tokens that still work. */
export async function readTokens(db: Queryable, session: Session, at: Instant): Promise<TokenLine[]> {
  return db.rows<TokenLine>(
    `select id, purpose, made_at as "madeAt", expires_at as "expiresAt" from api_tokens
     where ${MINE} and expires_at > $5 order by id desc`,
    [...mine(session), timestamp(at)],
  );
}

/**
 * Makes a token that acts as this person, with the same limits; it ends with the role it was made in.
 * @returns the token, shown once
 * @throws DungHanError CONFLICT when there are too many
 */
export async function makeToken(
  database: Database,
  session: Session,
  given: { purpose: string; days: number; at: Instant },
): Promise<string> {
  const token = PREFIX + randomBytes(32).toString('base64url');
  await database.transaction(async (tx) => {
    if ((await readTokens(tx, session, given.at)).length >= MOST_TOKENS) {
      throw new DungHanError('CONFLICT', message('people.tokens-full', { most: MOST_TOKENS }));
    }
    await tx.rows(
      `insert into api_tokens (token_hash, person, account_role, contact, purpose, made_at, expires_at)
       select $1, jsonb_build_object('role', role, 'name', name, 'unit', unit, 'duty', duty, 'email', email, 'plans', plans),
         account_role, contact, $3, $4, $5 from sessions where id = $2`,
      [hashOf(token), session.id, given.purpose, timestamp(given.at), timestamp(given.at + given.days * DAY_LENGTH)],
    );
    const entry = { at: given.at, who: session.name, action: 'token.make', subject: session.name };
    await writeAudit(tx, { ...entry, detail: { purpose: given.purpose, days: given.days } });
  });
  return token;
}

/** Ends one of the person's own tokens. */
export async function revokeToken(database: Database, session: Session, id: number, at: Instant): Promise<void> {
  await database.transaction(async (tx) => {
    const gone = await tx.rows<{ purpose: string }>(
      `update api_tokens set revoked_at = $5 where id = $6 and ${MINE} returning purpose`,
      [...mine(session), timestamp(at), id],
    );
    if (gone.length === 0) return;
    const entry = { at, who: session.name, action: 'token.revoke', subject: session.name };
    await writeAudit(tx, { ...entry, detail: { purpose: gone[0]!.purpose } });
  });
}

/** The token of an `Authorization: Bearer` header; null when there is none. */
export function bearerOf(request: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer (dh_[\w-]{43})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

interface Row extends Pick<Session, 'role' | 'name' | 'unit' | 'duty' | 'email'> {
  plans: string[] | null;
}

/**
 * Whom a token acts as; null when it has run out, was revoked, or its role was taken away.
 * @param today the business day, against the last day of a delegation
 */
export async function readTokenPerson(db: Queryable, token: string, at: Instant, today: Day): Promise<Session | null> {
  const [row] = await db.rows<{ id: number; person: Row }>(
    `select t.id, t.person from api_tokens t
     where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2
       and (t.account_role is null or exists (select from account_roles r join accounts a on a.id = r.account
         where r.id = t.account_role and r.removed_at is null and (r.ends_on is null or r.ends_on >= $3)
           and a.email = t.person ->> 'email'))
       and (t.contact is null or exists (select from contacts k where k.id = t.contact and k.unit = t.person ->> 'unit'
         and lower(k.email) = t.person ->> 'email'))`,
    [hashOf(token), timestamp(at), today],
  );
  if (row === undefined) return null;
  const { plans, ...person } = row.person;
  const reach = await reachOf(db, { ...person, plans });
  return { ...person, id: `token ${row.id}`, reach, strong: false, formToken: '' };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
