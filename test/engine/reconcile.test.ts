import { requestReconcile } from '../../client/rounds/reconcile';
import { RECONCILE_WORKFLOW_ID } from '../../domain/ids';
import { HOUR } from '../../domain/time/time';
import { queueSignal } from '../../storage/relay';
import { eventually } from '../setup/eventually';
import { isSettled, isStepDone, mailsByAddress } from '../setup/facts';
import { LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { type Office, officeStarter, openOffice } from '../setup/office';

const ROUND = ladderRoundId('reconcile');
const WORKFLOW = `collection/${ROUND}`;
const MILESTONE = '  - { id: review, date: 30/6/2026, title: Sơ kết }';

describe('reconciliation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(LATE_FROM - HOUR);
    await office.startWorker();
    const ladder = ['open -999s office', 'close +999s'];
    await office.activate(ladderPlan({ id: 'reconcile', communes: 2, ladder, milestones: MILESTONE }));
    await eventually(
      'the round and its plan are running',
      async () => (await isOpen(WORKFLOW)) && isOpen('plan/reconcile'),
    );
  });
  afterAll(() => office?.close());

  const isOpen = (workflowId: string) => officeStarter(office).isOpen(workflowId);

  async function reconcile(): Promise<void> {
    await requestReconcile(office.caller());
  }

  it('restarts terminated workflows while PostgreSQL has pending work for them', async () => {
    for (const id of [WORKFLOW, 'plan/reconcile']) {
      await office.client.workflow.getHandle(id).terminate('an operator');
      expect(await isOpen(id)).toBe(false);
    }
    await reconcile();
    await eventually('both run again', async () => (await isOpen(WORKFLOW)) && isOpen('plan/reconcile'));
  });

  it('signals no running workflow', async () => {
    const signals = async () => {
      const { events } = await office.client.workflow.getHandle(WORKFLOW).fetchHistory();
      return events!.filter((event) => event.workflowExecutionSignaledEventAttributes).length;
    };
    await eventually('no word waits', () => isSettled(office.database));
    const before = await signals();
    await reconcile();
    await eventually('compared', async () => {
      const { events } = await office.client.workflow.getHandle(RECONCILE_WORKFLOW_ID).fetchHistory();
      const done = events!.filter((event) => event.activityTaskCompletedEventAttributes).length;
      return done >= 3 && isSettled(office.database);
    });
    expect(await signals()).toBe(before);
  });

  it('starts no workflow for a finished round, and a run started for it ends at once without a mail', async () => {
    await office.database.rows(`update obligations set state = 'exempt' where collection = $1`, [ROUND]);
    await office.database.rows('update collections set closed_at = $2, closed_version = 0 where id = $1', [
      ROUND,
      new Date(office.now()).toISOString(),
    ]);
    await queueSignal(office.database, WORKFLOW);
    await eventually('ended', async () => !(await isOpen(WORKFLOW)));
    await reconcile();
    await eventually('no word waits', () => isSettled(office.database));
    expect(await isOpen(WORKFLOW)).toBe(false);
    await queueSignal(office.database, WORKFLOW);
    await eventually('no word waits', () => isSettled(office.database));
    await office.client.workflow.getHandle(WORKFLOW).result();
    expect(await isStepDone(office.database, ROUND, 'open:-999s')).toBe(false);
    expect(await mailsByAddress(office.database)).toEqual({});
  });
});
