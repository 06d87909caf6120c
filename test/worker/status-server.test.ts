import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../embedded/port';
import { type EmbeddedTemporal, startTemporal } from '../../embedded/temporal';
import { connect, type Database } from '../../storage/database';
import { refusalOfDatabase } from '../../storage/database-fault';
import { isLive } from '../../worker/worker-metrics';
import { type TestDatabase, testDatabase } from '../setup/database';
import { eventually } from '../setup/eventually';
import { ROOT } from '../setup/plans';
import { temporalBinary } from '../setup/services';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { namesOf, watchedExpressions } from '../setup/watched-metrics';

const TOKEN = 'bi-mat-cua-so-6142020';

describe('a worker process with METRICS_PORT', () => {
  let database: TestDatabase;
  let temporal: EmbeddedTemporal;
  let worker: ChildProcess;
  let port: number;
  const log: string[] = [];
  beforeAll(async () => {
    [database, temporal, port] = await Promise.all([
      testDatabase(),
      startTemporal({ binary: temporalBinary(), dataDir: join(temporaryFolder(), 'temporal'), ui: false }),
      freePort(),
    ]);
    const { address, namespace } = temporal;
    const settings = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
    worker = spawn(process.execPath, [join(ROOT, 'dist/worker/main.js')], {
      env: { ...process.env, ...settings, METRICS_PORT: String(port), METRICS_TOKEN: TOKEN },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    worker.stdout?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    await eventually('the worker polls', async () => log.join('').includes('worker is polling'));
  }, 60_000);
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await temporal?.stop();
    await database?.drop();
    removeTemporaryFolders();
  }, 30_000);

  const ask = (path: string, token?: string) =>
    fetch(
      `http://127.0.0.1:${port}${path}`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );

  it('says that it works, and nothing else to those without the token', async () => {
    const live = await ask('/livez');
    expect([live.status, await live.json()]).toEqual([200, { ok: true }]);
    expect((await ask('/metrics')).status).toBe(404);
    expect((await ask('/metrics', 'khac')).status).toBe(404);
    expect((await ask('/')).status).toBe(404);
  });

  it("gives Prometheus its own metrics and those of Temporal's SDK", async () => {
    await eventually('the SDK has counted', async () =>
      (await (await ask('/metrics', TOKEN)).text()).includes('temporal_worker_task_slots_available'),
    );
    const text = await (await ask('/metrics', TOKEN)).text();
    expect(text).toContain('dung_han_worker_polling 1');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('gives each metric of the SDK that the dashboard and the alert rules name', async () => {
    const named = new Set(watchedExpressions().flatMap((expression) => expression.match(/\btemporal_\w+/g) ?? []));
    expect(named.size).toBeGreaterThan(1);
    await eventually('the canary has run, and with it every metric is there', async () => {
      const known = namesOf(await (await ask('/metrics', TOKEN)).text());
      return [...named].every((name) => known.has(name));
    });
  }, 60_000);

  it('ends on SIGTERM, and closes the port', async () => {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    await expect(ask('/livez')).rejects.toThrow();
  }, 45_000);

  it('writes JSON lines only', () => {
    const lines = log.join('').trim().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
  });
});

describe('whether a worker works', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase();
    database = connect(test.url, { max: 1 });
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });
  const polls = () => true;

  it('needs polling, and after eleven minutes a canary that came through', async () => {
    expect(await isLive(database, () => false, 5)).toBe(false);
    expect(await isLive(database, polls, 5)).toBe(true);
    expect(await isLive(database, polls, 700)).toBe(false);
    await database.rows("insert into heartbeats (name, beat_at) values ('canary', now() - interval '5 minutes')");
    expect(await isLive(database, polls, 700)).toBe(true);
    await database.rows("update heartbeats set beat_at = now() - interval '12 minutes' where name = 'canary'");
    expect(await isLive(database, polls, 700)).toBe(false);
  });

  it('does not depend on PostgreSQL being there', async () => {
    const rows = () => Promise.reject(refusalOfDatabase(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })));
    expect(await isLive({ ...database, rows }, polls, 700)).toBe(true);
  });
});
