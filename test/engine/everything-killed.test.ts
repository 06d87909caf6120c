import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Receipt } from '../../client/contract';
import { activatePlan } from '../../client/plans/activate';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { HOUR } from '../../domain/time/time';
import { freePort } from '../../embedded/port';
import { type EmbeddedPostgres, startPostgres } from '../../embedded/postgres';
import { type EmbeddedTemporal, startTemporal } from '../../embedded/temporal';
import { connect, type Database } from '../../storage/database';
import { migrate } from '../../storage/migrate';
import { type Session, startSession } from '../../web/access/session';
import { makeToken } from '../../web/people/tokens';
import { type ChildProgram, startProgram } from '../setup/child-program';
import { eventually } from '../setup/eventually';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { scanOf } from '../setup/pdf';
import { ROOT } from '../setup/plans';
import { temporalBinary } from '../setup/services';
import { expectEveryReceiptStored, expectNoPartialReport } from '../setup/stored-reports';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';

const ROUND = ladderRoundId('killed-all');
const AT = LATE_FROM - 12 * HOUR;
const SENDERS = 6;
const PDF = scanOf(Buffer.alloc(20_000, 'báo cáo '));
/** Reports that must come through before and after each kill. */
const BETWEEN = 12;

describe('units that send without pause', () => {
  let postgres: EmbeddedPostgres;
  let temporal: EmbeddedTemporal;
  let database: Database;
  let web: ChildProgram;
  let worker: ChildProcess;
  let port: number;
  let sending = true;
  let kept = true;
  const folder = temporaryFolder();
  const receipts: Receipt[] = [];
  /** Answers that were no receipt, each with its Retry-After. */
  const others = new Set<string>();

  const servePostgres = (at?: number) =>
    startPostgres({
      dataDir: join(folder, 'postgres'),
      log: () => undefined,
      ...(at === undefined ? {} : { port: at }),
    });
  const serveTemporal = (at?: number) =>
    startTemporal({
      binary: temporalBinary(),
      dataDir: join(folder, 'temporal'),
      ui: false,
      ...(at === undefined ? {} : { port: at }),
    });
  const startWeb = async () => {
    web = startProgram(join(__dirname, 'web-program.ts'), { databaseUrl: postgres.url, at: AT, port, crashAt: null });
    await web.says('listening');
  };
  const startWorker = () => {
    const { address, namespace } = temporal;
    const settings = { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
    worker = spawn(process.execPath, [join(ROOT, 'dist/worker/main.js')], {
      env: { ...process.env, ...settings },
      stdio: 'ignore',
    });
    // It refuses to start while PostgreSQL is away; a supervisor starts it again.
    worker.once('exit', (code) => code !== null && setTimeout(() => kept && startWorker(), 500));
  };

  beforeAll(async () => {
    [postgres, temporal, port] = await Promise.all([servePostgres(), serveTemporal(), freePort()]);
    await migrate(postgres.url);
    database = connect(postgres.url, { max: 4 });
    const loaded = ladderPlan({ id: 'killed-all', communes: SENDERS, ladder: ['open -900s office', 'close +900s'] });
    const caller = unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
    await activatePlan(caller, loaded, { notifyPast: true, embedded: true });
    startWorker();
    await startWeb();
  }, 120_000);
  afterAll(async () => {
    sending = false;
    kept = false;
    web.kill('SIGKILL');
    worker.kill('SIGKILL');
    await Promise.all([web.ended, database.close(), temporal.stop()]);
    await postgres.stop();
    removeTemporaryFolders();
  }, 60_000);

  async function tokenOf(unit: string): Promise<string> {
    await startSession(database, { role: 'unit', name: `Văn thư ${unit}`, unit });
    const [row] = await database.rows<{ id: string }>('select id from sessions where unit = $1', [unit]);
    const session = { id: row!.id, name: `Văn thư ${unit}` } as Session;
    return makeToken(database, session, { purpose: 'Kiểm thử', days: 30, at: AT });
  }

  /** One report, with the same key again and again until its receipt is there, as document software does. */
  async function send(token: string, obligation: string, key: string): Promise<void> {
    while (sending) {
      const form = new FormData();
      form.append('report', JSON.stringify({ obligation, values: {} }));
      form.append('tep', new Blob([PDF], { type: 'application/pdf' }), 'báo cáo.pdf');
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key };
      const url = `http://127.0.0.1:${port}/api/v1/submissions`;
      const answer = await fetch(url, { method: 'POST', headers, body: form }).catch(() => null);
      if (answer?.status === 201) return void receipts.push((await answer.json().catch(() => null)) as Receipt);
      if (answer !== null) others.add(`${answer.status} ${answer.headers.get('retry-after')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const goOn = (what: string) => {
    const before = receipts.length;
    return eventually(`receipts are given ${what}`, async () => receipts.length >= before + BETWEEN, 60_000);
  };

  it('lose no receipt and get none twice while web, worker, PostgreSQL and Temporal are killed', async () => {
    const tokens = await Promise.all(Array.from({ length: SENDERS }, (_, index) => tokenOf(commune(index + 1))));
    const senders = tokens.map(async (token, index) => {
      for (let report = 1; sending; report++) {
        await send(token, `${ROUND}/${commune(index + 1)}`, `${commune(index + 1)}-${report}`);
      }
    });
    await goOn('before anything is killed');

    web.kill('SIGKILL');
    await web.ended;
    await startWeb();
    await goOn('after the web process was killed');

    worker.kill('SIGKILL');
    await goOn('while no worker runs');
    startWorker();

    process.kill(temporal.pid, 'SIGKILL');
    await temporal.exited;
    await goOn('while Temporal is away');
    temporal = await serveTemporal(temporal.port);

    const { port: at } = postgres;
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.exited;
    await eventually('pages say that PostgreSQL is away', async () => others.size > 0);
    postgres = await eventually('PostgreSQL starts', () => servePostgres(at).catch(() => null), 60_000);
    await goOn('after PostgreSQL was killed');

    sending = false;
    await Promise.all(senders);
    await eventually(
      'the worker delivers what waited',
      async () => {
        return (await database.rows('select 1 from relay')).length === 0;
      },
      60_000,
    );
    expect([...others].filter((one) => one !== '503 30')).toEqual([]);
    const given = receipts.filter((receipt) => receipt !== null);
    expect(new Set(given.map(({ receipt }) => receipt)).size).toBe(given.length);
    await expectEveryReceiptStored(database, given);
    await expectNoPartialReport(database);
    // Each key is one report: what a unit sent again after a kill is not there twice.
    const [stored] = await database.rows<{ reports: number; keys: number }>(
      'select count(*) as reports, count(distinct idempotency_key) as keys from submissions',
    );
    expect(stored!.reports).toBe(stored!.keys);
    expect(stored!.reports - given.length).toBeLessThanOrEqual(SENDERS);
  }, 300_000);
});
