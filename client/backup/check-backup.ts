import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { type ArchiveReader, openArchive } from './archive';
import { BACKUP_VERSION, type BackupManifest, type BackupTable, MANIFEST, parseManifest } from './manifest';

/** What a whole backup holds. */
export interface BackupSummary {
  file: string;
  /** Bytes of the file. */
  bytes: number;
  /** Machine time of the snapshot, ISO 8601. */
  takenAt: string;
  program: string;
  schema: number;
  tables: number;
  rows: number;
  /** Hash of the list inside, which has the hash of every table: whoever keeps it apart knows this very backup again. */
  sha256: string;
}

/** A backup that is open for reading, with its list. */
export interface OpenBackup {
  archive: ArchiveReader;
  manifest: BackupManifest;
  sha256: string;
}

/**
 * Opens a backup and reads its list.
 * @throws DungHanError BACKUP_FILE when there is no such file, BACKUP_DAMAGED when it is no whole backup, BACKUP_NEWER when a later
 *   version made it in another form
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const name = basename(file);
  const archive = await openArchive(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code?.startsWith('E') && fault.syscall !== undefined)
      throw new DungHanError('BACKUP_FILE', message('backup.not-read', { file, detail: fault.message }));
    throw damaged(message('backup.not-whole', { file: name }));
  });
  try {
    const text = await archive.text(MANIFEST).catch(() => null);
    if (text === null) throw damaged(message('backup.no-list', { file: name }));
    const found = versionOf(text);
    if (found !== null && found > BACKUP_VERSION)
      throw new DungHanError('BACKUP_NEWER', message('backup.newer-form', { found, known: BACKUP_VERSION }));
    const manifest = parseManifest(text);
    if (manifest === null) throw damaged(message('backup.no-list', { file: name }));
    return { archive, manifest, sha256: createHash('sha256').update(text).digest('hex') };
  } catch (fault) {
    await archive.close();
    throw fault;
  }
}

function versionOf(text: string): number | null {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'number' ? version : null;
  } catch {
    return null;
  }
}

/** A refusal that names what of the backup is not as it was written. */
export function damaged(said: Message): DungHanError {
  return new DungHanError('BACKUP_DAMAGED', said);
}

/**
 * Passes on a table's rows and compares them with the list.
 * @throws DungHanError BACKUP_DAMAGED naming the table
 */
export async function readBackupTable(
  { archive }: OpenBackup,
  table: BackupTable,
  take: (piece: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  let refusal: unknown;
  await archive
    .read(table.file, async (piece) => {
      hash.update(piece);
      bytes += piece.length;
      try {
        await take(piece);
      } catch (fault) {
        refusal = fault;
        throw fault;
      }
    })
    .catch((fault) => {
      if (refusal !== undefined) throw refusal;
      throw damaged(message('backup.table-unreadable', { table: table.name, detail: (fault as Error).message }));
    });
  const found = hash.digest('hex');
  if (bytes === table.bytes && found === table.sha256) return;
  throw damaged(message('backup.table-changed', { table: table.name, found, expected: table.sha256 }));
}

/**
 * Reads a backup from end to end without restoring it.
 * @param onProgress the share done, from 0 to 1
 * @throws DungHanError BACKUP_FILE, BACKUP_DAMAGED, BACKUP_NEWER
 */
export async function checkBackup(
  file: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<BackupSummary> {
  const backup = await openBackup(file);
  try {
    const { manifest, sha256 } = backup;
    const all = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 1);
    let done = 0;
    for (const table of manifest.tables) {
      await readBackupTable(backup, table, (piece) => {
        done += piece.length;
        onProgress(done / all);
      });
    }
    return summaryOf(file, (await stat(file)).size, manifest, sha256);
  } finally {
    await backup.archive.close();
  }
}

/** The backup in a few figures. */
export function summaryOf(file: string, bytes: number, manifest: BackupManifest, sha256: string): BackupSummary {
  const { takenAt, program, schema, tables } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { file, bytes, takenAt, program, schema, tables: tables.length, rows, sha256 };
}
