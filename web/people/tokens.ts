import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { DAY_LENGTH, type Day, type Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { type Database, type Queryable, timestamp } from '../../storage/database';
import { isRoleInForceSql } from '../../storage/standing';
import { insertToken, ownerValues, revokeTokenOf, TOKENS_OF_ONE } from '../../storage/tokens';
import { reachOf, type Session } from '../access/session';

const PREFIX = 'dh_';
/** Maximum lifetime of a token in days; then its person creates another. */
export const LONGEST_DAYS = 365;
/** Tokens one person may have at a time. */
const MOST_TOKENS = 10;

/** A token as its page lists it; the secret itself is not stored. */
export interface TokenLine {
  id: number;
  purpose: string;
  madeAt: Instant;
  expiresAt: Instant;
}

/** A person's own tokens that still work. */
export async function readTokens(db: Queryable, session: Session, at: Instant): Promise<TokenLine[]> {
  return db.rows<TokenLine>(
    `select id, purpose, made_at as "madeAt", expires_at as "expiresAt" from api_tokens
     where ${TOKENS_OF_ONE} and expires_at > $5 order by id desc`,
    [...ownerValues(session), timestamp(at)],
  );
}

/**
 * Creates a token that acts as this person, with the same limits; it ends with the role it was created in.
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
    const expiresAt = given.at + given.days * DAY_LENGTH;
    const { purpose, at: madeAt } = given;
    await insertToken(tx, { hash: hashOf(token), session: session.id, purpose, madeAt, expiresAt });
    const entry = { at: given.at, who: session.name, action: 'token.make', subject: session.name };
    await writeAudit(tx, { ...entry, detail: { purpose: given.purpose, days: given.days } });
  });
  return token;
}

/** Ends one of the person's own tokens. */
export async function revokeToken(database: Database, session: Session, id: number, at: Instant): Promise<void> {
  await database.transaction(async (tx) => {
    const purpose = await revokeTokenOf(tx, session, id, at);
    if (purpose === null) return;
    const entry = { at, who: session.name, action: 'token.revoke', subject: session.name };
    await writeAudit(tx, { ...entry, detail: { purpose } });
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
 * The person a token acts as; null when it has expired or was revoked, or its role was removed.
 * @param today the business day, against the last day of a delegation
 */
export async function readTokenPerson(db: Queryable, token: string, at: Instant, today: Day): Promise<Session | null> {
  const [row] = await db.rows<{ id: number; person: Row }>(
    `select t.id, t.person from api_tokens t
     where t.token_hash = $1 and t.revoked_at is null and t.expires_at > $2
       and (t.account_role is null or exists (select from account_roles r join accounts a on a.id = r.account
         where r.id = t.account_role and ${isRoleInForceSql('r', '$3')}
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
