import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedPlan } from '../client/plans/load-plan';
import type { Scenario } from '../domain/rehearsal/scenario';
import type { Instant } from '../domain/time/time';
import { startPostgres } from '../embedded/postgres';
import { findTestServer } from '../embedded/test-server';
import { migrate } from '../storage/migrate';
import { BUNDLE_PATH } from '../worker/build-bundle';
import type { RehearsalLists } from './lists';
import { runReal } from './run-real';

/**
 * `rehearse --real`: the scenario on the real workflows, with a temporary database of its own; never the one of
 * `DATABASE_URL`, and no mail leaves the machine.
 * @throws DungHanError PART_MISSING when PostgreSQL or the time-skipping server is not available
 */
export async function rehearseReal(
  loaded: LoadedPlan,
  scenario: Scenario,
  options: { log: (line: string) => void; onProgress?: (at: Instant) => void },
): Promise<RehearsalLists> {
  const testServer = await findTestServer();
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-rehearse-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: folder, log: options.log, durable: false });
  try {
    await migrate(postgres.url);
    const stage = { databaseUrl: postgres.url, testServer, workflows: { codePath: BUNDLE_PATH } };
    return await runReal(stage, loaded, scenario, options.onProgress);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
