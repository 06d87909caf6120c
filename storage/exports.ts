import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** How far a file is that is being made. */
export type ExportState = 'waiting' | 'reading' | 'writing' | 'ready' | 'failed';

/** A list that is made as a file outside the request that asked for it. */
export interface ExportRow {
  id: string;
  name: string;
  format: 'xlsx' | 'csv';
  state: ExportState;
  lines: number;
  askedAt: Instant;
}

const COLUMNS = 'id, name, format, state, lines, asked_at as "askedAt"';

export async function insertExport(
  tx: Transaction,
  { id, owner, name, format, lines, askedAt }: Omit<ExportRow, 'state'> & { owner: string },
): Promise<void> {
  await tx.rows(
    `insert into exports (id, owner, name, format, state, lines, asked_at) values ($1, $2, $3, $4, 'waiting', $5, $6)`,
    [id, owner, name, format, lines, timestamp(askedAt)],
  );
}

/** Notes how far it is; `ready` with the file. */
export async function markExport(
  tx: Transaction,
  id: string,
  state: ExportState,
  content: Buffer | null = null,
): Promise<void> {
  await tx.rows('update exports set state = $2, content = $3 where id = $1', [id, state, content]);
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
    `select count(*)::int as count from exports where owner = $1 and asked_at >= $2 and state in ('waiting', 'reading', 'writing')`,
    [owner, timestamp(since)],
  );
  return row!.count;
}

export async function deleteExportsBefore(tx: Transaction, before: Instant): Promise<void> {
  await tx.rows('delete from exports where asked_at < $1', [timestamp(before)]);
}
