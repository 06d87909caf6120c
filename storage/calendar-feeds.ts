import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Transaction, timestamp } from './database';

/** Stores the hash of a unit's calendar address; an older address stops working. */
export async function saveFeed(
  tx: Transaction,
  unit: UnitId,
  tokenHash: string,
  by: { who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into calendar_feeds (unit, token_hash, made_by, made_at) values ($1, $2, $3, $4)
     on conflict (unit) do update set token_hash = excluded.token_hash, made_by = excluded.made_by, made_at = excluded.made_at`,
    [unit, tokenHash, by.who, timestamp(by.at)],
  );
}

/** Revokes a unit's calendar address. @returns false when it had none */
export async function deleteFeed(tx: Transaction, unit: UnitId): Promise<boolean> {
  const gone = await tx.rows('delete from calendar_feeds where unit = $1 returning unit', [unit]);
  return gone.length > 0;
}
