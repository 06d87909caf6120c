import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Database } from '../../storage/database';
import { deleteLimit, takeToken } from '../../storage/rate-limits';
import {
  markSecondFactorConfirmed,
  type SecondFactorRow,
  saveSecret,
  useRecoveryCode,
  useTotpStep,
} from '../../storage/second-factor';
import { secretHash } from './link-request';
import { newSecret, timeStepOf } from './totp';

/** Limit of wrong codes for one person in all browsers: five at once, then one every two minutes. */
const TRIES = { burst: 5, secondsEach: 120 };
const RECOVERY_CODES = 10;

/** The second factor of one account. */
export type SecondFactor = SecondFactorRow;

/** The account's second factor; a secret is created the first time. Null when there is no such account. */
export async function readSecondFactor(database: Database, email: string): Promise<SecondFactor | null> {
  return saveSecret(database, email, newSecret());
}

export type CodeCheck = 'right' | 'wrong' | 'too-often';

/** Checks a code of the authenticator, or a recovery code, which is valid once. */
export async function checkCode(database: Database, factor: SecondFactor, typed: string): Promise<CodeCheck> {
  if (!(await takeToken(database, `totp ${factor.account}`, TRIES))) return 'too-often';
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const right = /^\d{6}$/.test(code)
    ? await takeCode(database, factor, code)
    : factor.confirmed && (await useRecoveryCode(database, factor.account, secretHash(code)));
  if (right) await deleteLimit(database, `totp ${factor.account}`);
  return right ? 'right' : 'wrong';
}

async function takeCode(database: Database, factor: SecondFactor, code: string): Promise<boolean> {
  const [row] = await database.rows<{ step: number }>('select totp_step as step from accounts where id = $1', [
    factor.account,
  ]);
  const step = timeStepOf(factor.secret, code, Date.now(), row?.step ?? 0);
  return step !== null && useTotpStep(database, factor, step);
}

/**
 * Enables the second factor after the first right code.
 * @returns the recovery codes, shown only once; the table keeps their hashes.
 */
export async function confirmSecondFactor(database: Database, factor: SecondFactor, at: Instant): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newSecret(7).slice(0, 10));
  await database.transaction(async (tx) => {
    await markSecondFactorConfirmed(tx, factor.account, codes.map(secretHash));
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
