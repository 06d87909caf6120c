import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { type EmbeddedTemporal, startTemporal } from '../../embedded/temporal';
import { newestMigration } from '../../storage/schema-version';
import { startSession } from '../../web/access/session';
import { eventually } from '../setup/eventually';
import { ROOT } from '../setup/plans';
import { temporalBinary } from '../setup/services';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { type RunningApp, runningApp } from '../web/setup/running-app';

/** What `docs/operations.md` promises for monitoring. */
const SEEN_WITHIN = 30_000;
const KEYWORD = 2;

interface Readiness {
  temporal: string;
  reminders: boolean;
  troubles: string[];
  versions: { program: string; schema: { program: number; database: number } };
  checks: Record<string, { ok: boolean }>;
}

describe('how Temporal and the worker are', () => {
  let temporal: EmbeddedTemporal;
  let office: RunningApp;
  let cookie: string;
  const workers: ChildProcess[] = [];
  const folder = temporaryFolder();
  const serve = (ports: { port?: number } = {}) =>
    startTemporal({ binary: temporalBinary(), dataDir: folder, ui: false, ...ports });

  beforeAll(async () => {
    [temporal, office] = await Promise.all([serve(), runningApp({ sample: false })]);
    cookie = `dung-han=${await startSession(office.database, { role: 'staff', name: 'Chuyên viên', unit: null })}`;
  }, 60_000);
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await office.close();
    await temporal.stop();
    removeTemporaryFolders();
  });

  /** The worker's own program, as `npm run worker` starts it. */
  function startWorker(namespace = temporal.namespace): {
    child: ChildProcess;
    ended: Promise<[number | null, string]>;
  } {
    const env = {
      ...process.env,
      DATABASE_URL: office.databaseUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: namespace,
    };
    const child = spawn(process.execPath, [join(ROOT, 'dist/worker/main.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    workers.push(child);
    let faults = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      faults += chunk;
    });
    return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve([code, faults]))) };
  }

  async function ready(): Promise<Readiness & { status: number }> {
    const answer = await office.ask('/readyz?full');
    return { status: answer.status, ...(JSON.parse(answer.body) as Readiness) };
  }
  const metrics = async () => (await office.ask('/metrics')).body;
  const today = async () => (await office.ask('/hom-nay', { headers: { cookie } })).body;

  it('a search attribute of another type: the worker does not poll, and `/readyz?full` says which and what to do', async () => {
    const connection = await Connection.connect({ address: temporal.address });
    const retention = { seconds: 86_400 } as never;
    await connection.workflowService.registerNamespace({
      namespace: 'other-types',
      workflowExecutionRetentionPeriod: retention,
    });
    await connection.operatorService.addSearchAttributes({
      namespace: 'other-types',
      searchAttributes: { Owing: KEYWORD },
    });
    const [code, faults] = await startWorker('other-types').ended;
    expect([code, faults]).toEqual([3, expect.stringContaining('Owing có kiểu Keyword, cần kiểu Int')]);
    const found = await ready();
    expect([found.status, found.temporal, found.reminders]).toEqual([503, 'misconfigured', false]);
    expect(found.troubles.join()).toContain('temporal operator search-attribute remove');
    expect(await today()).toContain('Owing có kiểu Keyword, cần kiểu Int');
    await connection.close();
  }, 60_000);

  it('a namespace that is not there: the worker says how to create it', async () => {
    const [code, faults] = await startWorker('not-there').ended;
    expect([code, faults]).toEqual([
      3,
      expect.stringContaining('temporal operator namespace create --namespace not-there'),
    ]);
    expect((await ready()).temporal).toBe('misconfigured');
  }, 60_000);

  it('a worker that runs, a Temporal that was killed, and a worker that was killed are seen within half a minute', async () => {
    const { child } = startWorker();
    await eventually('all is well', async () => (await ready()).status === 200, SEEN_WITHIN);
    expect(await ready()).toMatchObject({
      temporal: 'ready',
      troubles: [],
      checks: { temporal: { ok: true }, worker: { ok: true } },
    });
    expect(await metrics()).toMatch(/^dung_han_check_ok\{check="temporal"\} 1$/m);
    expect(await today()).toContain('đang chạy');

    process.kill(temporal.pid, 'SIGKILL');
    await eventually(
      'Temporal is seen to be away',
      async () => (await ready()).temporal === 'unavailable',
      SEEN_WITHIN,
    );
    expect(await ready()).toMatchObject({
      status: 503,
      reminders: false,
      checks: { worker: { ok: true }, temporal: { ok: false } },
    });
    expect(await metrics()).toMatch(/^dung_han_check_ok\{check="temporal"\} 0$/m);
    expect(await today()).toContain('Bộ phận hẹn giờ (Temporal)');
    expect(await today()).toContain('không trả lời: các bước và thư nhắc đang dừng');

    temporal = await serve({ port: temporal.port });
    await eventually('Temporal is seen to be back', async () => (await ready()).status === 200, SEEN_WITHIN);

    child.kill('SIGKILL');
    await eventually('the worker is seen to be away', async () => !(await ready()).checks.worker!.ok, SEEN_WITHIN);
    await eventually('nobody knows of Temporal', async () => (await ready()).temporal === 'unknown', SEEN_WITHIN);
    expect(await metrics()).toMatch(/^dung_han_check_ok\{check="worker"\} 0$/m);
  }, 180_000);

  it('says which program and which schema run, on the page, to monitors and in the metrics', async () => {
    const schema = newestMigration();
    expect((await ready()).versions).toEqual({ program: '0.1.0', schema: { program: schema, database: schema } });
    expect(await metrics()).toContain(`dung_han_info{version="0.1.0",schema="${schema}",database="${schema}"} 1`);
    expect(await today()).toContain(
      `Chương trình phiên bản 0.1.0; cơ sở dữ liệu ở bước nâng cấp ${schema} trong ${schema}.`,
    );
  });
});
