import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** A valid register file that waits for a person to load it. */
export interface RegisterDraftRow {
  file: string;
  source: string;
}

/** Stores a register file. @returns its number */
export async function insertRegisterDraft(
  tx: Transaction,
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
export async function loadRegisterDraft(db: Queryable, id: number): Promise<RegisterDraftRow | null> {
  return registerDraftBy(db, id, '');
}

/** As `loadRegisterDraft`; other transactions that lock it wait until this one ends. */
export async function lockRegisterDraft(tx: Transaction, id: number): Promise<RegisterDraftRow | null> {
  return registerDraftBy(tx, id, 'for update');
}

async function registerDraftBy(db: Queryable, id: number, lock: string): Promise<RegisterDraftRow | null> {
  const [row] = await db.rows<RegisterDraftRow>(
    `select file, source from register_drafts where id = $1 and ended_at is null ${lock}`,
    [id],
  );
  return row ?? null;
}

/** Ends a draft: its register was loaded. */
export async function endRegisterDraft(tx: Transaction, id: number, at: Instant): Promise<void> {
  await tx.rows('update register_drafts set ended_at = $2 where id = $1', [id, timestamp(at)]);
}
