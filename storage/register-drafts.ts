import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';

/** A valid register file that waits for a person to load it. */
export interface RegisterDraftRow {
  file: string;
  source: string;
}

/** Stores a register file. @returns its number */
export async function insertRegisterDraft(
  tx: Queryable,
  { file, source }: RegisterDraftRow,
  by: { who: string; at: Instant },
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    'insert into register_drafts (file, source, created_by, created_at) values ($1, $2, $3, $4) returning id',
    [file, source, by.who, timestamp(by.at)],
  );
  return row!.id;
}

/** A waiting register file, or null. */
export async function loadRegisterDraft(
  db: Queryable,
  id: number,
  lock: 'none' | 'update' = 'none',
): Promise<RegisterDraftRow | null> {
  const [row] = await db.rows<RegisterDraftRow>(
    `select file, source from register_drafts where id = $1 and ended_at is null ${lock === 'update' ? 'for update' : ''}`,
    [id],
  );
  return row ?? null;
}

/** Ends a draft: its register was loaded. */
export async function endRegisterDraft(tx: Queryable, id: number, at: Instant): Promise<void> {
  await tx.rows('update register_drafts set ended_at = $2 where id = $1', [id, timestamp(at)]);
}
