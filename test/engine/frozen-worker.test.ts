import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../../domain/time/time';
import { type ChildProgram, startProgram } from '../setup/child-program';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress, noticeKindsByAddress } from '../setup/facts';
import { LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { shortTimeoutBundle } from '../setup/workflow-bundle';
import type { CrashingWorker } from './crashing-worker';

const ROUND = ladderRoundId('frozen');
const LADDER = ['open -999s office', 'close +999s'];

describe('a worker that freezes (SIGSTOP) when the mail server has accepted a mail, and wakes when another has done its work', () => {
  let office: Office;
  const workers: ChildProgram[] = [];
  const sentLog = join(temporaryFolder(), 'sent');
  const taken = () => readFileSync(sentLog, 'utf8').trim().split('\n').filter(Boolean);

  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 998 * SECOND);
    writeFileSync(sentLog, '');
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(workers.map((worker) => worker.ended));
    await office?.close();
    removeTemporaryFolders();
  });

  async function startWorker(crashAt: CrashingWorker['crashAt']): Promise<ChildProgram> {
    const { databaseUrl, address, namespace, clockShiftMs } = office;
    const bundle = join(temporaryFolder(), 'bundle.js');
    writeFileSync(bundle, (await shortTimeoutBundle()).code);
    const given = { databaseUrl, address, namespace, clockShiftMs, bundle, sentLog, crashAt };
    const worker = startProgram(join(__dirname, 'crashing-worker.ts'), given satisfies CrashingWorker);
    workers.push(worker);
    return worker;
  }

  it('changes nothing any more: each unit is told once, a mail that was in flight goes twice at most, with the same Message-ID', async () => {
    const frozen = await startWorker('mail-given-frozen');
    await office.activate(ladderPlan({ id: 'frozen', communes: 3, ladder: LADDER }));
    await eventually('a mail was accepted', async () => taken().length > 0, 90_000);
    // Expires the lease of two minutes of the frozen sender.
    await office.database.rows(`update digests set lease_until = now() where state = 'sending'`);
    await startWorker(null);
    await eventually('the other sends the rest', () => isSettled(office.database), 120_000);
    const told = await noticeKindsByAddress(office.database);
    const mails = await mailsByAddress(office.database);
    frozen.kill('SIGCONT');
    await eventually('the mails of the woken worker', async () => (await isSettled(office.database)) && settledFor());
    expect(await isStepDone(office.database, ROUND, 'open:-999s')).toBe(true);
    expect(told).toEqual(Object.fromEntries([1, 2, 3].map((n) => [`vanthu.xa-${n}@thu.invalid`, ['open']])));
    expect(await noticeKindsByAddress(office.database)).toEqual(told);
    expect(await mailsByAddress(office.database)).toEqual(mails);
    const times = Map.groupBy(taken(), (messageId) => messageId);
    expect(times.size).toBe(3);
    for (const same of times.values()) expect(same.length).toBeLessThanOrEqual(2);
  }, 300_000);

  /** Some seconds after SIGCONT, in which it records what it sent, or sees that another has. */
  let woken: number | undefined;
  function settledFor(): boolean {
    woken ??= performance.now();
    return performance.now() - woken > 4_000;
  }
});
