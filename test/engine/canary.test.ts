import { CANARY_WORKFLOW_ID } from '../../domain/ids';
import { readLiveness } from '../../storage/heartbeat';
import { eventually } from '../setup/eventually';
import { LATE_FROM } from '../setup/ladder-plan';
import { openOffice } from '../setup/office';

it('the liveness workflow records a heartbeat once a worker runs, and has a single run for several workers', async () => {
  const office = await openOffice(LATE_FROM);
  expect((await readLiveness(office.database)).canarySilent).toBeNull();
  await office.startWorker();
  await eventually(
    'the liveness workflow has run',
    async () => (await readLiveness(office.database)).canarySilent !== null,
  );
  expect((await readLiveness(office.database)).canarySilent).toBeLessThan(30);
  const run = await office.client.workflow.getHandle(CANARY_WORKFLOW_ID).describe();
  expect(run.status.name).toBe('RUNNING');
  await office.close();
}, 60_000);
