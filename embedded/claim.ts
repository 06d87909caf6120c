import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './file-lock';
import { endProcess } from './kill-group';
import { inUse } from './postgres-cluster';
import { identify, isRunning, ownIdentity } from './process-identity';
import { type RunFile, readRun, runPath, SERVICE_PARTS, type ServicePart, writeRun } from './run-file';

/**
 * The lock on a data folder. The command line reads the recorded processes, and the next start stops them if we are
 * killed.
 */
export interface FolderClaim {
  /** Adds or replaces recorded addresses. */
  record(addresses: Partial<Omit<RunFile, 'supervisor' | 'processes'>>): void;
  /** Records a started part. Call it as soon as there is a pid, so that the process is never orphaned. */
  started(part: ServicePart, pid: number): void;
  ended(part: ServicePart): void;
  /** Releases the folder. */
  release(): void;
}

/**
 * Locks a data folder for this process. Processes left over by a killed one are stopped first, in the usual order.
 * @param log receives messages about left-over processes, in Vietnamese
 * @throws DungHanError DATA_IN_USE, naming the live process that holds it.
 */
export async function claimDataFolder(dataDir: string, log: (line: string) => void): Promise<FolderClaim> {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o711); // PostgreSQL may run as another account and must traverse it; secret files have mode 600.
  const lock = join(dataDir, 'lock');
  const holder = takeLock(lock);
  if (holder !== null) throw inUse(dataDir, holder.pid);
  await stopOrphans(dataDir, log);
  const run: RunFile = { supervisor: ownIdentity(), processes: {} };
  const write = () => writeRun(dataDir, run);
  write();
  return {
    record(addresses) {
      Object.assign(run, addresses);
      write();
    },
    started(part, pid) {
      run.processes[part] = identify(pid);
      write();
    },
    ended(part) {
      delete run.processes[part];
      write();
    },
    release() {
      rmSync(runPath(dataDir), { force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** Stops the processes of a killed predecessor: web, worker, Temporal, PostgreSQL. */
export async function stopOrphans(dataDir: string, log: (line: string) => void): Promise<void> {
  const run = readRun(dataDir);
  if (run === null) return;
  for (const part of SERVICE_PARTS) {
    const process = run.processes[part];
    if (process === undefined || !isRunning(process)) continue;
    log(`Dừng tiến trình còn sót của lần chạy trước: ${part} (pid ${process.pid}).`);
    await endProcess(process, part === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
  }
}
