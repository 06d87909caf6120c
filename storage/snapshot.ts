import type { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { quoted, readSequences, readStoredTables, type StoredSequence, type StoredTable } from './backed-up-tables';
import { openSingleConnection } from './single-connection';

/** A migration that a database has. */
export interface AppliedMigration {
  number: number;
  name: string;
  sha256: string;
}

/** The rows of one table as PostgreSQL writes them (COPY), piece by piece. */
export type TableStream = Readable & { readonly rowCount: number };

/** All facts as they were at one moment, while people go on working. */
export interface Snapshot {
  /** Machine time, ISO 8601. */
  takenAt: string;
  server: string;
  /** Row-level security hides nothing from this database user. */
  seesAllRows: boolean;
  migrations: readonly AppliedMigration[];
  tables: readonly StoredTable[];
  sequences: readonly StoredSequence[];
  copy(table: StoredTable): TableStream;
  close(): Promise<void>;
}

/**
 * Opens a snapshot: one read-only transaction (REPEATABLE READ) sees what was committed at its first statement and nothing later.
 * @throws DungHanError SERVICE_UNAVAILABLE
 */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const begin = 'begin isolation level repeatable read read only';
  const { client, tx, abandon } = await openSingleConnection(url, begin, 'dung-han backup');
  try {
    const [moment] = await tx.rows<{ at: string; server: string; seesAllRows: boolean }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, current_setting('server_version') as server,
         not exists (select from pg_class c where c.relrowsecurity and c.relnamespace = current_schema()::regnamespace
           and row_security_active(c.oid)) as "seesAllRows"`,
    );
    const migrations = await tx.rows<AppliedMigration>(
      'select number, name, sha256 from schema_migrations order by number',
    );
    const tables = await readStoredTables(tx);
    const sequences = await readSequences(tx);
    return {
      ...{
        takenAt: moment!.at,
        server: moment!.server,
        seesAllRows: moment!.seesAllRows,
        migrations,
        tables,
        sequences,
      },
      copy: (table) => client.query(copyTo(copyOut(table))) as TableStream,
      close: abandon,
    };
  } catch (fault) {
    await abandon();
    throw fault;
  }
}

/** The statement that writes a table's rows in their order. */
export function copyOut({ name, columns, order, binary }: StoredTable): string {
  const list = columns.map(quoted).join(', ');
  const format = binary ? 'binary' : 'text';
  return `copy (select ${list} from ${quoted(name)} order by ${order}) to stdout (format ${format})`;
}
