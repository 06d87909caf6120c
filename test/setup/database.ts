import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database, type Queryable } from '../../storage/database';
import { migrate, prepareApplicationUser } from '../../storage/migrate';
import { postgresUrl } from './services';

/** An empty migrated database for this test file only. */
export interface TestDatabase {
  /** As the program signs in: without the right to change what is kept, or to make tables. */
  url: string;
  /** As the superuser, who owns the tables. */
  adminUrl: string;
  /** Drops it, connections included. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 8_614_2020;
const STORAGE = join(__dirname, '..', '..', 'storage');
const MIGRATIONS = join(STORAGE, 'migrations');

/** What databases hold beyond the schema: the first caller of the run fills a template with it, the others clone that. */
export interface Filling {
  /** One for each content: `sample-office`. */
  name: string;
  fill(url: string): Promise<void>;
}

/**
 * Clones the migrated template, which the first caller of the run creates, or that template with a filling.
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await testDatabase(); });
 * afterAll(() => database.drop());
 */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const name = `t_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(async (admin) => {
    const migrated = await migratedTemplate(admin);
    const template = filling === undefined ? migrated : await filledTemplate(admin, migrated, filling);
    await admin.query(`create database ${name} template ${template}`);
  });
  return { ...addressesOf(name), drop: () => asAdmin((admin) => dropDatabase(admin, name)) };
}

/** Addresses of a migrated database. */
function addressesOf(name: string): Pick<TestDatabase, 'url' | 'adminUrl'> {
  return { url: applicationUrlOf(name), adminUrl: urlOf(name) };
}

/** An empty database without schema, for tests of the migrations themselves: as the superuser. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `e_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create database ${name}`));
  return { url: urlOf(name), adminUrl: urlOf(name), drop: () => asAdmin((admin) => dropDatabase(admin, name)) };
}

/** Named by a hash of migrations and rights, so that a PostgreSQL that survives the run never clones an old schema. */
function migratedTemplate(admin: pg.Client): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, file)));
  for (const file of ['row-level-security.ts', 'database-roles.ts']) hash.update(readFileSync(join(STORAGE, file)));
  return ensureTemplate(admin, `migrated_${hash.digest('hex').slice(0, 12)}`, 'template1', async (url) => {
    await prepareApplicationUser(url, applicationUrlOf('postgres'));
    await migrate(url);
  });
}

function filledTemplate(admin: pg.Client, migrated: string, { name, fill }: Filling): Promise<string> {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return ensureTemplate(admin, `${migrated}_${hash}`, migrated, fill);
}

async function ensureTemplate(
  admin: pg.Client,
  template: string,
  base: string,
  fill: (url: string) => Promise<unknown>,
): Promise<string> {
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      // Filled under another name, so that a partly filled database is never used as template.
      await dropDatabase(admin, `${template}_draft`);
      await admin.query(`create database ${template}_draft template ${base}`);
      await fill(urlOf(`${template}_draft`));
      await admin.query(`alter database ${template}_draft rename to ${template}`);
    }
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<void> {
  const admin = new pg.Client({ connectionString: postgresUrl() });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** One user for all databases of the run; its password is no secret there. */
function applicationUrlOf(database: string): string {
  const url = new URL(urlOf(database));
  url.username = 'dung_han_test';
  url.password = 'of-the-tests';
  return url.href;
}

function urlOf(database: string): string {
  const url = new URL(postgresUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/**
 * Does with all rights what the program may not do: changes what is kept, or the tables themselves.
 * @param database of this database, as the program
 */
export async function asSuperuser<T>(database: Queryable, work: (admin: Database) => Promise<T>): Promise<T> {
  const [row] = await database.rows<{ name: string }>('select current_database() as name');
  const admin = connect(urlOf(row!.name), { max: 1 });
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
}
