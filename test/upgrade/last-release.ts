import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { migrate } from '../../storage/migrate';
import { emptyDatabase, type TestDatabase } from '../setup/database';
import { ROOT } from '../setup/plans';
import { temporaryFolder } from '../setup/temporary-folder';

/** The newest migration of the recorded release. */
const LAST_MIGRATION = 15;

/**
 * An office of the previous release on 23/11/2026 at 09:30, recorded by that release's own pages and calls: one round
 * complete, one overdue with a returned report, one open with an extended and an exempt one, letters, mails, drafts.
 */
const RECORDED = join(__dirname, 'office-b495abd.json.gz');

type Rows = Readonly<Record<string, readonly object[]>>;

/** That office in a database with the schema of its release. */
export async function officeOfLastRelease(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await migrate(database.url, oldMigrations());
  await fill(database.url, JSON.parse(gunzipSync(readFileSync(RECORDED)).toString('utf8')) as Rows);
  return database;
}

function oldMigrations(): string {
  const all = join(ROOT, 'storage', 'migrations');
  const folder = temporaryFolder();
  for (const file of readdirSync(all)) {
    if (Number(file.slice(0, 3)) <= LAST_MIGRATION) copyFileSync(join(all, file), join(folder, file));
  }
  return folder;
}

async function fill(url: string, tables: Rows): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // The rows are in no order that satisfies foreign keys.
    await client.query('set session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) {
      if (table === 'schema_migrations') continue;
      const columns = await writtenColumns(client, table);
      await client.query(
        `insert into ${table} (${columns}) overriding system value
         select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
    await raiseSequences(client);
  } finally {
    await client.end();
  }
}

async function writtenColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]!.columns;
}

/** Sets the sequences after the inserted rows. */
async function raiseSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval(%')`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), (select coalesce(max(${column}), 0) + 1 from ${table}))`,
    );
  }
}
