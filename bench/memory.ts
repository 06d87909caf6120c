import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { freePort } from '../embedded/port';
import { readRun, SERVICE_PARTS, type ServicePart } from '../embedded/run-file';
import { type Benchmark, type Measurement, measurement } from './benchmark';
import { type ProcessMemory, processTree } from './process-tree';

/** Idle time before measuring, and number and interval of measurements. */
const QUIET_MS = 30_000;
const WEIGHINGS = 5;
const WEIGHING_EVERY_MS = 1_000;
const START_WITHIN_MS = 60_000;

/** Memory needed by `npm start` with the sample. */
export const memory: Benchmark = {
  name: 'memory',
  about: `memory of all processes of \`npm start\`, ${QUIET_MS / 1_000} s after the last of them began`,
  async run({ projectDir, services, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'dung-han-test-memory-'));
    chmodSync(folder, 0o711);
    const service = await startService(projectDir, folder);
    const end = async () => {
      await stopService(service);
      rmSync(folder, { recursive: true, force: true });
    };
    services.atEnd(end);
    try {
      const missing = await allParts(folder);
      if (missing.length > 0) say(`not running, and not weighed: ${missing.join(', ')}`);
      say(`all is up; ${QUIET_MS / 1_000} s of quiet`);
      await rest(QUIET_MS);
      return await weigh(service.pid!, folder);
    } finally {
      await end();
    }
  },
};

/** A group of its own, so that stopping it reaches npm as Ctrl-C would. */
async function startService(projectDir: string, folder: string): Promise<ChildProcess> {
  const { DATABASE_URL, TEMPORAL_ADDRESS, ...env } = process.env;
  const port = await freePort();
  return spawn('npm', ['start', '--silent'], {
    cwd: projectDir,
    env: { ...env, DATA_DIR: folder, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function stopService(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const ended = once(service, 'exit');
  process.kill(-service.pid!, 'SIGINT');
  await ended;
}

/** Waits until web, worker, Temporal and PostgreSQL run. @returns those that did not come up in time. */
async function allParts(folder: string): Promise<ServicePart[]> {
  const wanted = SERVICE_PARTS.filter((part) => part !== 'temporal-build');
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    const run = readRun(folder);
    const missing = wanted.filter((part) => run?.processes[part] === undefined);
    if (missing.length === 0 || Date.now() > until) return missing;
    await rest(200);
  }
}

async function weigh(root: number, folder: string): Promise<Measurement[]> {
  const weighings: Map<string, number>[] = [];
  for (let turn = 0; turn < WEIGHINGS; turn++) {
    if (turn > 0) await rest(WEIGHING_EVERY_MS);
    weighings.push(byPart(processTree(root), folder));
  }
  const note = 'resident memory; of PostgreSQL, whose processes share most of it, the proportional set (smaps_rollup)';
  return [...weighings[0]!.keys()].map((part) => {
    const rounds = weighings.map((weighing) => ({ ours: (weighing.get(part) ?? 0) / (1 << 20), baseline: null }));
    return measurement({ name: `memory/${part}`, unit: 'MiB', note }, rounds);
  });
}

/** Memory by part with its children, and of all together. */
function byPart(tree: readonly ProcessMemory[], folder: string): Map<string, number> {
  const run = readRun(folder);
  const parts = Object.entries({ ...run?.processes, supervisor: run?.supervisor });
  const parents = new Map(tree.map(({ pid, parent }) => [pid, parent]));
  const partOf = (pid: number | undefined): string => {
    for (let at = pid; at !== undefined; at = parents.get(at)) {
      const part = parts.find(([, own]) => own?.pid === at);
      if (part !== undefined) return part[0];
    }
    return 'npm';
  };
  const sums = new Map<string, number>();
  for (const { pid, rss, pss } of tree) {
    const part = partOf(pid);
    sums.set(part, (sums.get(part) ?? 0) + (part === 'postgres' ? pss : rss));
  }
  const all = [...sums.values()].reduce((sum, bytes) => sum + bytes, 0);
  return sums
    .set('all', all)
    .set('all, as ps counts', total(tree, 'rss'))
    .set('all, shared memory once', total(tree, 'pss'));
}

function total(tree: readonly ProcessMemory[], count: 'rss' | 'pss'): number {
  return tree.reduce((sum, process) => sum + process[count], 0);
}
