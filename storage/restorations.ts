import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** A restored database whose mails wait for an administrator. */
export interface RestoredState {
  id: number;
  restoredAt: Instant;
  restoredBy: string;
  /** Name of the backup's file; null for a copy made by other means. */
  source: string | null;
  /** When the backup was taken; null where nobody knows. */
  backupAt: Instant | null;
  lastNotice: number;
}

/** Whether mail may leave: nothing was restored, or an administrator has released the mails since. Sign-in links leave always. */
export const MAY_MAIL_SQL = 'not exists (select from restorations where released_at is null)';

/** The restored state; null while mails leave as always. */
export async function readRestoration(db: Queryable): Promise<RestoredState | null> {
  const [row] = await db.rows<RestoredState>(
    `select id, restored_at as "restoredAt", restored_by as "restoredBy", source, backup_at as "backupAt",
       last_notice as "lastNotice" from restorations where released_at is null`,
  );
  return row ?? null;
}

/** Locks the restored state until the transaction ends; null when another administrator has released the mails. */
export async function lockRestoration(tx: Transaction): Promise<RestoredState | null> {
  await tx.rows('select id from restorations where released_at is null for update');
  return readRestoration(tx);
}

/** Puts the database into the restored state, or begins it anew where it is in it. */
export async function markRestored(
  tx: Transaction,
  given: { at: Instant; who: string; source: string | null; backupAt: Instant | null },
): Promise<void> {
  const { at, who, source, backupAt } = given;
  await tx.rows(
    `insert into restorations (restored_at, restored_by, source, backup_at, last_notice)
     values ($1, $2, $3, $4, coalesce((select max(id) from notices), 0))
     on conflict ((true)) where released_at is null do update set restored_at = excluded.restored_at,
       restored_by = excluded.restored_by, source = excluded.source, backup_at = excluded.backup_at,
       last_notice = excluded.last_notice`,
    [timestamp(at), who, source, timestamp(backupAt)],
  );
}
