import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '../../../client/backup/check-backup';
import { restoreBackup } from '../../../client/backup/restore-backup';
import { writeBackup } from '../../../client/backup/write-backup';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { repacked } from '../../../documents/repacked';
import { atTime } from '../../../domain/time/time';
import { LEFT_OUT, readStoredTables } from '../../../storage/backed-up-tables';
import { connect, type Database } from '../../../storage/database';
import { isRowLevelSecurityOn } from '../../../storage/row-level-security';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../setup/database';
import { removeTemporaryFolders, temporaryFolder } from '../../setup/temporary-folder';
import { SAMPLE_OFFICE } from '../../web/setup/sample-office';

const AT = atTime('2026-11-23', '09:15');
const WHO = 'Quản trị';

describe('a backup of a full office', () => {
  let office: TestDatabase;
  let database: Database;
  let file: string;
  const clones: TestDatabase[] = [];

  beforeAll(async () => {
    office = await testDatabase(SAMPLE_OFFICE);
    database = connect(office.url, { max: 4 });
    await database.rows(
      `insert into held_files (obligation, version, sha256, name, bytes, content, held_at)
       select id, version, encode(sha256(c), 'hex'), 'tep.pdf', octet_length(c), c, now() from obligations,
         lateral (select decode(repeat(md5(id), 20000), 'hex') as c) as x order by id limit 3`,
    );
    file = join(temporaryFolder(), 'sao-luu.zip');
    await backUp(file);
  });
  afterAll(async () => {
    await database.close();
    for (const { drop } of [office, ...clones]) await drop();
    removeTemporaryFolders();
  });

  const backUp = (path: string) => writeBackup(unlimitedCaller(database, { at: AT, who: WHO }), office.adminUrl, path);

  async function restored(path: string, given?: TestDatabase): Promise<Database> {
    const clone = given ?? (await emptyDatabase());
    if (given === undefined) clones.push(clone);
    await restoreBackup(clone.adminUrl, path, { at: AT, who: WHO });
    return connect(clone.url, { max: 2 });
  }

  /** Every table's rows as one hash, and their number. */
  async function contents(of: Database): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of await readStoredTables(of)) {
      if (['restorations', 'audit'].includes(table.name)) continue;
      const rows = await of.rows(`select to_jsonb(t) as row from ${table.name} t order by ${table.order}`);
      found[table.name] = `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
    }
    return found;
  }

  it('restored into an empty database is equal in every table, and the database is held', async () => {
    const before = await contents(database);
    const copy = await restored(file);
    try {
      expect(await contents(copy)).toEqual(before);
      expect(Object.keys(before).length).toBeGreaterThan(50);
      expect(before.attachments).not.toMatch(/^0 /);
      expect(before.held_files).toMatch(/^3 /);
      // The journal goes on where it was.
      const lines = await copy.rows<{ action: string }>('select action from audit order by id');
      expect(lines.at(-1)?.action).toBe('database.restore');
      expect(await copy.rows('select source, released_at from restorations')).toEqual([
        { source: 'sao-luu.zip', released_at: null },
      ]);
      // A new number follows those that were given.
      await copy.rows(
        `insert into audit (at, who, action, subject, detail) values (now(), 'x', 'reconcile', 'x', '{}')`,
      );
      expect(await isRowLevelSecurityOn(copy)).toBe(true);
      await expect(copy.rows('delete from audit')).rejects.toThrow(/never changed/);
      await expect(copy.rows(`update notices set unit = 'nobody'`)).rejects.toThrow(/foreign key/);
    } finally {
      await copy.close();
    }
  });

  it('has every table of the catalogue but those on one list, each with its reason', async () => {
    const tables = await database.rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    const kept = (await readStoredTables(database)).map(({ name }) => name);
    expect(tables.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual(Object.keys(LEFT_OUT).sort());
    expect(Object.keys(LEFT_OUT).sort()).toEqual([
      'exports',
      'heartbeats',
      'rate_limits',
      'relay',
      'schema_migrations',
      'sessions',
      'sign_in_links',
    ]);
  });

  it('restores into the empty database of a service that runs, and refuses one with facts', async () => {
    const empty = await testDatabase();
    clones.push(empty);
    const copy = await restored(file, empty);
    await copy.close();
    await expect(restoreBackup(empty.adminUrl, file, { at: AT, who: WHO })).rejects.toMatchObject({
      code: 'DATABASE_NOT_EMPTY',
      message: expect.stringMatching(/đã có dữ liệu.*--empty/),
    });
  });

  it('is whole: checked without a database, every file of a report by its SHA-256', async () => {
    const summary = await checkBackup(file);
    expect(summary.rows).toBeGreaterThan(500);
    expect(summary.bytes).toBe(statSync(file).size);
    const [line] = await database.rows<{ detail: { sha256: string } }>(
      `select detail from audit where action = 'database.backup' order by id desc`,
    );
    expect(line!.detail.sha256).toBe(summary.sha256);
  });

  it('overwrites no file', async () => {
    await expect(backUp(file)).rejects.toMatchObject({ code: 'BACKUP_FILE' });
  });

  describe('is refused, and nothing is restored,', () => {
    const content = () => readFileSync(file);
    async function refusedWith(changed: Buffer, code: string, words: RegExp): Promise<void> {
      const path = join(temporaryFolder(), 'hong.zip');
      writeFileSync(path, changed);
      await expect(checkBackup(path)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
      const empty = await emptyDatabase();
      clones.push(empty);
      await expect(restoreBackup(empty.adminUrl, path, { at: AT, who: WHO })).rejects.toMatchObject({ code });
      const after = connect(empty.url, { max: 1 });
      expect(await after.rows(`select 1 from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
      await after.close();
    }

    it('when it was cut off, at any place', async () => {
      for (const share of [0, 0.1, 0.5, 0.99])
        await refusedWith(content().subarray(0, Math.floor(content().length * share)), 'BACKUP_DAMAGED', /nguyên vẹn/);
    });

    it('when a byte of a table was changed, naming the table', async () => {
      const changed = content();
      const at = changed.indexOf('tables/held_files.bin') + 5_000;
      changed[at] = changed[at]! ^ 1;
      await refusedWith(changed, 'BACKUP_DAMAGED', /held_files/);
    });

    it('when a table was exchanged for another and packed anew, naming the table', async () => {
      const changed = await repacked(content(), 'tables/units.txt', (text) => text.replace(/Sở/, 'Ban'));
      await refusedWith(changed, 'BACKUP_DAMAGED', /"units"/);
    });

    it('when a table is missing, or the list is no list', async () => {
      await refusedWith(
        await repacked(content(), 'manifest.json', (text) => text.replace('tables/units.txt', 'tables/none.txt')),
        'BACKUP_DAMAGED',
        /"units"/,
      );
      await refusedWith(await repacked(content(), 'manifest.json', () => '{}'), 'BACKUP_DAMAGED', /manifest/);
      await refusedWith(Buffer.from('không phải tệp zip'), 'BACKUP_DAMAGED', /nguyên vẹn/);
    });

    it('when a later version made it', async () => {
      const later = await repacked(content(), 'manifest.json', (text) => text.replace(/"version": 1/, '"version": 9'));
      await refusedWith(later, 'BACKUP_NEWER', /định dạng 9/);
    });
  });

  it('of a later schema is refused by its number', async () => {
    const path = join(temporaryFolder(), 'moi.zip');
    writeFileSync(
      path,
      await repacked(readFileSync(file), 'manifest.json', (text) => text.replace(/"schema": \d+/, '"schema": 900')),
    );
    const empty = await emptyDatabase();
    clones.push(empty);
    await expect(restoreBackup(empty.adminUrl, path, { at: AT, who: WHO })).rejects.toMatchObject({
      code: 'BACKUP_NEWER',
    });
  });
});
