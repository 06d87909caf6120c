import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../../domain/time/time';
import { type ChildProgram, startProgram } from '../setup/child-program';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress, noticeKindsByAddress } from '../setup/facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';
import { removeTemporaryFolders, temporaryFolder } from '../setup/temporary-folder';
import { shortTimeoutBundle } from '../setup/workflow-bundle';
import type { CrashingWorker } from './crashing-worker';

const LADDER = ['open -4s office', 'overdue +2s office', 'compile +3s compiler-officer', 'close +90s'];
const ROUND = ladderRoundId('killed');

/** The state of a round after its worker was killed at a point, and another continued. */
interface RoundState {
  office: Office;
  diedBy: NodeJS.Signals | number | null;
  /** Message-IDs in the order in which the mail server accepted them. */
  taken: string[];
}

const POINTS: Record<string, CrashingWorker['crashAt']> = {
  'a step is written, not committed': { statement: 'insert into step_records', moment: 'before-commit' },
  'a step is committed, the workflow not told': { statement: 'insert into step_records', moment: 'after-commit' },
  'a workflow is signalled, its relay row not deleted': { statement: 'delete from relay', moment: 'before-commit' },
  'a digest is claimed, not sent': { statement: "set state = 'sending'", moment: 'after-commit' },
  'the mail server accepted a mail that was not recorded': 'mail-given',
  'a rollup is written, not committed': { statement: 'insert into rollups', moment: 'before-commit' },
};

describe('a worker killed (SIGKILL) when', () => {
  const aftermaths = new Map<string, RoundState>();
  const workers: ChildProgram[] = [];

  beforeAll(async () => {
    const bundle = join(temporaryFolder(), 'bundle.js');
    writeFileSync(bundle, (await shortTimeoutBundle()).code);
    // In parallel, as each mostly waits.
    await Promise.all(
      Object.entries(POINTS).map(async ([name, crashAt]) => aftermaths.set(name, await crash(crashAt, bundle))),
    );
  }, 120_000);

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(workers.map((worker) => worker.ended));
    await Promise.all([...aftermaths.values()].map(({ office }) => office.close()));
    removeTemporaryFolders();
  });

  async function crash(crashAt: CrashingWorker['crashAt'], bundle: string): Promise<RoundState> {
    const office = await openOffice(LATE_FROM - 14 * SECOND);
    const { databaseUrl, address, namespace, clockShiftMs } = office;
    const sentLog = join(temporaryFolder(), 'sent');
    writeFileSync(sentLog, '');
    const start = (point: CrashingWorker['crashAt']) => {
      const given = { databaseUrl, address, namespace, clockShiftMs, bundle, sentLog, crashAt: point };
      const worker = startProgram(join(__dirname, 'crashing-worker.ts'), given satisfies CrashingWorker);
      workers.push(worker);
      return worker;
    };
    await office.activate(ladderPlan({ id: 'killed', communes: 3, ladder: LADDER }));
    await office.report(`${ROUND}/${commune(1)}`);
    const diedBy = await start(crashAt).ended;
    // Expires the two-minute lease of the killed sender.
    await office.database.rows(`update digests set lease_until = now() where state = 'sending'`);
    start(null);
    await eventually('compiled', () => isStepDone(office.database, ROUND, 'compile:+3s'), 60_000);
    await eventually('all mail has left', () => isSettled(office.database), 60_000);
    return { office, diedBy, taken: readFileSync(sentLog, 'utf8').trim().split('\n') };
  }

  describe.each(Object.keys(POINTS))('%s', (name) => {
    const aftermath = () => aftermaths.get(name)!;

    it('is followed by one that completes the round', async () => {
      expect(aftermath().diedBy).toBe('SIGKILL');
      const told = await noticeKindsByAddress(aftermath().office.database);
      expect(told['vanthu.xa-2@thu.invalid']).toContain('overdue');
      expect(told['vanthu.xa-3@thu.invalid']).toContain('overdue');
      expect(told['canbo.huyen@thu.invalid']).toEqual(['draft']);
    });

    it('duplicates no notice, and at most one mail, with the same Message-ID', async () => {
      const { office, taken } = aftermath();
      const told = await noticeKindsByAddress(office.database);
      for (const kinds of Object.values(told)) expect(new Set(kinds).size).toBe(kinds.length);
      const [twice] = await office.database.rows<{ count: number }>(
        `select count(*) as count from (select 1 from notices group by person, obligation, kind having count(*) > 1) x`,
      );
      expect(twice?.count).toBe(0);
      expect(taken.length - new Set(taken).size).toBe(name.startsWith('the mail server') ? 1 : 0);
      const mails = Object.values(await mailsByAddress(office.database)).reduce((sum, count) => sum + count, 0);
      expect(mails).toBe(new Set(taken).size);
    });

    it('keeps the report received before, and no longer urges that unit', async () => {
      const { office } = aftermath();
      const told = await noticeKindsByAddress(office.database);
      expect(told['vanthu.xa-1@thu.invalid']).toBeUndefined();
      const versions = await office.database.rows(
        `select version, jsonb_array_length(body -> 'units' -> 'received') as received from rollups`,
      );
      expect(versions).toEqual([{ version: 1, received: 1 }]);
    });
  });
});
