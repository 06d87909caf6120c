import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { quoted, readStoredTables, type StoredSequence, type StoredTable, tableWithFacts } from './backed-up-tables';
import type { Queryable, Transaction } from './database';
import { applyMissing, readMigrations } from './migrate';
import { openSingleConnection } from './single-connection';
import { copyOut, type TableStream } from './snapshot';

/** Rows that stand in a table, and the hash of their text. */
export interface TableDigest {
  rows: number;
  sha256: string;
}

/** A database that is being filled from a backup: all of it is one transaction. */
export interface Restore {
  tx: Transaction;
  /** The tables of the schema under which the backup was made. */
  tables: readonly StoredTable[];
  /** Takes the rows of one table, as `Snapshot.copy` wrote them. */
  fill(table: StoredTable): Writable & { readonly rowCount: number };
  /** What the table holds now, in the form and order of the backup. */
  digest(table: StoredTable): Promise<TableDigest>;
  /** Makes foreign keys, triggers and sequences again, then brings the schema to this version. */
  complete(sequences: readonly StoredSequence[]): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * Begins a restore: makes the schema of the backup in an empty database. Foreign keys and triggers wait until the rows are there: they
 * would refuse rows whose order is that of their names, and write lines of their own.
 * @param migrations numbers of the migrations the backup was made under
 * @returns the name of a table that holds facts, when the database is not empty; nothing is changed then
 * @throws DungHanError SERVICE_UNAVAILABLE
 */
export async function openRestore(url: string, migrations: readonly number[]): Promise<Restore | string> {
  const { client, tx, commit, abandon } = await openSingleConnection(url, 'begin', 'dung-han restore');
  try {
    const full = await tableWithFacts(tx);
    if (full !== null) {
      await abandon();
      return full;
    }
    await dropOwn(tx);
    const known = readMigrations();
    await applyMissing(tx, known, new Set(migrations));
    const tables = await readStoredTables(tx);
    const later = await setAside(tx);
    for (const { name } of tables) await tx.rows(`delete from ${quoted(name)}`);
    return {
      ...{ tx, tables, commit, abandon },
      fill: (table) => client.query(copyFrom(copyIn(table))) as Writable & { readonly rowCount: number },
      digest: (table) => digestOf(client.query(copyTo(copyOut(table))) as TableStream),
      async complete(sequences) {
        for (const { name, last } of sequences) await setSequence(tx, name, last);
        for (const statement of later) await tx.rows(statement);
        await applyMissing(tx, known);
      },
    };
  } catch (fault) {
    await abandon();
    throw fault;
  }
}

function copyIn({ name, columns, binary }: StoredTable): string {
  const format = binary ? 'binary' : 'text';
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin (format ${format})`;
}

async function digestOf(rows: TableStream): Promise<TableDigest> {
  const hash = createHash('sha256');
  for await (const piece of rows) hash.update(piece as Buffer);
  return { rows: rows.rowCount, sha256: hash.digest('hex') };
}

/** A sequence of a table that a later version dropped is not there any more. */
async function setSequence(tx: Transaction, name: string, last: number): Promise<void> {
  await tx.rows('select setval(to_regclass($1), $2) where to_regclass($1) is not null', [quoted(name), last]);
}

/** The tables, functions and other parts of an empty schema of ours; sequences of columns end with their tables. */
async function dropOwn(tx: Transaction): Promise<void> {
  const parts = await tx.rows<{ statement: string }>(
    `with mine as (select oid from pg_namespace where oid = current_schema()::regnamespace),
       foreign_parts as (select objid from pg_depend where deptype = 'e')
     select case relkind when 'v' then 0 when 'm' then 0 when 'S' then 2 else 1 end as turn, format('drop %s if exists %I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
         when 'S' then 'sequence' else 'table' end, relname) as statement
       from pg_class where relnamespace in (select oid from mine) and relkind in ('r', 'p', 'v', 'm', 'S')
         and oid not in (select objid from foreign_parts)
     union all
     select 3, format('drop routine if exists %s cascade', oid::regprocedure) from pg_proc
       where pronamespace in (select oid from mine) and oid not in (select objid from foreign_parts)
     union all
     select 4, format('drop type if exists %I cascade', typname) from pg_type
       where typnamespace in (select oid from mine) and typtype in ('e', 'd') and oid not in (select objid from foreign_parts)
     order by turn`,
  );
  for (const { statement } of parts) await tx.rows(statement);
}

/** Removes foreign keys and stills triggers. @returns the statements that bring them back as they were */
async function setAside(tx: Transaction): Promise<string[]> {
  const keys = await tx.rows<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace order by conname`,
  );
  const triggers = await tx.rows<{ disable: string; enable: string }>(
    `select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as disable,
       format('alter table %s enable %s trigger %I', tgrelid::regclass,
         case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as enable
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and tgenabled <> 'D' and tgparentid = 0 and c.relnamespace = current_schema()::regnamespace
     order by tgrelid, tgname`,
  );
  for (const { drop } of keys) await tx.rows(drop);
  for (const { disable } of triggers) await tx.rows(disable);
  return [...keys.map(({ add }) => add), ...triggers.map(({ enable }) => enable)];
}

/** Tables with files: how many rows have bytes of another SHA-256 than is written beside them. */
export async function filesOfOtherHash(db: Queryable, tables: readonly StoredTable[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { name, columns } of tables) {
    if (!columns.includes('content') || !columns.includes('sha256')) continue;
    const [row] = await db.rows<{ wrong: number }>(
      `select count(*) as wrong from ${quoted(name)} where encode(sha256(content), 'hex') <> sha256`,
    );
    found.set(name, row!.wrong);
  }
  return found;
}
