import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Duty } from '../../domain/people/duty';
import { DAY_LENGTH, type Day, dayOf, type Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { type Database, type Queryable, timestamp } from '../../storage/database';
import { isHeldByNameSql } from '../../storage/holder';
import { insertToken, lockTokensOf, ownerValues, revokeTokenOf, TOKENS_OF_ONE } from '../../storage/tokens';
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

/** A token as administrators see it. */
export interface IssuedToken extends TokenLine {
  name: string;
  email: string | null;
  duty: Duty;
  unitName: string | null;
}

/** It works: neither expired nor revoked, its role in force, its person the one who made it. */
const WORKS = (at: string, day: string) =>
  `t.revoked_at is null and t.expires_at > ${at} and ${isHeldByNameSql(
    {
      accountRole: 't.account_role',
      contact: 't.contact',
      unit: "t.person ->> 'unit'",
      email: "t.person ->> 'email'",
    },
    "t.person ->> 'name'",
    day,
  )}`;

/** A person's own tokens that still work. */
export async function readTokens(db: Queryable, session: Session, at: Instant): Promise<TokenLine[]> {
  return db.rows<TokenLine>(
    `select id, purpose, made_at as "madeAt", expires_at as "expiresAt" from api_tokens t
     where ${TOKENS_OF_ONE} and ${WORKS('$5', '$6')} order by id desc`,
    [...ownerValues(session), timestamp(at), dayOf(at)],
  );
}

/** Tokens of all people that still work, for the administrator; by name. */
export async function readIssuedTokens(db: Queryable, at: Instant): Promise<IssuedToken[]> {
  return db.rows<IssuedToken>(
    `select t.id, t.purpose, t.made_at as "madeAt", t.expires_at as "expiresAt", t.person ->> 'name' as name,
       t.person ->> 'email' as email, t.person ->> 'duty' as duty, u.name as "unitName"
     from api_tokens t left join units u on u.id = t.person ->> 'unit'
     where ${WORKS('$1', '$2')} order by t.person ->> 'name' collate "vi-VN-x-icu", t.id`,
    [timestamp(at), dayOf(at)],
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
    await lockTokensOf(tx, session);
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
 * The person a token acts as; null when it has expired or was revoked, its role was removed, or the mailbox has another person now.
 * @param today the business day, against the last day of a delegation
 */
export async function readTokenPerson(db: Queryable, token: string, at: Instant, today: Day): Promise<Session | null> {
  const [row] = await db.rows<{ id: number; person: Row }>(
    `select t.id, t.person from api_tokens t
     where t.token_hash = $1 and ${WORKS('$2', '$3')}`,
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
