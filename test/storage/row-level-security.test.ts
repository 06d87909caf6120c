import { randomBytes } from 'node:crypto';
import { connect, type Database } from '../../storage/database';
import type { Limits } from '../../storage/limited-reader';
import { migrate } from '../../storage/migrate';
import { isRowLevelSecurityOn, LIMITED_READS, setUpRowLevelSecurity } from '../../storage/row-level-security';
import { asSuperuser, type TestDatabase, testDatabase } from '../setup/database';
import { databaseOfPlainUser } from '../setup/plain-user';
import { COMPLETE_ROUND, fillSampleOffice, OPEN_ROUND, OTHER_UNIT, PLAN, UNIT } from '../web/setup/sample-office';

const COMPILER = OPEN_ROUND.split('/')[3]!;
const MEMBER: Limits = { plans: null, units: [UNIT], compilers: [], member: UNIT };
const NOBODY: Limits = { plans: [], units: [], compilers: [], member: null };

/** Tables with rows that are nobody's, or everybody's who is signed in: documents with their dates, names, how machines do. */
const OPEN = [
  'calendar_changes',
  'calendar_decisions',
  'calendar_years',
  'collections',
  'events',
  'former_units',
  'heartbeats',
  'mail_service',
  'plan_changes',
  'plans',
  'point_answers',
  'registers',
  'relay',
  'restorations',
  'round_moves',
  'schema_migrations',
  'settlements',
  'superseded_plans',
  'undone_confirmations',
  'unit_changes',
  'unit_changes_done',
  'unit_parents',
  'units',
];

