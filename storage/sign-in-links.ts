import type { Writer } from './database';
import { type Allowance, takeTokenWhere } from './rate-limits';

/** Minutes a link is valid after it was requested (ASVS 6.5.5). */
const LINK_MINUTES = 10;
/** Requests not tried by then are given up. */
const WAIT_MINUTES = 5;
/**
 * Waits, in seconds, after the mail server did not take a link: greylisting lasts five minutes in most places, and the
 * last try leaves two and a half minutes to use the link.
 */
const RETRY_SECONDS = [30, 60, 120, 120, 120];
/** Most links waiting to be sent; above it none is added, and the response is the same. */
const MOST_WAITING = 300;
/** Attempts at the code of one link; wrong codes do not invalidate the link. */
const CODE_TRIES = 5;

/** A used link: the address it was sent to, and the requested page. */
export interface SpentLink {
  email: string;
  next: string | null;
}

/**
 * Stores a request for a link.
 * @returns false when too many requests of unknown browsers wait; a known browser's is always taken
 */
export async function insertLink(
  db: Writer,
  asked: { email: string; browserHash: string; next: string | null; known: boolean },
): Promise<boolean> {
  const stored = await db.rows(
    `insert into sign_in_links (email, browser_hash, next, known)
     select $1, $2, $3, $4 where $4 or (select count(*) from sign_in_links
       where state = 'asked' and not known and asked_at > now() - interval '${WAIT_MINUTES} minutes') < $5 returning id`,
    [asked.email, asked.browserHash, asked.next, asked.known, MOST_WAITING],
  );
  return stored.length > 0;
}

/**
 * Takes one try of a browser that has asked for a link which may still be used.
 * @returns null for a browser that has not
 */
export async function takeTryOfBrowser(db: Writer, browserHash: string, allowance: Allowance): Promise<boolean | null> {
  return takeTokenWhere(db, `spend-browser ${browserHash}`, allowance, {
    condition: `exists (select from sign_in_links where browser_hash = $4 and asked_at > now() - interval '${LINK_MINUTES} minutes')`,
    values: [browserHash],
  });
}

/** Deletes links older than a day. @returns their number */
export async function deleteOldLinks(db: Writer): Promise<number> {
  const forgotten = await db.rows(`delete from sign_in_links where asked_at < now() - interval '1 day' returning id`);
  return forgotten.length;
}

/** A link that is being sent. */
export interface ClaimedLink {
  id: number;
  email: string;
  secondsLeft: number;
  /** Number of this try, from 1. */
  tries: number;
}

/**
 * Claims the next link to be sent, for a token of which only the hash is kept; null when none waits. A link that the mail
 * server did not take gets a new token; its time goes on.
 */
export async function claimLink(db: Writer, tokenHash: string): Promise<ClaimedLink | null> {
  const [claimed] = await db.rows<ClaimedLink>(
    `update sign_in_links set state = 'sending', token_hash = $1, code_hash = null, tries = tries + 1
     where id = (select id from sign_in_links where state = 'asked' and case
         when tries = 0 then asked_at > now() - interval '${WAIT_MINUTES} minutes'
         else retry_at <= now() and asked_at > now() - interval '${LINK_MINUTES} minutes' end
       order by tries, known desc, id limit 1 for update skip locked)
     returning id, email, tries,
       ${LINK_MINUTES} * 60 - extract(epoch from now() - asked_at)::float8 as "secondsLeft"`,
    [tokenHash],
  );
  return claimed ?? null;
}

/** Stores the result of sending a link. */
export async function setLinkState(db: Writer, link: number, state: 'sent' | 'failed' | 'nobody'): Promise<void> {
  await db.rows('update sign_in_links set state = $2 where id = $1', [link, state]);
}

/**
 * Puts off a link that the mail server did not take, for another try with a new token.
 * @returns false when it was tried often enough: the person must ask again
 */
export async function postponeLink(db: Writer, { id, tries }: Pick<ClaimedLink, 'id' | 'tries'>): Promise<boolean> {
  const seconds = RETRY_SECONDS[tries - 1];
  if (seconds === undefined) return false;
  await db.rows(
    `update sign_in_links set state = 'asked', token_hash = null, code_hash = null,
       retry_at = now() + $2 * interval '1 second' where id = $1`,
    [id, seconds],
  );
  return true;
}

/** Stores the hash of a link's short code. */
export async function setLinkCode(db: Writer, link: number, codeHash: string): Promise<void> {
  await db.rows('update sign_in_links set code_hash = $2 where id = $1', [link, codeHash]);
}

/** Uses a link, which is valid once, in time and in the requesting browser; one statement checks all of it. */
export async function spendToken(db: Writer, tokenHash: string, browserHash: string): Promise<SpentLink | null> {
  const [row] = await db.rows<SpentLink>(
    `update sign_in_links set spent_at = now() where token_hash = $1 and browser_hash = $2 and spent_at is null
       and asked_at > now() - interval '${LINK_MINUTES} minutes' returning email, next`,
    [tokenHash, browserHash],
  );
  return row ?? null;
}

/** Counts an attempt at the code of a browser's newest link, before checking the code; null when none is left. */
export async function countCodeTry(
  db: Writer,
  browserHash: string,
): Promise<{ id: number; salt: string; hash: string | null } | null> {
  const [link] = await db.rows<{ id: number; salt: string; hash: string | null }>(
    `update sign_in_links set code_tries = code_tries + 1
     where id = (select max(id) from sign_in_links where asked_at > now() - interval '${LINK_MINUTES} minutes' and browser_hash = $1)
       and spent_at is null and code_tries < ${CODE_TRIES} returning id, coalesce(token_hash, '') as salt, code_hash as hash`,
    [browserHash],
  );
  return link ?? null;
}

/** Uses a link by its code. @param link 0 for a wrong code: the same statement, so that timing does not differ */
export async function spendById(db: Writer, link: number): Promise<SpentLink | null> {
  const [row] = await db.rows<SpentLink>(
    'update sign_in_links set spent_at = now() where id = $1 and spent_at is null returning email, next',
    [link],
  );
  return row ?? null;
}
