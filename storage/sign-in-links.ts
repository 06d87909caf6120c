import type { Queryable } from './database';

/** How long a link may be spent after it was asked for (ASVS 6.5.5). */
const LINK_MINUTES = 10;
/** Half a link's life: what was not sent by then is given up, and waits no more. */
const WAIT_MINUTES = 5;
/** Links that may wait to be sent in all; above it nothing is added, and the answer stays the same. */
const MOST_WAITING = 300;
/** Codes that may be typed for one asked link; the link itself is not harmed by wrong ones. */
const CODE_TRIES = 5;

/** A link spent: the address it was sent to, and the page that was asked for. */
export interface SpentLink {
  email: string;
  next: string | null;
}

/** Notes that somebody asked for a link. */
export async function insertLink(
  db: Queryable,
  asked: { email: string; browserHash: string; next: string | null },
): Promise<void> {
  await db.rows(
    `insert into sign_in_links (email, browser_hash, next)
     select $1, $2, $3 where (select count(*) from sign_in_links
       where state = 'asked' and asked_at > now() - interval '${WAIT_MINUTES} minutes') < $4`,
    [asked.email, asked.browserHash, asked.next, MOST_WAITING],
  );
}

/** Forgets links of yesterday. @returns how many it was */
export async function deleteOldLinks(db: Queryable): Promise<number> {
  const forgotten = await db.rows(`delete from sign_in_links where asked_at < now() - interval '1 day' returning id`);
  return forgotten.length;
}

/** A link that is being sent. */
export interface ClaimedLink {
  id: number;
  email: string;
  secondsLeft: number;
}

/** Claims the next link to be sent, for a token of which only the hash is kept; null when none waits. */
export async function claimLink(db: Queryable, tokenHash: string): Promise<ClaimedLink | null> {
  const [claimed] = await db.rows<ClaimedLink>(
    `update sign_in_links set state = 'sending', token_hash = $1 where id = (
       select id from sign_in_links where state = 'asked' and asked_at > now() - interval '${WAIT_MINUTES} minutes'
       order by id limit 1 for update skip locked)
     returning id, email, ${LINK_MINUTES} * 60 - extract(epoch from now() - asked_at)::float8 as "secondsLeft"`,
    [tokenHash],
  );
  return claimed ?? null;
}

/** What became of sending a link. */
export async function setLinkState(
  db: Queryable,
  link: number,
  state: 'sent' | 'failed' | 'limited' | 'nobody',
): Promise<void> {
  await db.rows('update sign_in_links set state = $2 where id = $1', [link, state]);
}

/** Keeps the hash of the short code that goes with a link. */
export async function setLinkCode(db: Queryable, link: number, codeHash: string): Promise<void> {
  await db.rows('update sign_in_links set code_hash = $2 where id = $1', [link, codeHash]);
}

/** Spends a link, once, in time, in the browser that asked: all that may be wrong is asked in one statement. */
export async function spendToken(db: Queryable, tokenHash: string, browserHash: string): Promise<SpentLink | null> {
  const [row] = await db.rows<SpentLink>(
    `update sign_in_links set spent_at = now() where token_hash = $1 and browser_hash = $2 and spent_at is null
       and asked_at > now() - interval '${LINK_MINUTES} minutes' returning email, next`,
    [tokenHash, browserHash],
  );
  return row ?? null;
}

/** Counts a try at the code of the newest link of a browser, before the code is looked at; null when no try is left. */
export async function countCodeTry(
  db: Queryable,
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

/** Spends a link whose code was right. @param link 0 where it was not: the same statement, so that it takes as long */
export async function spendById(db: Queryable, link: number): Promise<SpentLink | null> {
  const [row] = await db.rows<SpentLink>(
    'update sign_in_links set spent_at = now() where id = $1 and spent_at is null returning email, next',
    [link],
  );
  return row ?? null;
}
