import type { Queryable, Writer } from './database';

/** As long as browsers keep the cookie: a person who reports once a year is still known. */
const DAYS = 400;

/** Notes that somebody has signed in with an address in a browser, and forgets browsers that have not come back. */
export async function noteBrowser(db: Writer, browserHash: string, addressHash: string): Promise<void> {
  await db.rows(`delete from known_browsers where seen_at < now() - interval '${DAYS} days'`);
  await db.rows(
    `insert into known_browsers (browser_hash, address_hash, seen_at) values ($1, $2, now())
     on conflict (browser_hash, address_hash) do update set seen_at = excluded.seen_at`,
    [browserHash, addressHash],
  );
}

/** Whether somebody has signed in with this address in this browser. */
export async function isKnownBrowser(db: Queryable, browserHash: string, addressHash: string): Promise<boolean> {
  const found = await db.rows('select from known_browsers where browser_hash = $1 and address_hash = $2', [
    browserHash,
    addressHash,
  ]);
  return found.length > 0;
}
