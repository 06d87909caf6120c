import type { Queryable } from './database';

/** The second factor of an account: the secret it shares with a telephone, and recovery codes, of which the hashes are kept. */
export interface SecondFactorRow {
  account: number;
  name: string;
  secret: string;
  /** A first code was right: from now on a code is asked for. */
  confirmed: boolean;
}

/** Gives an account the secret when it has none yet. @returns null when there is no such account */
export async function saveSecret(db: Queryable, email: string, secret: string): Promise<SecondFactorRow | null> {
  const [row] = await db.rows<SecondFactorRow>(
    `update accounts set totp_secret = coalesce(totp_secret, $2) where email = $1
     returning id as account, name, totp_secret as secret, totp_confirmed_at is not null as confirmed`,
    [email, secret],
  );
  return row ?? null;
}

/**
 * Takes the step of a code, which is good once. One statement guards it, so that two requests with one code do not both pass.
 * @returns false when it, or a later one, was taken before, or the secret is another by now
 */
export async function useTotpStep(
  db: Queryable,
  { account, secret }: Pick<SecondFactorRow, 'account' | 'secret'>,
  step: number,
): Promise<boolean> {
  const taken = await db.rows(
    'update accounts set totp_step = $2 where id = $1 and totp_step < $2 and totp_secret = $3 returning id',
    [account, step, secret],
  );
  return taken.length === 1;
}

/** Takes a recovery code, which is good once. */
export async function useRecoveryCode(db: Queryable, account: number, codeHash: string): Promise<boolean> {
  const used = await db.rows(
    'update recovery_codes set used_at = now() where account = $1 and code_hash = $2 and used_at is null returning account',
    [account, codeHash],
  );
  return used.length === 1;
}

/** From now on a code is asked for. */
export async function markSecondFactorConfirmed(
  tx: Queryable,
  account: number,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.rows('update accounts set totp_confirmed_at = now() where id = $1', [account]);
  await tx.rows('delete from recovery_codes where account = $1', [account]);
  await tx.rows('insert into recovery_codes (account, code_hash) select $1, unnest($2::text[])', [account, codeHashes]);
}

/** Forgets a person's second factor and ends all sessions. @returns the account, or null when there is none */
export async function deleteSecondFactor(tx: Queryable, email: string): Promise<number | null> {
  const [account] = await tx.rows<{ id: number }>(
    'update accounts set totp_secret = null, totp_confirmed_at = null where email = lower($1) returning id',
    [email],
  );
  if (account === undefined) return null;
  await tx.rows('delete from recovery_codes where account = $1', [account.id]);
  await tx.rows('delete from sessions where email = lower($1)', [email]);
  return account.id;
}
