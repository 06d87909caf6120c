import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../../domain/time/time';
import { readMailStop } from '../../storage/mail-service';
import { type RefusingServer, startRefusingServer } from '../mail/refusing-server';
import { type ChildProgram, startProgram } from '../setup/child-program';
import { eventually } from '../setup/eventually';
import { isSettled } from '../setup/facts';
import { LATE_FROM, ladderPlan } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { workflowBundle } from '../setup/workflow-bundle';
import type { CrashingWorker } from './crashing-worker';

const COMMUNES = 120;
/** Digests in flight of one sender, as `docs/technical.md` says. */
const IN_FLIGHT = 16;
/** Sending must go on this soon after a kill. */
const RESUMED_WITHIN = 30 * SECOND;
/** A server is asked again this soon. */
const RETURNED_WITHIN = 60 * SECOND;

describe('a worker killed (SIGKILL) in the middle of a slot', () => {
  let office: Office;
  let server: RefusingServer;
  const workers: ChildProgram[] = [];
  /** What was measured, printed in the end. */
  const reports: string[] = [];
  let start: () => ChildProgram;

  beforeAll(async () => {
    const bundle = join(temporaryFolder(), 'bundle.js');
    writeFileSync(bundle, (await workflowBundle()).code);
    server = await startRefusingServer();
    server.delayMs = 300;
    office = await openOffice(LATE_FROM - 60 * SECOND);
    const { databaseUrl, address, namespace, clockShiftMs } = office;
    const sentLog = join(temporaryFolder(), 'sent');
    start = () => {
      const given = { databaseUrl, address, namespace, clockShiftMs, bundle, sentLog, crashAt: null };
      const program = join(__dirname, 'crashing-worker.ts');
      const worker = startProgram(program, { ...given, smtpUrl: server.url } satisfies CrashingWorker);
      workers.push(worker);
      return worker;
    };
  }, 120_000);

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(workers.map((worker) => worker.ended));
    await office?.close();
    await server?.close();
    removeTemporaryFolders();
    console.info(reports.join('; '));
  });

  it('is followed within 30 s by one that sends the rest, each mail in flight at most twice', async () => {
    await office.activate(ladderPlan({ id: 'killed', communes: COMMUNES, ladder: ['open -58s office', 'close +90s'] }));
    const first = start();
    await eventually('some mails have left', async () => server.taken.length >= 30, 90_000);
    first.kill('SIGKILL');
    const killed = performance.now();
    await first.ended;
    const before = server.taken.length;
    start();
    await eventually('sending goes on', async () => server.taken.length > before + IN_FLIGHT, 60_000);
    const resumed = server.taken.find(({ at }, index) => index >= before && at > killed + SECOND)!.at - killed;
    expect(resumed).toBeLessThan(RESUMED_WITHIN);
    await eventually('all mail has left', () => isSettled(office.database), 90_000);

    const ids = server.taken.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)![1]!);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(COMMUNES);
    expect(new Set(ids).size).toBe(COMMUNES);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice.length).toBeLessThanOrEqual(IN_FLIGHT);
    expect(new Set(twice).size).toBe(twice.length);
    reports.push(`sending went on ${(resumed / SECOND).toFixed(1)} s after the kill`, `${twice.length} mails twice`);
  }, 240_000);

  it('goes on within a minute of the return of a mail server that was away, also for what was refused meanwhile', async () => {
    const { port } = server;
    const sent = server.taken.length;
    await server.close();
    await office.activate(ladderPlan({ id: 'away', communes: 20, ladder: ['open -58s office', 'close +90s'] }));
    await eventually('the server is missed', async () => (await readMailStop(office.database))?.by === 'away', 60_000);
    server = await startRefusingServer({ port });
    const returned = performance.now();
    await eventually('all mail has left', () => isSettled(office.database), 120_000);
    const took = performance.now() - returned;
    reports.push(`all mail had left ${(took / SECOND).toFixed(1)} s after the server's return`);
    expect(sent).toBeGreaterThanOrEqual(COMMUNES);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(20);
    expect(took).toBeLessThan(RETURNED_WITHIN);
  }, 240_000);
});
