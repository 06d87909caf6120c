import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Database } from '../../storage/database';
import { isKnownBrowser } from '../../storage/known-browsers';
import { deleteLimit, takeToken } from '../../storage/rate-limits';
import { confirmSecret, ownerOfSecret, readFactor, useRecoveryCode, useTotpStep } from '../../storage/second-factor';
import type { SecretBox } from '../../storage/secret-box';
import { secretHash } from '../../storage/secret-hash';
import { newSecret, secretOfSignIn, timeStepOf } from './totp';

/** Limit of wrong codes for one person, in all browsers that are new to them together: five at once, then one every two minutes. */
const TRIES = { burst: 5, secondsEach: 120 };
const RECOVERY_CODES = 10;

/** The second factor of one account: set up already, or about to be by this sign-in. */
export interface SecondFactor {
  account: number;
  email: string;
  name: string;
  secret: string;
  /** As it is stored; null before it is set up. */
  stored: string | null;
  confirmed: boolean;
  box: SecretBox;
}

/**
 * The account's second factor.
 * @param cookie of the half-finished sign-in, which the secret is made of while none is set up
 * @returns null when there is no such account
 * @throws DungHanError SECOND_FACTOR_UNREADABLE where no key of the setting opens it
 */
export async function readSecondFactor(
  { database, secretBox: box }: { database: Database; secretBox?: SecretBox | null },
  email: string,
  cookie: string,
): Promise<SecondFactor | null> {
  if (box == null) throw new DungHanError('CONFIG_INVALID', 'SECRETS_KEY');
  const found = await readFactor(database, email);
  if (found === null) return null;
  const { stored, confirmed, ...account } = found;
  if (!confirmed || stored === null)
    return { ...account, email, box, confirmed, stored, secret: secretOfSignIn(cookie) };
  const secret = box.open(stored, ownerOfSecret(account.account));
  if (secret === null) throw new DungHanError('SECOND_FACTOR_UNREADABLE', message('people.factor-unreadable'));
  return { ...account, email, box, confirmed, stored, secret };
}

/** What became of a typed code; the first right one sets the second factor up and gives the recovery codes, shown only once. */
export type CodeCheck =
  | { outcome: 'right'; recoveryCodes: string[] | null }
  | { outcome: 'wrong' }
  | { outcome: 'too-often' };

/** Checks a code of the authenticator, or a recovery code, which is valid once. */
export async function checkCode(
  database: Database,
  factor: SecondFactor,
  { typed, known, at }: { typed: string; known: string | null; at: Instant },
): Promise<CodeCheck> {
  const bucket = await bucketOf(database, factor, known);
  if (!(await takeToken(database, bucket, TRIES))) return { outcome: 'too-often' };
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const recoveryCodes = factor.confirmed ? null : newRecoveryCodes();
  const isRight =
    recoveryCodes !== null
      ? await setUp(database, factor, { code, recoveryCodes, at })
      : /^\d{6}$/.test(code)
        ? await takeCode(database, factor, code)
        : await useRecoveryCode(database, factor.account, secretHash(code));
  if (!isRight) return { outcome: 'wrong' };
  await deleteLimit(database, bucket);
  return { outcome: 'right', recoveryCodes: recoveryCodes?.map((one) => `${one.slice(0, 5)}-${one.slice(5)}`) ?? null };
}

async function takeCode(database: Database, factor: SecondFactor, code: string): Promise<boolean> {
  const [row] = await database.rows<{ step: number }>('select totp_step as step from accounts where id = $1', [
    factor.account,
  ]);
  const step = timeStepOf(factor.secret, code, Date.now(), row?.step ?? 0);
  return step !== null && useTotpStep(database, factor, step);
}

/**
 * A browser in which the person has signed in has tries of its own. Otherwise somebody with access to the mailbox could
 * use up all tries of its owner.
 */
async function bucketOf(database: Database, { account, email }: SecondFactor, known: string | null): Promise<string> {
  const isKnown = known !== null && (await isKnownBrowser(database, secretHash(known), secretHash(email)));
  return isKnown ? `totp ${account} ${secretHash(known)}` : `totp ${account}`;
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => newSecret(7).slice(0, 10));
}

/** Stores the secret that this sign-in was shown, by its first right code. */
async function setUp(
  database: Database,
  { account, name, secret, box }: SecondFactor,
  { code, recoveryCodes, at }: { code: string; recoveryCodes: readonly string[]; at: Instant },
): Promise<boolean> {
  const step = timeStepOf(secret, code, Date.now(), 0);
  if (step === null) return false;
  const sealed = box.seal(secret, ownerOfSecret(account));
  return database.transaction(async (tx) => {
    if (!(await confirmSecret(tx, account, { sealed, step, codeHashes: recoveryCodes.map(secretHash) }))) return false;
    const subject = `account/${account}`;
    await writeAudit(tx, { at, who: name, action: 'sign-in.second-factor', subject, detail: {} });
    return true;
  });
}
