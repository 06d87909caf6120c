import type { Transaction, Writer } from './database';

/** The second factor of an account: the TOTP secret, and the hashes of its recovery codes. */
export interface SecondFactorRow {
  account: number;
  name: string;
  secret: string;
  /** Set once a first code was correct; from then on a code is required. */
  confirmed: boolean;
}

/** Stores the secret of an account unless it has one. @returns null when there is no such account */
export async function saveSecret(db: Writer, email: string, secret: string): Promise<SecondFactorRow | null> {
  const [row] = await db.rows<SecondFactorRow>(
    `update accounts set totp_secret = coalesce(totp_secret, $2) where email = $1
     returning id as account, name, totp_secret as secret, totp_confirmed_at is not null as confirmed`,
    [email, secret],
  );
  return row ?? null;
}

/**
 * Marks the time step of a code as used. One statement, so that two requests with the same code cannot both pass.
 * @returns false when this or a later step was used before, or the secret has changed
 */
export async function useTotpStep(
  db: Writer,
  { account, secret }: Pick<SecondFactorRow, 'account' | 'secret'>,
  step: number,
): Promise<boolean> {
  const taken = await db.rows(
    'update accounts set totp_step = $2 where id = $1 and totp_step < $2 and totp_secret = $3 returning id',
    [account, step, secret],
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

/** Confirms the second factor; from now on a code is required. */
export async function markSecondFactorConfirmed(
  tx: Transaction,
  account: number,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.rows('update accounts set totp_confirmed_at = now() where id = $1', [account]);
  await tx.rows('delete from recovery_codes where account = $1', [account]);
  await tx.rows('insert into recovery_codes (account, code_hash) select $1, unnest($2::text[])', [account, codeHashes]);
}

/** Deletes a person's second factor and all sessions. @returns the account, or null when there is none */
export async function deleteSecondFactor(tx: Transaction, email: string): Promise<number | null> {
  const [account] = await tx.rows<{ id: number }>(
    'update accounts set totp_secret = null, totp_confirmed_at = null where email = lower($1) returning id',
    [email],
  );
  if (account === undefined) return null;
  await tx.rows('delete from recovery_codes where account = $1', [account.id]);
  await tx.rows('delete from sessions where email = lower($1)', [email]);
  return account.id;
}
