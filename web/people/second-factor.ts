import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Database } from '../../storage/database';
import { takeFrom } from '../../storage/rate-limits';
import { sha256 } from './ask-link';
import { newSecret, stepOf } from './totp';

/** Wrong codes: five at once, then one every two minutes, for one person whatever the browser. */
const TRIES = { burst: 5, secondsEach: 120 };
const RECOVERY_CODES = 10;

/** The second factor of one account. */
export interface SecondFactor {
  account: number;
  name: string;
  secret: string;
  /** A first code was right: from now on a code is asked for. */
  confirmed: boolean;
}

/** The account's second factor; a secret is made the first time. Null when there is no such account. */
export async function readSecondFactor(database: Database, email: string): Promise<SecondFactor | null> {
  const [row] = await database.rows<SecondFactor>(
    `update accounts set totp_secret = coalesce(totp_secret, $2) where email = $1
     returning id as account, name, totp_secret as secret, totp_confirmed_at is not null as confirmed`,
    [email, newSecret()],
  );
  return row ?? null;
}

export type CodeCheck = 'right' | 'wrong' | 'too-often';

/** Checks a code of the telephone, or a recovery code, which is good once. */
export async function checkCode(database: Database, factor: SecondFactor, typed: string): Promise<CodeCheck> {
  if (!(await takeFrom(database, `totp ${factor.account}`, TRIES))) return 'too-often';
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const right = /^\d{6}$/.test(code)
    ? await takeStep(database, factor, code)
    : factor.confirmed && (await takeRecoveryCode(database, factor.account, code));
  if (right) await database.rows('delete from rate_limits where key = $1', [`totp ${factor.account}`]);
  return right ? 'right' : 'wrong';
}

/** One statement guards the step, so that two requests with one code do not both pass. */
async function takeStep(database: Database, factor: SecondFactor, code: string): Promise<boolean> {
  const [row] = await database.rows<{ step: number }>('select totp_step as step from accounts where id = $1', [
    factor.account,
  ]);
  const step = stepOf(factor.secret, code, Date.now(), row?.step ?? 0);
  if (step === null) return false;
  const taken = await database.rows(
    'update accounts set totp_step = $2 where id = $1 and totp_step < $2 and totp_secret = $3 returning id',
    [factor.account, step, factor.secret],
  );
  return taken.length === 1;
}

async function takeRecoveryCode(database: Database, account: number, code: string): Promise<boolean> {
  const used = await database.rows(
    'update recovery_codes set used_at = now() where account = $1 and code_hash = $2 and used_at is null returning account',
    [account, sha256(code)],
  );
  return used.length === 1;
}

/**
 * The first code was right: from now on one is asked for.
 * @returns the recovery codes, shown this one time; the table keeps their hashes.
 */
export async function confirmSecondFactor(database: Database, factor: SecondFactor, at: Instant): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newSecret(7).slice(0, 10));
  await database.transaction(async (tx) => {
    await tx.rows('update accounts set totp_confirmed_at = now() where id = $1', [factor.account]);
    await tx.rows('delete from recovery_codes where account = $1', [factor.account]);
    await tx.rows('insert into recovery_codes (account, code_hash) select $1, unnest($2::text[])', [
      factor.account,
      codes.map(sha256),
    ]);
    await writeAudit(tx, {
      at,
      who: factor.name,
      action: 'sign-in.second-factor',
      subject: `account/${factor.account}`,
      detail: {},
    });
  });
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}
