import type { Queryable, Transactions, Writer } from './database';
import { LIMITED_ROLE } from './limited-reader';
import { attempt, LIMITED_READS } from './row-level-security';

/** What the program runs as: reads and writes rows, but may not change what is kept, nor the tables themselves. */
export const APPLICATION_ROLE = 'dung_han_app';
/** What an auditor's own reports read as: what is not secret, and nothing is written. */
export const READ_ROLE = 'dung_han_read';
/** Owns the tables of a new database where the administrator has made it; no program signs in as it. */
export const OWNER_ROLE = 'dung_han_owner';

/** Written by functions with the owner's rights, or by migrations, and read by the program. */
const READ_ONLY = ['schema_migrations', 'audit_chain', 'audit_anchors'];
/** What the journal proves itself by, beside what people with a limit may read. */
const OF_THE_JOURNAL = ['audit', 'audit_chain', 'audit_anchors', 'audit_anchor_copies', 'audit_checks'];
/** A unit's own until it is sent. */
const OF_A_UNIT = ['drafts', 'held_files', 'held_scans'];
const FUNCTIONS = ['link_audit(integer)', 'anchor_audit(date, timestamptz)'];

/**
 * Makes the roles and gives each its rights, as far as this database user may; the next migration looks again. What a trigger keeps
 * from being changed or removed (`refuse_change`), the application has no right to change or remove either: the triggers are the one
 * place where it is written, and here it holds against who could switch them off. Rights that are as they should be are left alone.
 */
export async function setUpDatabaseRoles(db: Queryable): Promise<void> {
  for (const role of [APPLICATION_ROLE, READ_ROLE]) {
    await attempt(db, `do $$ begin if to_regrole('${role}') is null then create role ${role} nologin; end if; end $$`);
  }
  await attempt(db, grantOnce(LIMITED_ROLE, APPLICATION_ROLE));
  const [there] = await db.rows<{ app: boolean; read: boolean }>(
    `select to_regrole('${APPLICATION_ROLE}') is not null as app, to_regrole('${READ_ROLE}') is not null as read`,
  );
  if (there!.app) await setUpApplication(db);
  if (there!.read) await setUpReading(db);
  await setUpPolicies(db, [...(there!.app ? [APPLICATION_ROLE] : []), ...(there!.read ? [READ_ROLE] : [])]);
}

function grantOnce(role: string, member: string): string {
  return `do $$ begin
    if not exists (select from pg_auth_members where roleid = to_regrole('${role}') and member = to_regrole('${member}'))
    then grant ${role} to ${member}; end if; end $$`;
}

/** Tables with the rights on rows that the application has there, and has now. */
const RIGHTS = `select c.relname as name, p.right, has_table_privilege('${APPLICATION_ROLE}', c.oid, p.right) as has,
    case when c.relname = any($1) then p.right = 'SELECT'
      when p.right in ('SELECT', 'INSERT') then true
      when p.right = 'TRUNCATE' then false
      else not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = to_regproc('refuse_change')
        and t.tgtype & case p.right when 'UPDATE' then 16 else 8 end <> 0) end as wanted
  from pg_class c cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p("right")
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by 1, 2`;

async function setUpApplication(db: Queryable): Promise<void> {
  await attempt(
    db,
    `do $$ begin execute format('grant usage on schema %I to ${APPLICATION_ROLE}', current_schema()); end $$`,
  );
  const rights = await db.rows<{ name: string; right: string; has: boolean; wanted: boolean }>(RIGHTS, [READ_ONLY]);
  for (const { name, right, has, wanted } of rights) {
    if (wanted && !has) await attempt(db, `grant ${right} on "${name}" to ${APPLICATION_ROLE}`);
    if (!wanted && has) await attempt(db, `revoke ${right} on "${name}" from ${APPLICATION_ROLE}`);
  }
  for (const name of FUNCTIONS) {
    const [found] = await db.rows<{ there: boolean }>('select to_regprocedure($1) is not null as there', [name]);
    if (found!.there) await attempt(db, `grant execute on function ${name} to ${APPLICATION_ROLE}`);
  }
}