describe('row-level security: what PostgreSQL itself lets a person with a limit read', () => {
  let clone: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    clone = await testDatabase();
    // One connection: what a reader leaves behind, the next one finds.
    database = connect(clone.url, { max: 1 });
    await fillSampleOffice(database);
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  const unitsSeen = async (limits: Limits) =>
    (await database.limited(limits).rows<{ unit: string }>('select distinct unit from obligations')).map(
      (row) => row.unit,
    );

  it('a unit’s member reads its own reports, a compiler its rounds, a subtree its units, a document its reports', async () => {
    const all = await database.rows('select distinct unit from obligations');
    expect(await unitsSeen(MEMBER)).toEqual([UNIT]);
    expect(await unitsSeen({ ...NOBODY, plans: null, units: [UNIT, OTHER_UNIT] })).toHaveLength(2);
    expect(await unitsSeen({ ...NOBODY, plans: null, compilers: [COMPILER] })).toHaveLength(all.length);
    expect(await unitsSeen({ ...NOBODY, plans: null, compilers: [UNIT] })).toEqual([]);
    expect(await unitsSeen({ ...NOBODY, plans: [PLAN], units: null })).toHaveLength(all.length);
    expect(await unitsSeen({ ...NOBODY, plans: ['gialai-614-2020'], units: null })).toEqual([]);
    expect(await unitsSeen(NOBODY)).toEqual([]);
  });

  it('what hangs on a report goes with it: versions, files, drafts; a compiled report is its compiler’s', async () => {
    await database.rows(
      `insert into drafts (obligation, version, fields, saved_by, saved_at)
       select id, version, '{}', 'Nguyễn Thị Lan', '2026-11-23T08:00+07' from obligations where collection = $1`,
      [OPEN_ROUND],
    );
    const own = database.limited(MEMBER);
    const of = async (table: string, column: string) =>
      (await own.rows<{ id: string }>(`select distinct ${column} as id from ${table}`)).filter(
        ({ id }) => !id.includes(UNIT),
      );
    for (const [table, column] of [
      ['submissions', 'obligation'],
      ['attachments', 'submission'],
      ['drafts', 'obligation'],
      ['contacts', 'unit'],
    ] as const) {
      expect([table, await of(table, column)]).toEqual([table, []]);
    }
    expect(await own.rows('select from submissions')).not.toHaveLength(0);
    expect(await own.rows('select from drafts')).toHaveLength(1);
    const rounds = async (limits: Limits) =>
      database.limited(limits).rows('select from rollups where collection = $1', [COMPLETE_ROUND]);
    expect(await rounds(MEMBER)).toHaveLength(0);
    expect(await rounds({ ...NOBODY, plans: null, compilers: [COMPILER] })).toHaveLength(1);
    expect(await database.limited({ ...NOBODY, plans: null, units: null }).rows('select from drafts')).toHaveLength(0);
  });

  it('what was decided and who was telephoned is read with its report: a unit reads exactly its own', async () => {
    const units = [UNIT, OTHER_UNIT];
    await database.rows(
      `insert into decisions (obligation, kind, from_state, from_day, to_state, version, words, decider, recorded_by, at)
       select id, 'refuse', state, last_day, state, version, 'cần số liệu', 'UBND tỉnh', 'Nguyễn Thị Lan', '2026-11-23T08:00+07'
       from obligations where collection = $1 and unit = any($2)`,
      [OPEN_ROUND, units],
    );
    await database.rows(
      `insert into calls (obligation, at, called_by) select id, '2026-11-23T09:40+07', 'Nguyễn Thị Lan'
       from obligations where collection = $1 and unit = any($2)`,
      [OPEN_ROUND, units],
    );
    await database.rows(
      `insert into extension_requests (obligation, asked_until, last_day, reason, asked_by, asked_at, state)
       select id, last_day + 7, last_day, 'chờ số liệu', 'Văn thư', '2026-11-23T09:45+07', 'waiting'
       from obligations where collection = $1 and unit = any($2)`,
      [OPEN_ROUND, units],
    );
    for (const table of ['decisions', 'calls', 'extension_requests']) {
      const read = async (limits: Limits) =>
        (await database.limited(limits).rows<{ id: string }>(`select obligation as id from ${table} order by 1`)).map(
          ({ id }) => id,
        );
      expect([table, await read(MEMBER)]).toEqual([table, [`${OPEN_ROUND}/${UNIT}`]]);
      expect([table, await read({ ...NOBODY, plans: null, compilers: [COMPILER] })]).toEqual([
        table,
        units.map((unit) => `${OPEN_ROUND}/${unit}`),
      ]);
      expect([table, await read(NOBODY)]).toEqual([table, []]);
    }
  });

  it('a limit ends with its statement: the next one on the same connection reads all again, after a fault too', async () => {
    expect(await unitsSeen(MEMBER)).toEqual([UNIT]);
    await expect(database.limited(MEMBER).rows('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    const [after] = await database.rows<{ who: string; units: string; all: number }>(
      `select current_user as who, coalesce(current_setting('dung_han.units', true), '') as units,
         (select count(distinct unit) from obligations) as all`,
    );
    expect(after).toMatchObject({ units: '' });
    expect(after!.who).not.toBe('dung_han_limited');
    expect(after!.all).toBeGreaterThan(1);
  });

  it('the role without limits reads nothing of any unit', async () => {
    const counts = await database.transaction(async (tx) => {
      await tx.rows('set local role dung_han_limited');
      return tx.rows(
        'select (select count(*) from obligations) + (select count(*) from contacts) + (select count(*) from rollups) as seen',
      );
    });
    expect(counts).toEqual([{ seen: 0 }]);
  });

  it('a name with quotes, braces or commas is a name, not a way out', async () => {
    for (const unit of ['"', '{}', 'a,b', '\\', "'", '*', '{*}', UNIT.slice(0, -1), '', ' ']) {
      expect([unit, await unitsSeen({ plans: null, units: [unit], compilers: [unit], member: unit })]).toEqual([
        unit,
        [],
      ]);
    }
    expect(await unitsSeen({ plans: null, units: ['a"b', UNIT], compilers: [], member: null })).toEqual([UNIT]);
  });

  it('nothing is written through it, and sessions, tokens, mails and accounts are closed', async () => {
    const own = database.limited(MEMBER);
    await expect(own.rows(`update obligations set state = 'accepted'`)).rejects.toMatchObject({ code: '25006' });
    await expect(own.rows(`delete from drafts`)).rejects.toMatchObject({ code: '25006' });
    for (const table of ['sessions', 'api_tokens', 'mailbox', 'accounts', 'sign_in_links', 'plan_drafts']) {
      await expect(own.rows(`select from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(own.rows('select html from digests')).rejects.toMatchObject({ code: '42501' });
  });

  it('every table is closed, open with a reason, or has its rule: a new one is closed until somebody decides', async () => {
    const tables = await database.rows<{ name: string; rule: boolean; readable: boolean }>(
      `select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as rule,
         has_any_column_privilege('dung_han_limited', c.oid, 'select') as readable
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const readable = tables.filter((table) => table.readable).map(({ name }) => name);
    expect(readable.sort()).toEqual(Object.keys(LIMITED_READS).sort());
    expect(tables.filter((table) => table.readable && !table.rule).map(({ name }) => name)).toEqual(OPEN);
  });

  it('whoever else may read a table reads all of it: a rule hides nothing from a program of the office', async () => {
    const seen = await asSuperuser(database, (admin) =>
      admin.transaction(async (tx) => {
        const reader = `w4_reader_${randomBytes(4).toString('hex')}`;
        await tx.rows(`create role ${reader} nologin`);
        await tx.rows(`grant select on obligations to ${reader}`);
        await tx.rows(`set local role ${reader}`);
        const rows = await tx.rows<{ count: number }>('select count(distinct unit) from obligations');
        await tx.rows('reset role');
        await tx.rows(`drop owned by ${reader}`);
        await tx.rows(`drop role ${reader}`);
        return rows[0]!.count;
      }),
    );
    expect(seen).toBeGreaterThan(1);
  });
});

describe('setting up row-level security', () => {
  it('with a database user that may make no roles it is missing, until the administrator’s one statement', async () => {
    const office = await databaseOfPlainUser();
    const own = connect(office.url, { max: 2 });
    try {
      await migrate(office.url);
      expect(await isRowLevelSecurityOn(own)).toBe(false);
      await fillSampleOffice(own);
      expect(await own.rows('select distinct unit from obligations')).not.toHaveLength(1);
      // Asked as a role that is not there: a fault, and none of the rows.
      for (let time = 0; time < 3; time++) {
        await expect(own.limited(MEMBER).rows('select distinct unit from obligations')).rejects.toThrow(
          'dung_han_limited',
        );
      }
      await office.letBeLimited();
      await migrate(office.url);
      expect(await isRowLevelSecurityOn(own)).toBe(true);
      expect(await own.limited(MEMBER).rows('select distinct unit from obligations')).toEqual([{ unit: UNIT }]);
    } finally {
      await own.close();
      await office.drop();
    }
  });

  it('by several databases of one cluster at the same moment, it stands in all of them', async () => {
    const clones = await Promise.all([testDatabase(), testDatabase(), testDatabase()]);
    const databases = clones.map(({ adminUrl }) => connect(adminUrl, { max: 1 }));
    const done = await Promise.all([...databases, ...databases].map((one) => setUpRowLevelSecurity(one)));
    expect(done).toEqual([true, true, true, true, true, true]);
    await Promise.all(databases.map((one) => one.close()));
    await Promise.all(clones.map((clone) => clone.drop()));
  });
});
