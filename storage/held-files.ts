import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';

/** A file that waits with the draft of a report, without its content. */
export interface HeldFile {
  sha256: string;
  name: string;
  bytes: number;
}

/** The files that wait for the next version of a report, oldest first. */
export async function readHeldFiles(
  db: Queryable,
  { id, version }: { id: string; version: number },
): Promise<HeldFile[]> {
  return db.rows<HeldFile>(
    'select sha256, name, bytes from held_files where obligation = $1 and version = $2 order by held_at, name',
    [id, version],
  );
}

/** The content of those of a report's waiting files that are named. */
export async function readHeldContents(
  db: Queryable,
  obligation: string,
  hashes: readonly string[],
): Promise<Map<string, Buffer>> {
  const rows = await db.rows<{ sha256: string; content: Buffer }>(
    'select sha256, content from held_files where obligation = $1 and sha256 = any($2)',
    [obligation, hashes],
  );
  return new Map(rows.map(({ sha256, content }) => [sha256, content]));
}

/** Keeps a file for the next version of a report; the same content again takes its latest name. */
export async function insertHeldFile(
  tx: Queryable,
  { id, version }: { id: string; version: number },
  file: { sha256: string; name: string; content: Buffer },
  at: Instant,
): Promise<void> {
  await tx.rows(
    `insert into held_files (obligation, version, sha256, name, bytes, content, held_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (obligation, sha256) do update set version = excluded.version, name = excluded.name`,
    [id, version, file.sha256, file.name, file.content.length, file.content, timestamp(at)],
  );
}

/** Deletes files that wait for a report. */
export async function deleteHeldFiles(tx: Queryable, obligation: string, hashes: readonly string[]): Promise<void> {
  await tx.rows('delete from held_files where obligation = $1 and sha256 = any($2)', [obligation, hashes]);
}

/** Deletes the files that waited for a version that has been sent since. */
export async function deleteOutdatedHeldFiles(
  tx: Queryable,
  { id, version }: { id: string; version: number },
): Promise<void> {
  await tx.rows('delete from held_files where obligation = $1 and version < $2', [id, version]);
}
