import { createHash, randomBytes } from 'node:crypto';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Database } from '../../storage/database';
import { takeToken } from '../../storage/rate-limits';
import { countCodeTry, insertLink, spendById, spendToken } from '../../storage/sign-in-links';
import { networkOf, rangeOf } from '../access/network';
import { codeHash, digitsOf, isSameCode } from './mail-code';

const PER_ADDRESS = { burst: 3, secondsEach: 300 };
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const PER_RANGE = { burst: 150, secondsEach: 2 };
const USE_PER_NETWORK = { burst: 20, secondsEach: 6 };
const USE_PER_RANGE = { burst: 100, secondsEach: 2 };

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
export async function requestLink(
  database: Database,
  asked: { email: string; browser: string; ip: string; next: string | null },
): Promise<boolean> {
  if (!(await takeToken(database, `ask-network ${networkOf(asked.ip)}`, PER_NETWORK))) return false;
  if (!(await takeToken(database, `ask-range ${rangeOf(asked.ip)}`, PER_RANGE))) return false;
  if (!(await takeToken(database, `ask-address ${secretHash(asked.email)}`, PER_ADDRESS))) return true;
  await insertLink(database, { email: asked.email, browserHash: secretHash(asked.browser), next: asked.next });
  return true;
}

/** What became of a link somebody wants to spend. */
export type LinkUse =
  | { outcome: 'used'; email: string; next: string | null }
  | { outcome: 'refused' }
  | { outcome: 'too-often' };

/** What somebody who wants in brings: the token of the link or the code of the mail, and the cookie of the asking browser. */
export interface LinkCredentials {
  typed: unknown;
  /** Null without the cookie. */
  browser: string | null;
  ip: string;
}

/**
 * Spends a link, once, within ten minutes, in the browser that asked. All that is wrong gets one answer in one statement.
 * @param given `typed`: the token as it stands in the link
 */
export async function useLink(database: Database, given: LinkCredentials): Promise<LinkUse> {
  if (!(await mayUse(database, given.ip))) return { outcome: 'too-often' };
  const tokenHash = secretHash(typeof given.typed === 'string' ? given.typed : '');
  const used = await spendToken(database, tokenHash, secretHash(given.browser ?? ''));
  return used === null ? { outcome: 'refused' } : { outcome: 'used', ...used };
}

/**
 * Spends the newest link this browser asked for by the short code of its mail, for a browser that runs no script. A try is
 * counted before the code is looked at, so that tries of the same moment are counted too; all that is wrong takes as long.
 */
export async function useMailCode(database: Database, given: LinkCredentials): Promise<LinkUse> {
  if (!(await mayUse(database, given.ip))) return { outcome: 'too-often' };
  const link = await countCodeTry(database, secretHash(given.browser ?? ''));
  const isRight = isSameCode(link?.hash ?? '', await codeHash(digitsOf(given.typed), link?.salt ?? ''));
  const used = await spendById(database, isRight ? link!.id : 0);
  return used === null ? { outcome: 'refused' } : { outcome: 'used', ...used };
}

async function mayUse(database: Database, ip: string): Promise<boolean> {
  return (
    (await takeToken(database, `spend ${networkOf(ip)}`, USE_PER_NETWORK)) &&
    (await takeToken(database, `spend-range ${rangeOf(ip)}`, USE_PER_RANGE))
  );
}

export function secretHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
