import { createHash, randomBytes } from 'node:crypto';
import { isMailAddress } from '../../domain/units/mail-address';
import type { Database } from '../../storage/database';
import { takeFrom } from '../../storage/rate-limits';

/** How long a link may be spent after it was asked for (ASVS 6.5.5). */
export const LINK_MINUTES = 10;

/** Links that may wait to be sent, whoever asked; above it nothing is added, and the answer stays the same. */
const MOST_WAITING = 300;

const PER_ADDRESS = { burst: 3, secondsEach: 300 };
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const SPENDING = { burst: 20, secondsEach: 6 };

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
  asked: { email: string; browser: string; network: string; next: string | null },
): Promise<boolean> {
  if (!(await takeFrom(database, `ask-network ${asked.network}`, PER_NETWORK))) return false;
  if (!(await takeFrom(database, `ask-address ${sha256(asked.email)}`, PER_ADDRESS))) return true;
  await database.rows(
    `insert into sign_in_links (email, browser_hash, next)
     select $1, $2, $3 where (select count(*) from sign_in_links where state = 'asked') < $4`,
    [asked.email, sha256(asked.browser), asked.next, MOST_WAITING],
  );
  return true;
}

/** What became of a link somebody wants to spend. */
export type Spending =
  | { outcome: 'spent'; email: string; next: string | null }
  | { outcome: 'refused' }
  | { outcome: 'too-often' };

/**
 * Spends a link, once, within ten minutes, in the browser that asked. All that is wrong gets one answer in one statement.
 * @param token as it stands in the link
 * @param browser the cookie of the asking browser, null without one
 */
export async function spendLink(
  database: Database,
  given: { token: unknown; browser: string | null; network: string },
): Promise<Spending> {
  if (!(await takeFrom(database, `spend ${given.network}`, SPENDING))) return { outcome: 'too-often' };
  const [row] = await database.rows<{ email: string; next: string | null }>(
    `update sign_in_links set spent_at = now() where token_hash = $1 and browser_hash = $2 and spent_at is null
       and asked_at > now() - interval '${LINK_MINUTES} minutes' returning email, next`,
    [sha256(typeof given.token === 'string' ? given.token : ''), sha256(given.browser ?? '')],
  );
  return row === undefined ? { outcome: 'refused' } : { outcome: 'spent', ...row };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Addresses of one network: IPv6 hands out whole blocks of 64 bits to one house. */
export function networkOf(ip: string): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;
}
