import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** How far a file is that is being made. */
export type ExportState = 'waiting' | 'reading' | 'writing' | 'ready' | 'failed' | 'cancelled';

/** What long lists and papers become. */
export type ExportFormat = 'xlsx' | 'csv' | 'docx' | 'pdf';

/** A list or a paper that is made as a file outside the request that asked for it. */
export interface ExportRow {
  id: string;
  name: string;
  format: ExportFormat;
  state: ExportState;
  /** Lines of a list, or units of a paper. */
  lines: number;
  /** How much of it is written, from 0 to 1; null where the writer does not know. */
  share: number | null;
  askedAt: Instant;
}

const COLUMNS = 'id, name, format, state, lines, share, asked_at as "askedAt"';
const IN_THE_MAKING = `state in ('waiting', 'reading', 'writing')`;

export async function insertExport(
  tx: Transaction,
  { id, owner, name, format, lines, askedAt }: Omit<ExportRow, 'state' | 'share'> & { owner: string },
): Promise<void> {
  await tx.rows(
    `insert into exports (id, owner, name, format, state, lines, asked_at) values ($1, $2, $3, $4, 'waiting', $5, $6)`,
    [id, owner, name, format, lines, timestamp(askedAt)],
  );
}

/** Notes how far it is; `ready` with the file. @returns false when it is no longer in the making: it was cancelled */
export async function markExport(
  tx: Transaction,
  id: string,
  state: ExportState,
  { content = null, share = null }: { content?: Buffer | null; share?: number | null } = {},
): Promise<boolean> {
  const rows = await tx.rows(
    `update exports set state = $2, content = $3, share = $4 where id = $1 and ${IN_THE_MAKING} returning id`,
    [id, state, content, share],
  );
  return rows.length > 0;
}

/** Cancels a person's own that is in the making. @returns its name; null where there is none */
export async function cancelExportOf(tx: Transaction, id: string, owner: string): Promise<string | null> {
  const [row] = await tx.rows<{ name: string }>(
    `update exports set state = 'cancelled' where id = $1 and owner = $2 and ${IN_THE_MAKING} returning name`,
    [id, owner],
  );
  return row?.name ?? null;
}

/** A person's own; null where it is somebody else's, or gone. */
export async function readExport(db: Queryable, id: string, owner: string): Promise<ExportRow | null> {
  const [row] = await db.rows<ExportRow>(`select ${COLUMNS} from exports where id = $1 and owner = $2`, [id, owner]);
  return row ?? null;
}

/** The file, once it is ready. */
export async function readExportContent(db: Queryable, id: string, owner: string): Promise<Buffer | null> {
  const [row] = await db.rows<{ content: Buffer | null }>('select content from exports where id = $1 and owner = $2', [
    id,
    owner,
  ]);
  return row?.content ?? null;
}

/** How many of a person's are not ready yet. */
export async function countUnfinishedExports(tx: Transaction, owner: string, since: Instant): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*)::int as count from exports where owner = $1 and asked_at >= $2 and ${IN_THE_MAKING}`,
    [owner, timestamp(since)],
  );
  return row!.count;
}

export async function deleteExportsBefore(tx: Transaction, before: Instant): Promise<void> {
  await tx.rows('delete from exports where asked_at < $1', [timestamp(before)]);
}
