import { createHash } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { programVersion } from '../../config/program-version';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { writeAudit } from '../../storage/audit';
import { LEFT_OUT, type StoredTable } from '../../storage/backed-up-tables';
import { openSnapshot, type Snapshot } from '../../storage/snapshot';
import type { Caller } from '../contract';
import { type ArchiveWriter, writeArchive } from './archive';
import { type BackupSummary, checkBackup } from './check-backup';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupManifest, type BackupTable, MANIFEST } from './manifest';

/** What a backup does not hold; said to whoever makes one. */
const KEPT_APART = ['SECRETS_KEY', 'DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'METRICS_TOKEN'];

/** Share of the work that reading the finished file again takes. */
const CHECKING = 0.3;

/**
 * Writes all facts with their files into one archive: one snapshot of the database, while people go on working. The file has its name
 * only once it is whole and was read again; until then it is `FILE.part`.
 * @param onProgress the share done, from 0 to 1
 * @param url address of the owner of the tables: from another user row-level security may hide rows
 * @throws DungHanError BACKUP_FILE when it cannot be written there, or a file of that name is there; USAGE when `url` is of another user;
 *   SERVICE_UNAVAILABLE
 */
export async function writeBackup(
  caller: Pick<Caller, 'writer' | 'at' | 'who'>,
  url: string,
  file: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<BackupSummary> {
  const path = resolve(file);
  const part = `${path}.part`;
  if (await isThere(path)) throw new DungHanError('BACKUP_FILE', message('backup.file-exists', { file }));
  const snapshot = await openSnapshot(url);
  let summary: BackupSummary;
  try {
    if (!snapshot.seesAllRows) throw new DungHanError('USAGE', message('backup.not-the-owner'));
    await writePart(part, file, snapshot, (share) => onProgress(share * (1 - CHECKING)));
    await snapshot.close();
    summary = await checkBackup(part, (share) => onProgress(1 - CHECKING + share * CHECKING));
    await rename(part, path);
  } catch (fault) {
    await snapshot.close();
    await rm(part, { force: true });
    throw fault;
  }
  const { tables, rows, bytes, sha256, takenAt, schema } = summary;
  const detail = { tables, rows, bytes, sha256, takenAt, schema };
  await caller.writer.transaction((tx) =>
    writeAudit(tx, { at: caller.at, who: caller.who, action: 'database.backup', subject: basename(path), detail }),
  );
  return { ...summary, file };
}

async function writePart(
  part: string,
  file: string,
  snapshot: Snapshot,
  onProgress: (share: number) => void,
): Promise<void> {
  const archive = await writeArchive(part).catch((fault: Error) => {
    throw new DungHanError('BACKUP_FILE', message('backup.not-written', { file, detail: fault.message }));
  });
  try {
    const tables = await writeTables(archive, snapshot, onProgress);
    await archive.addText(MANIFEST, `${JSON.stringify(manifestOf(snapshot, tables), null, 1)}\n`);
    await archive.close();
  } catch (fault) {
    await archive.abandon();
    const { code, message: detail } = fault as NodeJS.ErrnoException;
    if (!/^(ENOSPC|EDQUOT|EIO|EFBIG|EROFS)$/.test(code ?? '')) throw fault;
    throw new DungHanError('BACKUP_FILE', message('backup.not-written', { file, detail }));
  }
}

async function writeTables(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  onProgress: (share: number) => void,
): Promise<BackupTable[]> {
  const all = snapshot.tables.reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  const tables: BackupTable[] = [];
  for (const table of snapshot.tables) {
    const within = (bytes: number) => onProgress((done + Math.min(bytes, table.size)) / all);
    tables.push(await writeTable(archive, snapshot, table, within));
    done += table.size;
  }
  return tables;
}

async function writeTable(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  table: StoredTable,
  onProgress: (bytes: number) => void,
): Promise<BackupTable> {
  const { name, columns, binary } = table;
  const format = binary ? 'binary' : 'text';
  const file = `tables/${name}.${binary ? 'bin' : 'txt'}`;
  const hash = createHash('sha256');
  let bytes = 0;
  const rows = snapshot.copy(table);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of rows as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
      onProgress(bytes);
      yield piece;
    }
  }
  await archive.add(file, pieces(), !binary);
  return { name, file, format, columns: [...columns], rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}

function manifestOf({ takenAt, server, migrations, sequences }: Snapshot, tables: BackupTable[]): BackupManifest {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    program: programVersion(),
    schema: Math.max(0, ...migrations.map(({ number }) => number)),
    takenAt,
    postgres: server,
    keptApart: KEPT_APART,
    leftOut: { ...LEFT_OUT },
    tables,
    sequences: [...sequences],
    migrations: [...migrations],
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
