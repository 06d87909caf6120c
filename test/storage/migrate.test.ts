import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database } from '../../storage/database';
import { migrate } from '../../storage/migrate';
import { emptyDatabase, type TestDatabase } from '../setup/database';
import { ROOT } from '../setup/plans';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const MIGRATIONS = join(ROOT, 'storage', 'migrations');
const NUMBERS = readdirSync(MIGRATIONS).map((file) => Number(file.slice(0, 3)));
const NEXT = Math.max(...NUMBERS) + 1;

describe('migrating a database to the current schema', () => {
  let empty: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    empty = await emptyDatabase();
    database = connect(empty.url, { max: 2 });
  });
  afterEach(async () => {
    await database.close();
    await empty.drop();
    removeTemporaryFolders();
  });

  /** A copy of the migrations that a test may change. */
  function copyOfMigrations(): string {
    const folder = temporaryFolder();
    cpSync(MIGRATIONS, folder, { recursive: true });
    return folder;
  }

  async function schema(): Promise<unknown> {
    return database.rows(
      `select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public' order by table_name, ordinal_position`,
    );
  }

  it('is idempotent', async () => {
    expect(await migrate(empty.url)).toEqual(NUMBERS);
    const once = await schema();
    expect(await migrate(empty.url)).toEqual([]);
    expect(await schema()).toEqual(once);
  });

  it('by two processes at once is done by one of them, and the other does nothing', async () => {
    const done = await Promise.all([migrate(empty.url), migrate(empty.url), migrate(empty.url)]);
    expect(done.flat().sort((a, b) => a - b)).toEqual(NUMBERS);
    expect(done.filter((numbers) => numbers.length > 0)).toHaveLength(1);
  });

  it('refuses a database migrated by a newer version of the program, without changing it', async () => {
    const newer = copyOfMigrations();
    writeFileSync(join(newer, `${String(NEXT).padStart(3, '0')}_later.sql`), 'create table of_a_later_version ()');
    expect(await migrate(empty.url, newer)).toEqual([...NUMBERS, NEXT]);
    const before = await schema();
    await expect(migrate(empty.url)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
    expect(await schema()).toEqual(before);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await migrate(empty.url);
    const edited = copyOfMigrations();
    const [first] = readdirSync(edited).sort();
    writeFileSync(join(edited, first!), `${readFileSync(join(edited, first!), 'utf8')}\n-- a word more`);
    await expect(migrate(empty.url, edited)).rejects.toMatchObject({ code: 'DATABASE_ALTERED' });
  });

  it('applies a migration entirely or not at all, and continues once it is corrected', async () => {
    await migrate(empty.url);
    const folder = copyOfMigrations();
    const file = join(folder, `${String(NEXT).padStart(3, '0')}_broken.sql`);
    writeFileSync(file, 'create table half (); select no_such_column;');
    await expect(migrate(empty.url, folder)).rejects.toThrow('no_such_column');
    expect(await database.rows("select to_regclass('half') as half")).toEqual([{ half: null }]);
    writeFileSync(file, 'create table half ();');
    expect(await migrate(empty.url, folder)).toEqual([NEXT]);
  });
});
