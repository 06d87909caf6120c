import type { Queryable } from './database';

/**
 * Tables whose rows are in no backup, and why. All others are, also those of later versions: the list of tables comes from PostgreSQL's
 * catalogue.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  schema_migrations: 'The restore runs the migrations, which write it.',
  sessions: 'People sign in again.',
  sign_in_links: 'Good for ten minutes.',
  rate_limits: 'Counts of the last minutes.',
  heartbeats: 'How the machines do at this moment.',
  relay: 'Words to workflows; the restore leaves word for all of them.',
  exports: 'Lists made as files, which anyone makes again.',
};

/** What the program writes by itself: a database that holds only such rows is empty. */
const WRITTEN_BY_ITSELF: ReadonlySet<string> = new Set([
  ...Object.keys(LEFT_OUT),
  ...['mail_service', 'bounce_mailbox'],
  // Of a journal without lines they hold its beginning only; its lines are looked at by themselves.
  ...['audit_chain', 'audit_checks', 'audit_anchors', 'audit_anchor_copies'],
]);

/** A table of the database with what a copy of it needs. */
export interface StoredTable {
  name: string;
  /** Columns in their order, without those PostgreSQL computes. */
  columns: readonly string[];
  /** How its rows are ordered in a copy: by the primary key, texts by their bytes, so that it is the same on every server. */
  order: string;
  /** It holds files: it is copied as it is, since a text of it would be twice as long and no shorter when packed. */
  binary: boolean;
  /** Bytes on disk, for the progress. */
  size: number;
}

/** Every table of ours whose rows are facts, in the order of names. Parts of a partitioned table are in the whole. */
export async function readStoredTables(db: Queryable): Promise<StoredTable[]> {
  const tables = await db.rows<Omit<StoredTable, 'order'> & { key: string[] | null }>(
    `select c.relname as name, pg_total_relation_size(c.oid)::float8 as size,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.attnum) as columns,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.atttypid = 'bytea'::regtype) as binary,
       (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
         from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(number, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
         where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`,
  );
  return tables
    .filter(({ name }) => LEFT_OUT[name] === undefined)
    .map(({ key, ...table }) => ({ ...table, order: key?.join(', ') ?? `${quoted(table.name)}::text collate "C"` }));
}

/** A name inside a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A sequence with the last number it gave. */
export interface StoredSequence {
  name: string;
  last: number;
}

/** Sequences that have given a number; read after the snapshot, so that each is at least as far as the rows. */
export async function readSequences(db: Queryable): Promise<StoredSequence[]> {
  return db.rows(
    `select sequencename as name, last_value as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by sequencename collate "C"`,
  );
}

/**
 * A table that keeps a restore from beginning; null in a database without facts: without tables, or as the program makes it before
 * anybody has entered anything.
 */
export async function tableWithFacts(db: Queryable): Promise<string | null> {
  const found = await db.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
       and not relispartition order by relname collate "C"`,
  );
  const ours = found.some(({ name }) => name === 'schema_migrations');
  for (const { name } of found) {
    if (!ours) return name;
    if (WRITTEN_BY_ITSELF.has(name)) continue;
    const rows = await db.rows(`select 1 from ${quoted(name)} limit 1`);
    if (rows.length > 0) return name;
  }
  return null;
}
