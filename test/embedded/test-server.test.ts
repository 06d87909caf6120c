import { TestWorkflowEnvironment } from '@temporalio/testing';
import { timeSkippingServer } from '../setup/services';

test('ninety days pass on the time-skipping server in a moment', async () => {
  const path = timeSkippingServer();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  try {
    const before = await env.currentTimeMs();
    await env.sleep('90 days');
    expect((await env.currentTimeMs()) - before).toBeGreaterThanOrEqual(90 * 24 * 3_600_000);
  } finally {
    await env.teardown();
  }
});
