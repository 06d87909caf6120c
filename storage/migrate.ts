import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DungHanError } from '../domain/errors';
import { connect, type Transaction } from './database';
import { becomeOwner, mayMigrate, setUpApplicationUser, setUpDatabaseRoles } from './database-roles';
import { ROW_LEVEL_SECURITY_MIGRATION, setUpRowLevelSecurity } from './row-level-security';
import { MIGRATIONS, migrationFiles, newestMigration, readSchemaVersion, refuseNewerSchema } from './schema-version';

/**
 * Advisory lock that serializes migrators; any number not used elsewhere in this database. It ends with the transaction, as a
 * pooler keeps no session.
 */
const MIGRATION_LOCK = 614_2020;

/** One step of the schema. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  sha256: string;
}

/**
 * Brings a database to the schema of this version, or leaves it as it was: all missing migrations are one transaction.
 * Idempotent, and safe when two run at once.
 * @returns the numbers applied now.
 * @throws DungHanError DATABASE_NEWER when the database was migrated by a newer version, DATABASE_ALTERED when a
 *   migration that is already applied was edited.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<number[]> {
  const database = connect(url, { max: 2, applicationName: 'dung-han migrate' });
  try {
    const migrations = readMigrations(folder);
    const done = await database.transaction(async (tx) => {
      await becomeOwner(tx);
      return applyMissing(tx, migrations);
    });
    // On every start: the administrator may have created the role since, or the database was moved from another cluster.
    if (migrations.some(({ number }) => number >= ROW_LEVEL_SECURITY_MIGRATION)) {
      await setUpRowLevelSecurity(database);
      await setUpDatabaseRoles(database);
    }
    return done;
  } finally {
    await database.close();
  }
}

/** How long a worker waits for the schema that another process brings: `npm start`, a service of the compose file. */
const SCHEMA_WITHIN = 120_000;
const ASK_AGAIN = 500;

/**
 * Before a worker begins: the schema of this version. A database user that may make tables brings it; another one, as the application is where
 * roles are apart, waits until it is there.
 * @throws DungHanError DATABASE_OLDER when nobody brings it, and those of `migrate`
 */
export async function requireSchema(url: string, within = SCHEMA_WITHIN): Promise<void> {
  const database = connect(url, { max: 1, applicationName: 'dung-han schema' });
  try {
    if (await mayMigrate(database)) {
      await migrate(url);
      return;
    }
    const until = performance.now() + within;
    for (;;) {
      const found = await readSchemaVersion(database);
      refuseNewerSchema(found);
      if (found === newestMigration()) return;
      if (performance.now() > until) throw olderDatabase(found);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  } finally {
    await database.close();
  }
}

function olderDatabase(found: number): DungHanError {
  return new DungHanError(
    'DATABASE_OLDER',
    `Cơ sở dữ liệu ở phiên bản ${found}, chương trình này cần phiên bản ${newestMigration()}; người dùng của DATABASE_URL không có quyền nâng cấp. Hãy chạy "npm run migrate" với MIGRATION_DATABASE_URL.`,
  );
}

/**
 * Lets the application sign in as a user of its own (`DATABASE_URL`), beside the one that migrates.
 * @param url address of the user that migrates
 */
export async function prepareApplicationUser(url: string, applicationUrl: string): Promise<void> {
  const database = connect(url, { max: 1, applicationName: 'dung-han migrate' });
  try {
    await setUpApplicationUser(database, applicationUrl);
  } finally {
    await database.close();
  }
}

/** The migrations of this version of the program, in their order. */
export function readMigrations(folder = MIGRATIONS): Migration[] {
  return migrationFiles(folder).map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    return { number: Number(file.slice(0, 3)), name: file, sql, sha256 };
  });
}

/**
 * Applies those of the migrations that the database lacks, in one transaction of the caller.
 * @param wanted absent: all; a restore first applies only those the backup was made under
 * @returns the numbers applied now
 * @throws DungHanError DATABASE_NEWER, DATABASE_ALTERED
 */
export async function applyMissing(
  tx: Transaction,
  migrations: readonly Migration[],
  wanted: ReadonlySet<number> | null = null,
): Promise<number[]> {
  await tx.rows('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await tx.rows(
    `create table if not exists schema_migrations
       (number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  const applied = await tx.rows<{ number: number; sha256: string }>('select number, sha256 from schema_migrations');
  refuseUnknown(applied, migrations);
  const done: number[] = [];
  for (const { number, name, sql, sha256 } of migrations) {
    if (applied.some((row) => row.number === number) || wanted?.has(number) === false) continue;
    await tx.rows(sql);
    await tx.rows('insert into schema_migrations (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    done.push(number);
  }
  return done;
}

function refuseUnknown(applied: readonly { number: number; sha256: string }[], known: readonly Migration[]): void {
  const numbers = (of: readonly { number: number }[]) => Math.max(0, ...of.map(({ number }) => number));
  refuseNewerSchema(numbers(applied), numbers(known));
  for (const row of applied) {
    const migration = known.find((candidate) => candidate.number === row.number);
    if (migration !== undefined && migration.sha256 !== row.sha256) {
      throw new DungHanError(
        'DATABASE_ALTERED',
        `Bước nâng cấp ${migration.name} đã chạy trên cơ sở dữ liệu này với nội dung khác. Không sửa bước đã phát hành; hãy thêm bước mới.`,
      );
    }
  }
}
