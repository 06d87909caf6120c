import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Transaction, timestamp } from './database';

/** Owner of tokens: one person in one role. */
export interface TokenOwner {
  name: string;
  role: string;
  unit: UnitId | null;
  email: string | null;
}

/**
 * Tokens of an owner that were not revoked; `$1`–`$4` are `ownerValues`. A mail address is one owner whatever name it has; the people of
 * the sample have none and are distinguished by name.
 */
export const TOKENS_OF_ONE = `revoked_at is null and person ->> 'role' = $2 and person ->> 'unit' is not distinct from $3
  and person ->> 'email' is not distinct from $4 and ($4 is not null or person ->> 'name' = $1)`;

export function ownerValues({ name, role, unit, email }: TokenOwner): unknown[] {
  return [name, role, unit, email];
}

/** Until the transaction ends no other one counts or makes tokens of this owner. */
export async function lockTokensOf(tx: Transaction, owner: TokenOwner): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('tokens ' || $1, 0))`, [
    JSON.stringify(ownerValues(owner)),
  ]);
}

/** What an administrator sees of a token that was revoked. */
export interface RevokedToken {
  purpose: string;
  name: string;
  email: string | null;
}

/** Revokes a token; any person may have made it. @returns null when there is none */
export async function endToken(tx: Transaction, id: number, at: Instant): Promise<RevokedToken | null> {
  const [revoked] = await tx.rows<RevokedToken>(
    `update api_tokens set revoked_at = $2 where id = $1 and revoked_at is null
     returning purpose, person ->> 'name' as name, person ->> 'email' as email`,
    [id, timestamp(at)],
  );
  return revoked ?? null;
}

/** Revokes all tokens of a mail address. @param but the token that asks, which stays; null for none */
export async function revokeTokensOf(tx: Transaction, email: string, at: Instant, but: number | null): Promise<number> {
  const revoked = await tx.rows(
    `update api_tokens set revoked_at = $2 where revoked_at is null and person ->> 'email' = $1 and id is distinct from $3 returning id`,
    [email.toLowerCase(), timestamp(at), but],
  );
  return revoked.length;
}

/** Stores a token that acts as the person of a session, with the same limits. */
export async function insertToken(
  tx: Transaction,
  token: { hash: string; session: string; purpose: string; madeAt: Instant; expiresAt: Instant },
): Promise<void> {
  await tx.rows(
    `insert into api_tokens (token_hash, person, account_role, contact, purpose, made_at, expires_at)
     select $1, jsonb_build_object('role', role, 'name', name, 'unit', unit, 'duty', duty, 'email', email, 'plans', plans),
       account_role, contact, $3, $4, $5 from sessions where id = $2`,
    [token.hash, token.session, token.purpose, timestamp(token.madeAt), timestamp(token.expiresAt)],
  );
}

/** Revokes one of an owner's tokens. @returns its purpose; null when there is none */
export async function revokeTokenOf(
  tx: Transaction,
  owner: TokenOwner,
  id: number,
  at: Instant,
): Promise<string | null> {
  const [revoked] = await tx.rows<{ purpose: string }>(
    `update api_tokens set revoked_at = $5 where id = $6 and ${TOKENS_OF_ONE} returning purpose`,
    [...ownerValues(owner), timestamp(at), id],
  );
  return revoked?.purpose ?? null;
}
