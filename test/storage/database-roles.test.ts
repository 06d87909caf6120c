import { randomBytes } from 'node:crypto';
import { writeAudit } from '../../storage/audit';
import { connect, type Database } from '../../storage/database';
import { APPLICATION_ROLE, areRolesApart, READ_ROLE } from '../../storage/database-roles';
import { linkJournal } from '../../storage/journal-chain';
import { migrate, prepareApplicationUser, requireSchema } from '../../storage/migrate';
import { verifyJournal } from '../../storage/verify-journal';
import { asSuperuser, emptyDatabase, type TestDatabase, testDatabase } from '../setup/database';
import { databaseOfPlainUser } from '../setup/plain-user';
import { fillSampleOffice } from '../web/setup/sample-office';

const NO_RIGHT = { code: '42501' };
/** What may never be changed; a row of each stands in the office of the test, or the statement is refused before any row is looked at. */
const KEPT = [
  'audit',
  'audit_chain',
  'audit_anchors',
  'submissions',
  'attachments',
  'settlements',
  'decisions',
  'events',
];

let stored: TestDatabase;
let program: Database;

beforeAll(async () => {
  stored = await testDatabase();
  program = connect(stored.url, { max: 2 });
  await fillSampleOffice(program);
});
afterAll(async () => {
  await program.close();
  await stored.drop();
});

