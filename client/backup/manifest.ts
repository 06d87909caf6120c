import { z } from 'zod';

/** The kind and version of the file, so that a later program knows what it reads. */
export const BACKUP_FORMAT = 'dung-han-backup';
export const BACKUP_VERSION = 1;
/** Name of the list inside the archive. */
export const MANIFEST = 'manifest.json';

const table = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** Its part of the archive. */
  file: z.string(),
  format: z.enum(['text', 'binary']),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  program: z.string(),
  /** Newest migration of the database. */
  schema: z.int().min(1),
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), sha256: z.string() })),
  /** Machine time of the snapshot. */
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  tables: z.array(table),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.int() })),
  /** Tables whose rows are in no backup, and why. */
  leftOut: z.record(z.string(), z.string()),
  /** What is not here and has to be kept apart. */
  keptApart: z.array(z.string()),
});

/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof manifest>;
export type BackupTable = z.infer<typeof table>;

/** @returns null when the text is no list of a backup */
export function parseManifest(text: string): BackupManifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
