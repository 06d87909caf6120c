import type { Instant } from '../domain/time/time';
import type { Queryable, Transaction, Writer } from './database';
import { endAccessOf } from './holder';

/** Whose secret it is, for the box that seals it. */
export function ownerOfSecret(account: number): string {
  return `account/${account}`;
}

/** The second factor of an account: the TOTP secret as it is stored (sealed), and the hashes of its recovery codes. */
export interface SecondFactorRow {
  account: number;
  name: string;
  /** Null before it is set up, or what an older version has stored then; it is not used. */
  stored: string | null;
  /** Set once a first code was correct; from then on a code is required. */
  confirmed: boolean;
}

/** The second factor of an account. @returns null when there is no such account */
export async function readFactor(db: Queryable, email: string): Promise<SecondFactorRow | null> {
  const [row] = await db.rows<SecondFactorRow>(
    `select id as account, name, totp_secret as stored, totp_confirmed_at is not null as confirmed from accounts where email = $1`,
    [email],
  );
  return row ?? null;
}

/**
 * Marks the time step of a code as used. One statement, so that two requests with the same code cannot both pass.
 * @returns false when this or a later step was used before, or the secret has changed
 */
export async function useTotpStep(
  db: Writer,
  { account, stored }: { account: number; stored: string | null },
  step: number,
): Promise<boolean> {
  const taken = await db.rows(
    'update accounts set totp_step = $2 where id = $1 and totp_step < $2 and totp_secret = $3 returning id',
    [account, step, stored],
  );
  return taken.length === 1;
}

/** Marks a recovery code as used; each is valid once. */
export async function useRecoveryCode(db: Writer, account: number, codeHash: string): Promise<boolean> {
  const used = await db.rows(
    'update recovery_codes set used_at = now() where account = $1 and code_hash = $2 and used_at is null returning account',
    [account, codeHash],
  );
  return used.length === 1;
}

/**
 * Stores the secret whose first code was right at a time step; from now on a code is required.
 * @returns false when another one was set up meanwhile
 */
export async function confirmSecret(
  tx: Transaction,
  account: number,
  given: { sealed: string; step: number; codeHashes: readonly string[] },
): Promise<boolean> {
  const taken = await tx.rows(
    `update accounts set totp_secret = $2, totp_step = $3, totp_confirmed_at = now()
     where id = $1 and totp_confirmed_at is null returning id`,
    [account, given.sealed, given.step],
  );
  if (taken.length === 0) return false;
  await tx.rows('delete from recovery_codes where account = $1', [account]);
  await tx.rows('insert into recovery_codes (account, code_hash) select $1, unnest($2::text[])', [
    account,
    given.codeHashes,
  ]);
  return true;
}

/**
 * Deletes a person's second factor, and ends all that was opened with it.
 * @returns the account, or null when there is none
 */
export async function deleteSecondFactor(tx: Transaction, email: string, at: Instant): Promise<number | null> {
  const [account] = await tx.rows<{ id: number }>(
    'update accounts set totp_secret = null, totp_confirmed_at = null where email = lower($1) returning id',
    [email],
  );
  if (account === undefined) return null;
  await tx.rows('delete from recovery_codes where account = $1', [account.id]);
  await endAccessOf(tx, email, at);
  return account.id;
}
