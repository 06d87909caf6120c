import { createHash, randomBytes } from 'node:crypto';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Database } from '../../storage/database';
import { takeFrom } from '../../storage/rate-limits';
import { networkOf, rangeOf } from '../access/network';
import { codeHash, digitsOf, isSame } from './mail-code';

/** How long a link may be spent after it was asked for (ASVS 6.5.5). */
export const LINK_MINUTES = 10;

/** Half a link's life: what was not sent by then is given up, and waits no more. */
export const WAIT_MINUTES = 5;

/** Links that may wait to be sent, whoever asked; above it nothing is added, and the answer stays the same. */
const MOST_WAITING = 300;

const PER_ADDRESS = { burst: 3, secondsEach: 300 };
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const PER_RANGE = { burst: 150, secondsEach: 2 };
const SPENDING = { burst: 20, secondsEach: 6 };
const SPENDING_RANGE = { burst: 100, secondsEach: 2 };
/** Codes that may be typed for one asked link; the link itself is not harmed by wrong ones. */
const CODE_TRIES = 5;

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
  if (!(await takeFrom(database, `ask-network ${networkOf(asked.ip)}`, PER_NETWORK))) return false;
  if (!(await takeFrom(database, `ask-range ${rangeOf(asked.ip)}`, PER_RANGE))) return false;
  if (!(await takeFrom(database, `ask-address ${sha256(asked.email)}`, PER_ADDRESS))) return true;
  await database.rows(
    `insert into sign_in_links (email, browser_hash, next)
     select $1, $2, $3 where (select count(*) from sign_in_links
       where state = 'asked' and asked_at > now() - interval '${WAIT_MINUTES} minutes') < $4`,
    [asked.email, sha256(asked.browser), asked.next, MOST_WAITING],
  );
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
  const [row] = await database.rows<{ email: string; next: string | null }>(
    `update sign_in_links set spent_at = now() where token_hash = $1 and browser_hash = $2 and spent_at is null
       and asked_at > now() - interval '${LINK_MINUTES} minutes' returning email, next`,
    [sha256(typeof given.typed === 'string' ? given.typed : ''), sha256(given.browser ?? '')],
  );
  return row === undefined ? { outcome: 'refused' } : { outcome: 'spent', ...row };
}

/**
 * Spends the newest link this browser asked for by the short code of its mail, for a browser that runs no script. A try is
 * counted before the code is looked at, so that tries of the same moment are counted too; all that is wrong takes as long.
 */
export async function spendCode(database: Database, given: Given): Promise<Spending> {
  if (!(await maySpend(database, given.ip))) return { outcome: 'too-often' };
  const [link] = await database.rows<{ id: number; salt: string; hash: string | null }>(
    `update sign_in_links set code_tries = code_tries + 1
     where id = (select max(id) from sign_in_links where asked_at > now() - interval '${LINK_MINUTES} minutes' and browser_hash = $1)
       and spent_at is null and code_tries < ${CODE_TRIES} returning id, coalesce(token_hash, '') as salt, code_hash as hash`,
    [sha256(given.browser ?? '')],
  );
  const isRight = isSame(link?.hash ?? '', await codeHash(digitsOf(given.typed), link?.salt ?? ''));
  const [row] = await database.rows<{ email: string; next: string | null }>(
    'update sign_in_links set spent_at = now() where id = $1 and spent_at is null returning email, next',
    [isRight ? link!.id : 0],
  );
  return row === undefined ? { outcome: 'refused' } : { outcome: 'spent', ...row };
}

async function maySpend(database: Database, ip: string): Promise<boolean> {
  return (
    (await takeFrom(database, `spend ${networkOf(ip)}`, SPENDING)) &&
    (await takeFrom(database, `spend-range ${rangeOf(ip)}`, SPENDING_RANGE))
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
