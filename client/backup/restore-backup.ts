import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { LEFT_OUT, type StoredTable } from '../../storage/backed-up-tables';
import { migrate, readMigrations } from '../../storage/migrate';
import { filesOfOtherHash, openRestore, type Restore } from '../../storage/restore';
import { type BackupSummary, damaged, type OpenBackup, openBackup, readBackupTable, summaryOf } from './check-backup';
import type { BackupManifest, BackupTable } from './manifest';
import { enterRestoredState } from './restored-state';

/**
 * Restores a backup into an empty database, entirely or not at all: the schema under which it was made, the rows, then this version's
 * schema. Counts and hashes of every table and of every file are compared before anything is kept. Afterwards the database mails nobody
 * until an administrator has seen what would go.
 * @param onProgress the share done, from 0 to 1
 * @throws DungHanError DATABASE_NOT_EMPTY, BACKUP_FILE, BACKUP_DAMAGED, BACKUP_NEWER, SERVICE_UNAVAILABLE
 */
export async function restoreBackup(
  url: string,
  file: string,
  given: { at: Instant; who: string },
  onProgress: (share: number) => void = () => undefined,
): Promise<BackupSummary> {
  const backup = await openBackup(file);
  try {
    const { manifest, sha256 } = backup;
    refuseUnknownSchema(manifest);
    const restore = await openRestore(
      url,
      manifest.migrations.map(({ number }) => number),
    );
    if (typeof restore === 'string')
      throw new DungHanError('DATABASE_NOT_EMPTY', message('backup.not-empty', { table: restore }));
    const summary = summaryOf(file, (await stat(file)).size, manifest, sha256);
    try {
      await fillTables(restore, backup, (share) => onProgress(share * 0.7));
      await compare(restore, manifest, (share) => onProgress(0.7 + share * 0.25));
      await restore.complete(manifest.sequences);
      const source = { source: basename(file), backupAt: Date.parse(manifest.takenAt) };
      await enterRestoredState(restore.tx, { ...given, ...source });
      await writeAudit(restore.tx, {
        ...given,
        action: 'database.restore',
        subject: source.source,
        detail: { takenAt: manifest.takenAt, schema: manifest.schema, rows: summary.rows, sha256 },
      });
      await restore.commit();
    } catch (fault) {
      await restore.abandon();
      throw fault;
    }
    // The role that limited people are read as belongs to the cluster.
    await migrate(url);
    onProgress(1);
    return summary;
  } finally {
    await backup.archive.close();
  }
}

/** A later version's migrations are unknown here; one of another text would make other tables. */
function refuseUnknownSchema(manifest: BackupManifest): void {
  const known = new Map(readMigrations().map(({ number, sha256 }) => [number, sha256]));
  const newest = Math.max(0, ...known.keys());
  if (manifest.schema > newest)
    throw new DungHanError('BACKUP_NEWER', message('backup.newer-schema', { found: manifest.schema, known: newest }));
  const other = manifest.migrations.find(({ number, sha256 }) => known.get(number) !== sha256);
  if (other !== undefined)
    throw new DungHanError('BACKUP_NEWER', message('backup.other-migration', { name: other.name }));
}

async function fillTables(restore: Restore, backup: OpenBackup, onProgress: (share: number) => void): Promise<void> {
  const { manifest } = backup;
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 1);
  let done = 0;
  for (const table of manifest.tables) {
    // A later version may leave a table out that an earlier one kept.
    if (LEFT_OUT[table.name] !== undefined) continue;
    await fillTable(restore, backup, table, (bytes) => {
      done += bytes;
      onProgress(done / all);
    });
  }
}

async function fillTable(
  restore: Restore,
  backup: OpenBackup,
  table: BackupTable,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const into = restore.fill(storedTable(restore, table));
  const refused = finished(into).catch((fault: Error) => {
    throw damaged(message('backup.row-refused', { table: table.name, detail: fault.message }));
  });
  refused.catch(() => undefined);
  try {
    await readBackupTable(backup, table, async (piece) => {
      if (!into.write(piece)) await Promise.race([once(into, 'drain'), refused]);
      onProgress(piece.length);
    });
  } catch (fault) {
    into.destroy();
    await refused.catch(() => undefined);
    throw fault;
  }
  into.end();
  await refused;
  if (into.rowCount !== table.rows) {
    const values = { table: table.name, found: into.rowCount, expected: table.rows };
    throw damaged(message('backup.other-count', values));
  }
}

/** The table as this schema has it, read and written with the columns and in the form of the backup. */
function storedTable(restore: Restore, { name, columns, format }: BackupTable): StoredTable {
  const found = restore.tables.find((table) => table.name === name);
  if (found === undefined || [...found.columns].sort().join() !== [...columns].sort().join())
    throw damaged(message('backup.unknown-table', { table: name }));
  return { ...found, columns, binary: format === 'binary' };
}

/** Reads everything back: what stands in the database must be what stood in it. */
async function compare(restore: Restore, manifest: BackupManifest, onProgress: (share: number) => void): Promise<void> {
  const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 1);
  let done = 0;
  for (const table of manifest.tables) {
    if (LEFT_OUT[table.name] !== undefined) continue;
    const found = await restore.digest(storedTable(restore, table));
    if (found.rows !== table.rows || found.sha256 !== table.sha256)
      throw damaged(
        message('backup.table-changed', { table: table.name, found: found.sha256, expected: table.sha256 }),
      );
    done += table.bytes;
    onProgress(done / all);
  }
  for (const [table, wrong] of await filesOfOtherHash(restore.tx, restore.tables))
    if (wrong > 0) throw damaged(message('backup.file-changed', { table, files: wrong }));
}
