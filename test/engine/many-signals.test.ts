import { NativeConnection, Worker } from '@temporalio/worker';
import { CANARY_WORKFLOW_ID, MAIL_WORKFLOW_ID, RECONCILE_WORKFLOW_ID } from '../../domain/ids';
import { SECOND } from '../../domain/time/time';
import { LATE_FROM, ladderPlan, ladderRoundId } from '../setup/ladder-plan';
import { longRun } from '../setup/long-run';
import { type Office, openOffice } from '../setup/office';
import { workflowBundle } from '../setup/workflow-bundle';

/** A plan that recurs, so that its workflow does not end. */
const MONTHLY = `  - id: monthly
    report: báo cáo tháng
    kind: periodic
    frequency: month
    clause: mục IV
    quote: báo cáo tháng gửi chậm nhất ngày 15 tháng sau
    due: { type: monthly, day: 15, ofMonth: next }
    boundary: by
    first: 2026-06
    reporters: { units: [xa-1] }
    receiver: huyen
    form: figures
    ladder: [{ kind: open, offset: -40wd, to: [office] }, { kind: close, offset: +30wd, to: [] }]
`;

const WORKFLOWS: Record<string, string> = {
  'a round whose next step is far away': `collection/${ladderRoundId('signals')}`,
  'a plan whose next period is far away': 'plan/signals',
  'the mail with nothing to send': MAIL_WORKFLOW_ID,
  'the hourly comparison': RECONCILE_WORKFLOW_ID,
  'the canary': CANARY_WORKFLOW_ID,
};

describe('hundreds of signals, with nothing else to do', () => {
  let office: Office;
  /** All are signalled at once, as they do not touch each other. */
  const runs = new Map<string, ReturnType<typeof longRun>>();
  beforeAll(async () => {
    office = await openOffice(LATE_FROM - 900 * SECOND);
    await office.startWorker();
    const ladder = ['open -999s office', 'close +999s'];
    await office.activate(ladderPlan({ id: 'signals', communes: 1, ladder, more: MONTHLY }));
    for (const [name, workflowId] of Object.entries(WORKFLOWS)) runs.set(name, longRun(office.client, workflowId));
    await Promise.allSettled(runs.values());
  }, 240_000);
  afterAll(() => office?.close());

  it.each(Object.keys(WORKFLOWS))('make the run of %s continue as a new one, and it goes on hearing', async (name) => {
    const first = await runs.get(name)!;
    expect([first.status.name, first.historyLength]).toEqual(['CONTINUED_AS_NEW', expect.any(Number)]);
    const next = await office.client.workflow.getHandle(WORKFLOWS[name]!).describe();
    expect([next.status.name, next.runId === first.runId]).toEqual(['RUNNING', false]);
  });
});

test('a rehearsal of hundreds of events goes over several runs, and lets each happen once', async () => {
  const office = await openOffice(LATE_FROM);
  const connection = await NativeConnection.connect({ address: office.address });
  const happened: number[] = [];
  const at = new Date(0).toISOString();
  const worker = await Worker.create({
    connection,
    namespace: office.namespace,
    taskQueue: 'rehearsal',
    workflowBundle: await workflowBundle(),
    activities: {
      nextScenarioEvent: async ({ done }: { done: number }) => (done < 200 ? { at } : null),
      letHappen: async ({ event }: { event: number }) => void happened.push(event),
    },
  });
  const options = { workflowId: 'rehearsal', taskQueue: 'rehearsal', args: [{ v: 1 }] };
  await worker.runUntil(office.client.workflow.execute('rehearsalWorkflow', options));
  expect(happened).toEqual(Array.from({ length: 200 }, (_, event) => event));
  const { historyLength } = await office.client.workflow.getHandle('rehearsal').describe();
  expect(historyLength).toBeLessThan(1_100);
  await connection.close();
  await office.close();
}, 60_000);
