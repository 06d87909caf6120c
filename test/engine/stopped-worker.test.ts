import { SECOND } from '../../domain/time/time';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress, noticeKindsByAddress, stepsOf } from '../setup/facts';
import { commune, LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, openOffice } from '../setup/office';
import { shortTimeoutBundle } from '../setup/workflow-bundle';

const LADDER = [
  'open -7s office',
  'remind -3s office officer',
  'remind -1s office officer',
  'overdue +1s compiler-officer office officer',
  'compile +2s compiler-officer',
  'escalate +2s head compiler-head',
  'letter +2s compiler-head',
  'close +90s',
];

describe('a worker stopped over a deadline', () => {
  let office: Office;
  const round = ladderRoundId('stopped');
  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 8 * SECOND);
  });
  afterAll(() => office?.close());

  it('catches up with only the strongest notice, and units that did not report are late', async () => {
    const worker = { workflowBundle: await shortTimeoutBundle() };
    const before = await office.startWorker(worker);
    await office.activate(ladderPlan({ id: 'stopped', communes: 3, ladder: LADDER }));
    await eventually('opened', async () => (await mailsByAddress(office.database))['vanthu.xa-3@thu.invalid']);
    await before.stop();

    // Without a worker a report is still received, and on time.
    const receipt = await office.report(`${round}/${commune(1)}`);
    expect(receipt.late).toBe(false);
    await office.until(LATE_FROM + 3 * SECOND);
    expect(await stepsOf(office.database, round)).toEqual(['done open:-7s']);

    await office.startWorker(worker);
    await eventually('the letter is drafted', () => isStepDone(office.database, round, 'letter:+2s'));
    await eventually('the report is compiled', () => isStepDone(office.database, round, 'compile:+2s'));
    await eventually('all mail has left', () => isSettled(office.database));

    expect((await stepsOf(office.database, round)).sort()).toEqual([
      'done compile:+2s',
      'done escalate:+2s',
      'done letter:+2s',
      'done open:-7s',
      'skipped overdue:+1s',
      'skipped remind:-1s',
      'skipped remind:-3s',
    ]);
    const told = await noticeKindsByAddress(office.database);
    expect(told['vanthu.xa-2@thu.invalid']).toEqual(['open']);
    expect(told['lanhdao.xa-2@thu.invalid']).toEqual(['escalate']);
    expect(told['lanhdao.xa-1@thu.invalid']).toBeUndefined();
    expect(told['lanhdao.huyen@thu.invalid']).toEqual(['escalate-compiler', 'letter']);
    // One mail each: missed steps do not cause a burst of mails.
    const { 'lanhdao.huyen@thu.invalid': _, ...others } = await mailsByAddress(office.database);
    expect(others).toEqual({
      'canbo.huyen@thu.invalid': 1,
      'lanhdao.xa-2@thu.invalid': 1,
      'lanhdao.xa-3@thu.invalid': 1,
      'vanthu.xa-1@thu.invalid': 1,
      'vanthu.xa-2@thu.invalid': 1,
      'vanthu.xa-3@thu.invalid': 1,
    });
  }, 60_000);
});
