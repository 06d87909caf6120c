import type { Writer } from './database';

/** Limits of a token bucket: its size, and the seconds after which one token is added. */
export interface Allowance {
  burst: number;
  secondsEach: number;
}

/**
 * Takes one token from a bucket shared by all web processes, in one statement.
 * @param key what is limited: `ask-address <hash>`; contains no plain mail address
 * @returns false when the bucket is empty.
 */
export async function takeToken(db: Writer, key: string, { burst, secondsEach }: Allowance): Promise<boolean> {
  const filled = 'least($2::float8, r.tokens + extract(epoch from now() - r.at) / $3::float8)';
  const [row] = await db.rows<{ allowed: boolean }>(
    `insert into rate_limits as r (key, tokens, allowed) values ($1, $2::float8 - 1, true)
     on conflict (key) do update set tokens = ${filled} - case when ${filled} >= 1 then 1 else 0 end,
       allowed = ${filled} >= 1, at = now()
     returning allowed`,
    [key, burst, secondsEach],
  );
  return row!.allowed;
}

/** Deletes buckets unused for a day, which are full again. */
export async function deleteOldLimits(db: Writer): Promise<void> {
  await db.rows(`delete from rate_limits where at < now() - interval '1 day'`);
}

/** Resets a bucket after a successful attempt. */
export async function deleteLimit(db: Writer, key: string): Promise<void> {
  await db.rows('delete from rate_limits where key = $1', [key]);
}
