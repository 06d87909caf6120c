import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkBackup } from '../../../client/backup/check-backup';
import { restoreBackup } from '../../../client/backup/restore-backup';
import { writeBackup } from '../../../client/backup/write-backup';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { emptyDatabase, type TestDatabase, testDatabase } from '../../setup/database';
import { eventually } from '../../setup/eventually';
import { ROOT } from '../../setup/plans';
import { removeTemporaryFolders, temporaryFolder } from '../../setup/temporary-folder';
import { OPEN_ROUND, SAMPLE_OFFICE } from '../../web/setup/sample-office';

const AT = atTime('2026-11-23', '09:15');
const MB = 1_000_000;

describe('a backup while the office works', () => {
  let office: TestDatabase;
  let database: Database;
  const dropped: TestDatabase[] = [];
  beforeAll(async () => {
    office = await testDatabase(SAMPLE_OFFICE);
    database = connect(office.url, { max: 6 });
  });
  afterAll(async () => {
    await database.close();
    for (const { drop } of [office, ...dropped]) await drop();
    removeTemporaryFolders();
  });

  it('holds one moment of it: every report that it has is whole, and counts with its round', async () => {
    const owing = await database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' and not own order by id limit 40`,
      [OPEN_ROUND],
    );
    const file = join(temporaryFolder(), 'dang-gui.zip');
    const caller = unlimitedCaller(database, { at: AT, who: 'Văn thư' });
    let sending = true;
    const reports = (async () => {
      for (const { id } of owing) {
        if (!sending) return;
        await submitReport(caller, {
          ...{ obligation: id, values: null, nil: true, document: { number: '1', date: '2026-11-20', signer: 'A' } },
          ...{ files: [], channel: 'web' as const, sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
        });
      }
    })();
    await writeBackup(caller, office.adminUrl, file);
    sending = false;
    await reports;
    const copy = await emptyDatabase();
    dropped.push(copy);
    await restoreBackup(copy.url, file, { at: AT, who: 'Quản trị' });
    const restored = connect(copy.url, { max: 1 });
    // Each report is one transaction over these tables; the foreign keys were made again, so they hold too.
    const parted = await restored.rows(
      `select o.id from obligations o where o.version <> (select coalesce(max(version), 0) from submissions s where s.obligation = o.id)
       union all select s.id from submissions s where not exists (select from audit a where a.subject = s.obligation)`,
    );
    await restored.close();
    expect(parted).toEqual([]);
  });
});

describe('a backup with many files', () => {
  let office: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    office = await testDatabase(SAMPLE_OFFICE);
    database = connect(office.url, { max: 2 });
  });
  afterAll(async () => {
    await database.close();
    await office.drop();
    removeTemporaryFolders();
  });

  /** The command in a process of its own; its last line is the most memory it had, in bytes. */
  function command(argv: readonly string[]): ChildProcess {
    const main = join(ROOT, 'dist', 'cli', 'main.js');
    const script = `require(${JSON.stringify(main)}).main(process.argv.slice(1)).then((code) => {
      console.log('\\n' + process.resourceUsage().maxRSS * 1024); process.exit(code); })`;
    const env = {
      ...process.env,
      DATABASE_URL: office.url,
      MIGRATION_DATABASE_URL: office.adminUrl,
      DUNG_HAN_EMBEDDED: '1',
    };
    return spawn(process.execPath, ['-e', script, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async function memoryOf(argv: readonly string[]): Promise<number> {
    const child = command(argv);
    let out = '';
    let err = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([0, '']);
    return Number(out.trim().split('\n').at(-1));
  }

  /** Adds files of ten megabytes each. */
  const addFiles = (count: number) =>
    database.rows(
      `insert into held_files (obligation, version, sha256, name, bytes, content, held_at)
       select o.id, 0, encode(sha256(c), 'hex'), 'tep.pdf', octet_length(c), c, now()
       from (select id from obligations order by id limit 1) o,
         generate_series((select count(*) from held_files) + 1, (select count(*) from held_files) + $1) n,
         lateral (select decode(repeat(md5(n::text), 655360), 'hex') as c) x`,
      [count],
    );

  it('takes no more memory for three hundred megabytes than for a hundred, and leaves no half file when it is killed', async () => {
    const folder = temporaryFolder();
    await addFiles(10);
    const less = await memoryOf(['backup', join(folder, 'it.zip')]);
    await addFiles(20);
    const file = join(folder, 'nhieu.zip');
    const part = `${file}.part`;
    const killed = command(['backup', file]);
    await eventually('some of it is written', async () => existsSync(part) && statSync(part).size > 20 * MB);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    expect(existsSync(file)).toBe(false);

    const more = await memoryOf(['backup', file]);
    expect(statSync(file).size).toBeGreaterThan(300 * MB);
    expect(existsSync(part)).toBe(false);
    // What the garbage collector leaves lying is the same for both; a table held in memory would be two hundred megabytes more.
    expect(more - less).toBeLessThan(60 * MB);
    expect((await checkBackup(file)).tables).toBeGreaterThan(50);
  }, 120_000);
});
