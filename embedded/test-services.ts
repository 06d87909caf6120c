import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, type FolderClaim } from './claim';
import { startPostgres } from './postgres';
import { startTemporal } from './temporal';
import { findTemporal } from './temporal-binary';
import { findTestServer } from './test-server';

const PREFIX = 'dung-han-test-';

/** Services of one test run, and the environment variables with their addresses. */
export interface TestServices {
  env: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts what the tests need, all in a folder of its own that `stop` removes: PostgreSQL without fsync, a dev server in
 * memory; and finds the time-skipping server. Missing services are printed and skipped; the tests that need them then
 * fail with a clear message.
 */
export async function startTestServices(log: (line: string) => void): Promise<TestServices> {
  await clearLeftOvers(log);
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  const claim = await claimDataFolder(folder, log);
  const stops: (() => Promise<unknown>)[] = [];
  const env: Record<string, string> = {};
  const stop = async () => {
    await Promise.all(stops.map((each) => each()));
    claim.release();
    rmSync(folder, { recursive: true, force: true });
  };
  const wanted = [postgres, temporal, timeSkipping].map(async (bring) => {
    try {
      const part = await bring(folder, claim, log);
      Object.assign(env, part.env);
      stops.push(part.stop);
    } catch (fault) {
      log((fault as Error).message);
    }
  });
  await Promise.all(wanted);
  return { env, stop };
}

type Bring = (folder: string, claim: FolderClaim, log: (line: string) => void) => Promise<TestServices>;

const postgres: Bring = async (folder, claim, log) => {
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    log,
    durable: false,
    maxConnections: 300,
    onSpawn: (pid) => claim.started('postgres', pid),
  });
  return { env: { TEST_DATABASE_URL: server.url }, stop: server.stop };
};

const temporal: Bring = async (folder, claim, log) => {
  let said = -1;
  const found = await findTemporal({
    onSpawn: (pid) => claim.started('temporal-build', pid),
    onProgress({ message, percent }) {
      const step = Math.floor((percent ?? -10) / 10);
      if (step > said) log(message);
      said = Math.max(said, step);
    },
  });
  claim.ended('temporal-build');
  if ('reason' in found) throw new Error(found.reason);
  const server = await startTemporal({
    binary: found.path,
    dataDir: join(folder, 'temporal'),
    inMemory: true,
    ui: false,
    onSpawn: (pid) => claim.started('temporal', pid),
  });
  return {
    env: {
      TEST_TEMPORAL_ADDRESS: server.address,
      TEST_TEMPORAL_NAMESPACE: server.namespace,
      TEST_TEMPORAL_CLI: found.path,
    },
    stop: server.stop,
  };
};

const timeSkipping: Bring = async () => ({
  env: { TEST_SERVER_PATH: await findTestServer() },
  stop: async () => undefined,
});

/** Cleans up after killed runs: stops their servers and removes their data. A live run's folder is not touched. */
async function clearLeftOvers(log: (line: string) => void): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    try {
      (await claimDataFolder(folder, log)).release();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Used by another run, or owned by another user.
    }
  }
}
