import { createHash, randomBytes } from 'node:crypto';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Database } from '../../storage/database';
import { takeToken } from '../../storage/rate-limits';
import { countCodeTry, insertLink, spendById, spendToken } from '../../storage/sign-in-links';
import { networkOf, rangeOf } from '../access/network';
import { codeHash, digitsOf, isSame } from './mail-code';

const PER_ADDRESS = { burst: 3, secondsEach: 300 };
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const PER_RANGE = { burst: 150, secondsEach: 2 };
const SPENDING = { burst: 20, secondsEach: 6 };
const SPENDING_RANGE = { burst: 100, secondsEach: 2 };

/** @example addressAsTyped(' VanThu@GiaLai.invalid ') // 'vanthu@gialai.invalid'; null when it is no address */
export function addressAsTyped(text: unknown): string | null {
  const typed = typeof text === 'string' ? text.trim().toLowerCase() : '';
  return isMailAddress(typed) ? typed : null;
}

/** The secret that binds a link to the browser that asked for it. */
export function newBrowserSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Notes that somebody asked for a link. Nothing here looks at who may sign in, so that known and unknown addresses take
 * the same way and the same time; the sender finds out afterwards.
 * @returns false when this network has asked too often; too many for one address are dropped silently.
 */
export async function askForLink(
  database: Database,
  asked: { email: string; browser: string; ip: string; next: string | null },
): Promise<boolean> {
  if (!(await takeToken(database, `ask-network ${networkOf(asked.ip)}`, PER_NETWORK))) return false;
  if (!(await takeToken(database, `ask-range ${rangeOf(asked.ip)}`, PER_RANGE))) return false;
  if (!(await takeToken(database, `ask-address ${sha256(asked.email)}`, PER_ADDRESS))) return true;
  await insertLink(database, { email: asked.email, browserHash: sha256(asked.browser), next: asked.next });
  return true;
}

/** What became of a link somebody wants to spend. */
export type Spending =
  | { outcome: 'spent'; email: string; next: string | null }
  | { outcome: 'refused' }
  | { outcome: 'too-often' };

/** What somebody who wants in brings: the token of the link or the code of the mail, and the cookie of the asking browser. */
export interface Given {
  typed: unknown;
  /** Null without the cookie. */
  browser: string | null;
  ip: string;
}

/**
 * Spends a link, once, within ten minutes, in the browser that asked. All that is wrong gets one answer in one statement.
 * @param given `typed`: the token as it stands in the link
 */
export async function spendLink(database: Database, given: Given): Promise<Spending> {
  if (!(await maySpend(database, given.ip))) return { outcome: 'too-often' };
  const tokenHash = sha256(typeof given.typed === 'string' ? given.typed : '');
  const spent = await spendToken(database, tokenHash, sha256(given.browser ?? ''));
  return spent === null ? { outcome: 'refused' } : { outcome: 'spent', ...spent };
}

/**
 * Spends the newest link this browser asked for by the short code of its mail, for a browser that runs no script. A try is
 * counted before the code is looked at, so that tries of the same moment are counted too; all that is wrong takes as long.
 */
export async function spendCode(database: Database, given: Given): Promise<Spending> {
  if (!(await maySpend(database, given.ip))) return { outcome: 'too-often' };
  const link = await countCodeTry(database, sha256(given.browser ?? ''));
  const isRight = isSame(link?.hash ?? '', await codeHash(digitsOf(given.typed), link?.salt ?? ''));
  const spent = await spendById(database, isRight ? link!.id : 0);
  return spent === null ? { outcome: 'refused' } : { outcome: 'spent', ...spent };
}

async function maySpend(database: Database, ip: string): Promise<boolean> {
  return (
    (await takeToken(database, `spend ${networkOf(ip)}`, SPENDING)) &&
    (await takeToken(database, `spend-range ${rangeOf(ip)}`, SPENDING_RANGE))
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
