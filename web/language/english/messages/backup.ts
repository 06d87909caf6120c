import type { BACKUP as VIETNAMESE } from '../../../../domain/messages/backup';
import { counted } from '../plural';

export const BACKUP: typeof VIETNAMESE = {
  'backup.file-exists': ({ file }) =>
    `The file "${file}" is there already. Give another name, or move the old file away; a backup overwrites nothing.`,
  'backup.not-the-owner':
    'The user of DATABASE_URL may not read every row, so there is no backup. Set MIGRATION_DATABASE_URL (the user that owns the tables) and try again.',
  'backup.not-written': ({ file, detail }) =>
    `The file "${file}" could not be written (${detail}). Look at the folder, its rights and the free space on the disk.`,
  'backup.not-read': ({ file, detail }) =>
    `The file "${file}" could not be read (${detail}). Look at its name and its rights.`,
  'backup.not-whole': ({ file }) =>
    `The file "${file}" is no whole backup: the list at its end is missing. It may have been cut off while it was copied. Copy it again, or use another backup.`,
  'backup.no-list': ({ file }) =>
    `The file "${file}" is no backup of this program, or its list manifest.json is damaged. Use another backup.`,
  'backup.newer-form': ({ found, known }) =>
    `The backup has form ${found}; this program reads forms up to ${known}. Restore it with a later version.`,
  'backup.newer-schema': ({ found, known }) =>
    `The backup has a database of version ${found}; this program knows versions up to ${known}. Restore it with a later version.`,
  'backup.other-migration': ({ name }) =>
    `The backup was made when migration ${name} had another text than in this program. Restore it with the very version that made it.`,
  'backup.table-unreadable': ({ table, detail }) =>
    `Table "${table}" in the backup is damaged (${detail}). Copy the file again, or use another backup.`,
  'backup.table-changed': ({ table, found, expected }) =>
    `Table "${table}" is not as it was backed up: found SHA-256 ${found}, expected ${expected}. Use another backup.`,
  'backup.row-refused': ({ table, detail }) =>
    `PostgreSQL does not take the rows of table "${table}" (${detail}). Nothing was restored. Use another backup.`,
  'backup.other-count': ({ table, found, expected }) =>
    `Table "${table}": ${counted(found, 'row was', 'rows were')} restored, the backup says ${expected}. Use another backup.`,
  'backup.unknown-table': ({ table }) =>
    `The backup has table "${table}" with other columns than the version that made it. Use another backup.`,
  'backup.file-changed': ({ table, files }) =>
    `Table "${table}" has ${counted(files, 'attached file', 'attached files')} of another SHA-256 than is written beside it. Use another backup.`,
  'backup.not-empty': ({ table }) =>
    `The database holds facts already (table "${table}"); only an empty one is restored into. Make a new database, or on one machine: stop npm start, set DATA_DIR to a new folder, then run npm start -- --empty.`,
  'backup.not-restored': 'No mails are held: this database is not in the restored state.',
};
