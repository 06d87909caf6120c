import type { Queryable } from './database';
import { LIMITED_ROLE } from './limited-reader';

/** The migration that brings the policies. */
export const ROW_LEVEL_SECURITY_MIGRATION = 8;

/**
 * What a person with a limit may read: a table whole, or its named columns. The rows are picked by the rules of migration
 * 008; tables that have none there (names, documents and their dates) are open to whoever is signed in. What is not listed
 * is closed.
 */
export const LIMITED_READS: Readonly<Record<string, readonly string[] | null>> = {
  registers: null,
  units: null,
  unit_parents: null,
  // Not the addresses of new units.
  unit_changes: ['id', 'register', 'basis_number', 'basis_date', 'decider', 'effective', 'reason', 'at'],
  unit_changes_done: null,
  former_units: null,
  unit_passings: null,
  unit_point_answers: null,
  calendar_changes: null,
  calendar_years: null,
  calendar_decisions: null,
  round_moves: null,
  report_moves: null,
  attestations: null,
  plans: null,
  plan_changes: null,
  superseded_plans: null,
  settlements: null,
  undone_confirmations: null,
  events: null,
  point_answers: null,
  collections: null,
  obligations: null,
  submissions: null,
  attachments: null,
  drafts: null,
  held_files: null,
  held_scans: null,
  decisions: null,
  extension_requests: null,
  report_requests: null,
  record_withdrawals: null,
  lateness_changes: null,
  calls: null,
  rollups: null,
  rollup_sources: null,
  rollup_acts: null,
  letters: null,
  signed_papers: null,
  step_records: null,
  contacts: null,
  absences: null,
  notices: null,
  // How the machines do, which the lights of "Hôm nay" show.
  heartbeats: null,
  schema_migrations: ['number'],
  relay: ['left_at'],
  mail_service: ['stopped_since', 'stopped_by', 'answer'],
  restorations: ['id', 'restored_at', 'restored_by', 'source', 'backup_at', 'last_notice', 'released_at'],
  // A mail tells of several units: that it left, and when, not what it says.
  digests: ['id', 'person', 'state', 'slot', 'sent_at', 'mailbox_full'],
  audit: ['at', 'action', 'subject', 'detail'],
  calendar_feeds: ['unit', 'made_by', 'made_at'],
};

/**
 * Makes the role and gives it its rights, as far as this database user may; what it may not is left to the administrator,
 * and the next migration looks again. Roles belong to the cluster: two databases may come here at the same moment.
 * @returns whether row-level security is on
 */
export async function setUpRowLevelSecurity(db: Queryable): Promise<boolean> {
  const [{ made, member }] = (await db.rows(PLACE)) as [{ made: boolean; member: boolean }];
  if (!made) await attempt(db, `create role ${LIMITED_ROLE} nologin`);
  if (!member) await attempt(db, `grant ${LIMITED_ROLE} to current_user`);
  const [{ made: now }] = (await db.rows(PLACE)) as [{ made: boolean }];
  if (!now) return false;
  for (const [table, columns] of Object.entries(LIMITED_READS)) {
    const there = await columnsOf(db, table);
    const read = columns === null ? '' : ` (${columns.filter((column) => there.has(column)).join(', ')})`;
    if (there.size > 0) await attempt(db, `grant select${read} on ${table} to ${LIMITED_ROLE}`);
  }
  return isRowLevelSecurityOn(db);
}

/** Less while a database is at the schema of an earlier release: the rest gets its rights when its migration has run. */
async function columnsOf(db: Queryable, table: string): Promise<Set<string>> {
  const rows = await db.rows<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped',
    [table],
  );
  return new Set(rows.map(({ name }) => name));
}

const PLACE = `select exists (select from pg_roles where rolname = '${LIMITED_ROLE}') as made,
  coalesce((select pg_has_role(oid, 'set') from pg_roles where rolname = '${LIMITED_ROLE}'), false) as member`;

/** Whether this database user may read as the limited role, and that role may read what it has to. */
export async function isRowLevelSecurityOn(db: Queryable): Promise<boolean> {
  const [row] = await db.rows<{ on: boolean }>(
    `select to_regproc('sees_round') is not null and coalesce((select pg_has_role(oid, 'set')
       and has_table_privilege(oid, to_regclass('obligations'), 'select')
       and has_column_privilege(oid, to_regclass('calendar_feeds'), 'made_at', 'select')
       from pg_roles where rolname = '${LIMITED_ROLE}' and not rolsuper and not rolbypassrls), false) as on`,
  );
  return row!.on;
}

/** Not allowed to, already there, or just done by another database's migration: what holds is looked at afterwards. */
const OTHERS_WORK = new Set(['42501', '42710', '23505', 'XX000']);

/** Runs what sets up roles, as far as this database user may; what holds is looked at afterwards. */
export async function attempt(db: Queryable, sql: string): Promise<void> {
  try {
    await db.rows(sql);
  } catch (fault) {
    if (!OTHERS_WORK.has((fault as { code?: string }).code ?? '')) throw fault;
  }
}
