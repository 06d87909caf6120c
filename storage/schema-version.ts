import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DungHanError } from '../domain/errors';
import type { Queryable } from './database';

/** Folder of the migrations of this version of the program. */
export const MIGRATIONS = join(__dirname, 'migrations');

/** Files of migrations in their order. */
export function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}_.+\.sql$/.test(file))
    .sort();
}

/** Number of the newest migration that this version of the program knows. */
export function newestMigration(folder = MIGRATIONS): number {
  return Math.max(0, ...migrationFiles(folder).map((file) => Number(file.slice(0, 3))));
}

/** Number of the newest migration that the database has; 0 before the first. */
export async function readSchemaVersion(db: Queryable): Promise<number> {
  const [{ there }] = (await db.rows(`select to_regclass('schema_migrations') is not null as there`)) as [
    { there: boolean },
  ];
  if (!there) return 0;
  const [row] = await db.rows<{ number: number | null }>('select max(number) as number from schema_migrations');
  return row?.number ?? 0;
}

/**
 * A program does not start on a database of a later version: it could break what that version relies on.
 * @throws DungHanError DATABASE_NEWER
 */
export function refuseNewerSchema(found: number, known = newestMigration()): void {
  if (found <= known) return;
  throw new DungHanError(
    'DATABASE_NEWER',
    `Cơ sở dữ liệu ở phiên bản ${found}, chương trình này chỉ biết đến phiên bản ${known}. Hãy chạy phiên bản mới hơn của Đúng Hạn.`,
  );
}
