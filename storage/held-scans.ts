import { addDays, dayOf, type Instant, startOfDay } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import type { HeldFile } from './held-files';

/** Days after which a scan that nobody recorded is deleted. */
const KEPT_DAYS = 7;

/** A scan that waits on the page which records papers, with the report it belongs to. */
export interface HeldScan extends HeldFile {
  obligation: string;
}

/** The scans that wait for these reports, oldest first. */
export async function readHeldScans(db: Queryable, obligations: readonly string[]): Promise<HeldScan[]> {
  return db.rows<HeldScan>(
    'select obligation, sha256, name, bytes from held_scans where obligation = any($1) order by held_at, name',
    [obligations],
  );
}

/** The content of a report's waiting scans. */
export async function readScanContents(
  db: Queryable,
  obligation: string,
  hashes: readonly string[],
): Promise<(HeldFile & { content: Buffer })[]> {
  return db.rows(
    `select sha256, name, bytes, content from held_scans where obligation = $1 and sha256 = any($2) order by held_at, name`,
    [obligation, hashes],
  );
}

/** Keeps a scan for a report; the same content again takes its latest name. */
export async function insertHeldScan(
  tx: Transaction,
  obligation: string,
  file: { sha256: string; name: string; content: Buffer },
  at: Instant,
): Promise<void> {
  await tx.rows(
    `insert into held_scans (obligation, sha256, name, bytes, content, held_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (obligation, sha256) do update set name = excluded.name, held_at = excluded.held_at`,
    [obligation, file.sha256, file.name, file.content.length, file.content, timestamp(at)],
  );
}

/** Deletes the scans of reports that were recorded, and of all reports those that nobody came back to. */
export async function deleteHeldScans(tx: Transaction, obligations: readonly string[], at: Instant): Promise<void> {
  await tx.rows('delete from held_scans where obligation = any($1) or held_at < $2', [
    obligations,
    timestamp(startOfDay(addDays(dayOf(at), -KEPT_DAYS))),
  ]);
}
