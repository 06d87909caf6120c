import { randomBytes } from 'node:crypto';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Database } from '../../storage/database';
import { isKnownBrowser } from '../../storage/known-browsers';
import { takeToken } from '../../storage/rate-limits';
import { secretHash } from '../../storage/secret-hash';
import { countCodeTry, insertLink, spendById, spendToken, takeTryOfBrowser } from '../../storage/sign-in-links';
import { networkOf, rangeOf } from '../access/network';
import { codeHash, digitsOf, isSameCode } from './mail-code';

/**
 * Limits of asking for a link. Somebody else's requests never use up the one that counts for a browser in which a person has signed in
 * before; of unknown browsers one network cannot use up the limit for another, and all together cannot fill a mailbox.
 */
const PER_KNOWN_BROWSER = { burst: 5, secondsEach: 60 };
const PER_ADDRESS_IN_NETWORK = { burst: 3, secondsEach: 300 };
const PER_ADDRESS = { burst: 12, secondsEach: 60 };
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const PER_RANGE = { burst: 150, secondsEach: 2 };
/** Limits of using one: by the browser that has asked for it, else by network. */
const USE_PER_BROWSER = { burst: 20, secondsEach: 6 };
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

/** What became of a request for a link: noted, or refused because this network or this address was asked for too often. */
export type LinkRequest = 'noted' | 'network-too-often' | 'address-too-often';

/** A request for a link. */
export interface AskedLink {
  email: string;
  /** The secret that binds the link to this browser. */
  browser: string;
  /** The secret of a browser in which somebody has signed in; null without that cookie. */
  known: string | null;
  ip: string;
  next: string | null;
}

/**
 * Notes that somebody asked for a link. Nothing here looks at who may sign in, so that known and unknown addresses take
 * the same way and the same time; the sender finds out afterwards. A refused request is answered as refused, so nobody
 * waits for a mail that does not come.
 */
export async function requestLink(database: Database, asked: AskedLink): Promise<LinkRequest> {
  const { email, next } = asked;
  const [address, browserHash] = [secretHash(email), secretHash(asked.browser)];
  const known = asked.known !== null && (await isKnownBrowser(database, secretHash(asked.known), address));
  const refused = known
    ? await refusedBrowser(database, `${secretHash(asked.known!)} ${address}`)
    : await refusedStranger(database, asked.ip, address);
  if (refused !== null) return refused;
  return (await insertLink(database, { email, browserHash, next, known })) ? 'noted' : 'network-too-often';
}

async function refusedBrowser(database: Database, browser: string): Promise<LinkRequest | null> {
  return (await takeToken(database, `ask-browser ${browser}`, PER_KNOWN_BROWSER)) ? null : 'address-too-often';
}

async function refusedStranger(database: Database, ip: string, address: string): Promise<LinkRequest | null> {
  const network = networkOf(ip);
  if (!(await takeToken(database, `ask-network ${network}`, PER_NETWORK))) return 'network-too-often';
  if (!(await takeToken(database, `ask-range ${rangeOf(ip)}`, PER_RANGE))) return 'network-too-often';
  const here = await takeToken(database, `ask-address ${address} ${network}`, PER_ADDRESS_IN_NETWORK);
  return here && (await takeToken(database, `ask-address ${address}`, PER_ADDRESS)) ? null : 'address-too-often';
}

/** The result of using a link. */
export type LinkUse =
  | { outcome: 'used'; email: string; next: string | null }
  | { outcome: 'refused' }
  | { outcome: 'too-often' };

/**
 * What a person who signs in sends: the token of the link or the code of the mail, and the cookie of the asking
 * browser.
 */
export interface LinkCredentials {
  typed: unknown;
  /** Null without the cookie. */
  browser: string | null;
  ip: string;
}

/**
 * Uses a link, once, within ten minutes, in the browser that asked. All that is wrong gets one answer in one statement.
 * @param given `typed`: the token as it stands in the link
 */
export async function useLink(database: Database, given: LinkCredentials): Promise<LinkUse> {
  if (!(await mayUse(database, given))) return { outcome: 'too-often' };
  const tokenHash = secretHash(typeof given.typed === 'string' ? given.typed : '');
  const used = await spendToken(database, tokenHash, secretHash(given.browser ?? ''));
  return used === null ? { outcome: 'refused' } : { outcome: 'used', ...used };
}

/**
 * Uses the newest link this browser asked for by the short code of its mail, for a browser that runs no script. A try
 * is counted before the code is looked at, so that tries of the same moment are counted too; all that is wrong takes as
 * long.
 */
export async function useMailCode(database: Database, given: LinkCredentials): Promise<LinkUse> {
  if (!(await mayUse(database, given))) return { outcome: 'too-often' };
  const link = await countCodeTry(database, secretHash(given.browser ?? ''));
  const isRight = isSameCode(link?.hash ?? '', await codeHash(digitsOf(given.typed), link?.salt ?? ''));
  const used = await spendById(database, isRight ? link!.id : 0);
  return used === null ? { outcome: 'refused' } : { outcome: 'used', ...used };
}

/**
 * A browser that has asked does not share a limit with others of its network; the codes of one link are counted at the
 * link.
 */
async function mayUse(database: Database, { browser, ip }: LinkCredentials): Promise<boolean> {
  const asked = browser === null ? null : await takeTryOfBrowser(database, secretHash(browser), USE_PER_BROWSER);
  if (asked !== null) return asked;
  return (
    (await takeToken(database, `spend ${networkOf(ip)}`, USE_PER_NETWORK)) &&
    (await takeToken(database, `spend-range ${rangeOf(ip)}`, USE_PER_RANGE))
  );
}