async function setUpReading(db: Queryable): Promise<void> {
  await attempt(db, `do $$ begin execute format('grant usage on schema %I to ${READ_ROLE}', current_schema()); end $$`);
  const reads = { ...LIMITED_READS, ...Object.fromEntries(OF_THE_JOURNAL.map((name) => [name, null])) };
  for (const [table, columns] of Object.entries(reads)) {
    if (OF_A_UNIT.includes(table)) continue;
    const there = await db.rows<{ name: string; has: boolean }>(
      `select attname as name, has_column_privilege('${READ_ROLE}', attrelid, attnum, 'select') as has
       from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
      [table],
    );
    const missing = there.filter(({ name, has }) => !has && (columns === null || columns.includes(name)));
    if (missing.length === 0) continue;
    const named = columns === null ? '' : ` (${missing.map(({ name }) => name).join(', ')})`;
    await attempt(db, `grant select${named} on ${table} to ${READ_ROLE}`);
  }
}

/**
 * Row-level security hides nothing from these roles. The rules of migration 008 say so too, but are asked for each row and keep PostgreSQL
 * from using indexes; beside a rule that is always true they fall away when a statement is planned.
 */
async function setUpPolicies(db: Queryable, roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    const tables = await db.rows<{ name: string }>(
      `select c.relname as name from pg_class c where c.relrowsecurity and c.relnamespace = current_schema()::regnamespace
         and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
      [`all_rows_of_${role}`],
    );
    for (const { name } of tables) {
      await attempt(db, `create policy all_rows_of_${role} on "${name}" to ${role} using (true) with check (true)`);
    }
  }
}

/**
 * Lets the user of an application's address sign in: makes it where it is missing, sets its password, and makes it a member of the
 * application's role, as far as this database user may. It belongs to the cluster, so no migration makes it.
 * @param url `DATABASE_URL`, of another user than the one that migrates
 */
export async function setUpApplicationUser(db: Queryable & Transactions, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const given = [decodeURIComponent(username), decodeURIComponent(password)];
  await db.transaction(async (tx) => {
    // Two starts at once do not make it twice.
    await tx.rows('select pg_advisory_xact_lock(6142022)');
    const [found] = await tx.rows<{ able: boolean; there: boolean; sql: string; member: string; role: boolean }>(
      `select rolsuper or rolcreaterole as able, exists (select from pg_roles where rolname = $1) as there,
         to_regrole('${APPLICATION_ROLE}') is not null as role,
         format('%I login password %L', $1::text, $2::text) as sql, quote_ident($1) as member
       from pg_roles where rolname = current_user`,
      given,
    );
    if (!found!.able) return;
    if (!found!.role) await tx.rows(`create role ${APPLICATION_ROLE} nologin`);
    await tx.rows(`${found!.there ? 'alter' : 'create'} role ${found!.sql}`);
    await tx.rows(`grant ${APPLICATION_ROLE} to ${found!.member}`);
  });
}

/** The journal, the receipts with what was sent, and the chain: what the program must not be able to change. */
const EVIDENCE = ['audit', 'audit_chain', 'audit_anchors', 'submissions', 'attachments'];

/**
 * Whether this database user could change what is kept as evidence: a superuser, one whom row-level security does not bind, the owner of the
 * tables or one who may make tables, or one who was given the right.
 */
export async function areRolesApart(db: Queryable): Promise<boolean> {
  const [row] = await db.rows<{ apart: boolean }>(
    `select not rolsuper and not rolbypassrls and not has_schema_privilege(current_schema(), 'create')
       and not exists (select from pg_class c where c.relname = any($1) and c.relnamespace = current_schema()::regnamespace
         and (pg_has_role(c.relowner, 'member') or has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete')
           or has_table_privilege(c.oid, 'truncate'))) as apart
     from pg_roles where rolname = current_user`,
    [EVIDENCE],
  );
  return row!.apart;
}

/** Whether this database user may make tables, so that it can migrate. */
export async function mayMigrate(db: Queryable): Promise<boolean> {
  const [row] = await db.rows<{ may: boolean }>(`select has_schema_privilege(current_schema(), 'create') as may`);
  return row!.may;
}

/**
 * Goes on as the owner of the tables, so that what a migration makes belongs to it: whoever migrates need only be its member. In a new
 * database that is `dung_han_owner`, where the administrator has made it.
 */
export async function becomeOwner(tx: Writer): Promise<void> {
  const [row] = await tx.rows<{ owner: string | null }>(
    `select quote_ident(r.rolname) as owner from pg_roles r
     where r.oid = coalesce((select relowner from pg_class where oid = to_regclass('schema_migrations')), to_regrole('${OWNER_ROLE}'))
       and r.rolname <> current_user and pg_has_role(r.oid, 'set')
       and not (select rolsuper from pg_roles where rolname = current_user)`,
  );
  if (row?.owner) await tx.rows(`set local role ${row.owner}`);
}