describe('the program’s own database user', () => {
  it.each(KEPT)('is refused by PostgreSQL to change, remove or empty %s', async (table) => {
    const [column] = await program.rows<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' limit 1`,
      [table],
    );
    await expect(program.rows(`update ${table} set ${column!.name} = ${column!.name}`)).rejects.toMatchObject(NO_RIGHT);
    await expect(program.rows(`delete from ${table}`)).rejects.toMatchObject(NO_RIGHT);
    await expect(program.rows(`truncate ${table} cascade`)).rejects.toMatchObject(NO_RIGHT);
  });

  it.each([
    'alter table audit disable trigger audit_is_append_only',
    'set session_replication_role = replica',
    'drop trigger audit_is_append_only on audit',
    'create table own (n integer)',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
    'drop function link_audit(integer)',
    `insert into audit_chain (seq, line, hash, linked_at) select 1000, min(id), repeat('0', 64), now() from audit`,
    `insert into audit_anchors (day, seq, hash, at) values ('2026-12-01', 1, 'x', now())`,
    'delete from schema_migrations',
    'create role other',
    'alter role current_user bypassrls',
    'drop policy row_level_security on obligations',
  ])('is refused: %s', async (sql) => {
    await expect(program.rows(sql)).rejects.toMatchObject(NO_RIGHT);
  });

  it('is no superuser, is bound by row-level security, and its rights are apart from the owner’s', async () => {
    expect(
      await program.rows(
        'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    expect(await areRolesApart(program)).toBe(true);
    expect(await asSuperuser(program, areRolesApart)).toBe(false);
  });

  it('sees every row, by rules that fall away when a statement is planned', async () => {
    const counted = 'select count(*) as rows from obligations';
    expect(await program.rows(counted)).toEqual(await asSuperuser(program, (admin) => admin.rows(counted)));
    const plan = await program.rows<object>(`explain select from obligations where unit like 'gialai%'`);
    expect(JSON.stringify(plan)).not.toContain('dung_han_limited');
  });

  it('links the journal by the owner’s function, and not by a table of its own that has the same name', async () => {
    await writeAudit(program, { at: 0, who: 'Kiểm thử', action: 'x', subject: 'y', detail: {} });
    await program.transaction(async (tx) => {
      await tx.rows(
        'create temporary table audit_chain (seq bigint, line bigint, hash text, linked_at timestamptz) on commit drop',
      );
      await tx.rows('select link_audit(2000)');
      expect(await tx.rows('select from pg_temp.audit_chain')).toEqual([]);
    });
    await linkJournal(program);
    expect((await verifyJournal(program)).faults).toBe(0);
  });

  it('changes each table that the program changes: what no trigger keeps', async () => {
    const rights = await program.rows<{ name: string; update: boolean; remove: boolean; kept: string[] | null }>(
      `select c.relname as name, has_table_privilege(c.oid, 'update') as update, has_table_privilege(c.oid, 'delete') as remove,
         (select array_agg(case when t.tgtype & 16 <> 0 then 'update' else 'delete' end) from pg_trigger t
           where t.tgrelid = c.oid and t.tgfoid = to_regproc('refuse_change')) as kept
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    const closed = rights.filter(({ update, remove }) => !update || !remove);
    expect(closed.filter(({ kept }) => kept === null).map(({ name }) => name)).toEqual(['schema_migrations']);
    expect(closed.length).toBeGreaterThan(20);
  });
});

it('the role to read with sees the journal and the reports, no secret, and writes nothing', async () => {
  await asSuperuser(program, async (admin) => {
    await admin.transaction(async (tx) => {
      await tx.rows(`set local role ${READ_ROLE}`);
      for (const table of ['audit', 'audit_chain', 'audit_anchors', 'submissions', 'attachments', 'obligations']) {
        await tx.rows(`select * from ${table} limit 1`);
      }
      const [{ all }] = (await tx.rows('select count(distinct unit) as all from obligations')) as [{ all: number }];
      expect(all).toBeGreaterThan(1);
    });
    for (const table of ['sessions', 'api_tokens', 'accounts', 'sign_in_links', 'mailbox', 'drafts', 'held_files']) {
      expect(await admin.rows(`select has_table_privilege($1, $2, 'select') as reads`, [READ_ROLE, table])).toEqual([
        { reads: false },
      ]);
    }
    const writes = await admin.rows(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and has_table_privilege($1, oid, 'insert, update, delete, truncate')`,
      [READ_ROLE],
    );
    expect(writes).toEqual([]);
  });
});

describe('a database with users of its own', () => {
  const userOf = (url: string, name: string): string => {
    const own = new URL(url);
    own.username = name;
    own.password = 'mat-khau-rieng';
    return own.href;
  };

  it('is migrated by a user who is only a member of the owner, and used by another whom migrating lets in', async () => {
    const empty = await emptyDatabase();
    const suffix = randomBytes(4).toString('hex');
    const [owner, migrator, user] = ['owner', 'migrator', 'user'].map((name) => `r_${name}_${suffix}`) as [
      string,
      string,
      string,
    ];
    const admin = connect(empty.url, { max: 1 });
    const applicationUrl = userOf(empty.url, user);
    try {
      await admin.rows(`create role ${owner} nologin`);
      await admin.rows(`create role ${migrator} login password 'mat-khau-rieng' in role ${owner}`);
      await admin.rows(`alter database ${new URL(empty.url).pathname.slice(1)} owner to ${owner}`);
      // The first migration was run by the owner itself.
      await admin.transaction(async (tx) => {
        await tx.rows(`set local role ${owner}`);
        await tx.rows(
          'create table schema_migrations (number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())',
        );
      });
      await prepareApplicationUser(empty.url, applicationUrl);
      expect((await migrate(userOf(empty.url, migrator))).length).toBeGreaterThan(30);
      expect(
        await admin.rows(`select distinct tableowner as owner from pg_tables where schemaname = 'public'`),
      ).toEqual([{ owner }]);
      await requireSchema(applicationUrl, 0);
      const application = connect(applicationUrl, { max: 1 });
      await writeAudit(application, { at: 0, who: 'Kiểm thử', action: 'x', subject: 'y', detail: {} });
      await expect(application.rows('delete from audit')).rejects.toMatchObject(NO_RIGHT);
      expect(await areRolesApart(application)).toBe(true);
      await application.close();
    } finally {
      await admin.rows(`reassign owned by ${owner} to current_user`);
      for (const role of [user, migrator, owner]) {
        await admin.rows(`drop owned by ${role} cascade`).catch(() => undefined);
        await admin.rows(`drop role if exists ${role}`);
      }
      await admin.close();
      await empty.drop();
    }
  });

  it('is given its schema by nobody else: the application waits for it, and says who has to bring it', async () => {
    const empty = await emptyDatabase();
    const user = `r_user_${randomBytes(4).toString('hex')}`;
    const admin = connect(empty.url, { max: 1 });
    try {
      await prepareApplicationUser(empty.url, userOf(empty.url, user));
      await expect(requireSchema(userOf(empty.url, user), 0)).rejects.toMatchObject({ code: 'DATABASE_OLDER' });
      const waiting = requireSchema(userOf(empty.url, user), 60_000);
      await migrate(empty.url);
      await waiting;
    } finally {
      await admin.rows(`drop role if exists ${user}`);
      await admin.close();
      await empty.drop();
    }
  });

  it('works as before where there is one user for all, who may make no roles', async () => {
    const office = await databaseOfPlainUser();
    const own = connect(office.url, { max: 2 });
    try {
      await requireSchema(office.url);
      await fillSampleOffice(own);
      await linkJournal(own);
      expect((await verifyJournal(own)).faults).toBe(0);
      expect(await areRolesApart(own)).toBe(false);
    } finally {
      await own.close();
      await office.drop();
    }
  });

  it('gives a new password to a user that is there, and keeps it a member of one role', async () => {
    const url = new URL(stored.adminUrl);
    const user = `r_user_${randomBytes(4).toString('hex')}`;
    for (const password of ['mot-hai-ba', "bốn'năm\\"]) {
      Object.assign(url, { username: user, password: encodeURIComponent(password) });
      await prepareApplicationUser(stored.adminUrl, url.href);
      const application = connect(url.href, { max: 1 });
      expect(await application.rows(`select pg_has_role('${APPLICATION_ROLE}', 'member') as member`)).toEqual([
        { member: true },
      ]);
      await application.close();
    }
    await asSuperuser(program, (admin) => admin.rows(`drop role ${user}`));
  });
});
