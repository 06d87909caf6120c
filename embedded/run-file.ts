import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, type ProcessIdentity } from './process-identity';

/** The parts of `npm start`, in the order in which they are stopped. */
export const SERVICE_PARTS = ['web', 'worker', 'temporal-build', 'temporal', 'postgres'] as const;
export type ServicePart = (typeof SERVICE_PARTS)[number];

/** `.data/run.json`, mode 600: the addresses and processes of the running service. */
export interface RunFile {
  supervisor: ProcessIdentity;
  databaseUrl?: string;
  /** The same database as whoever owns its tables: for what the program itself may not do (migrating, restoring). */
  ownerDatabaseUrl?: string;
  temporalAddress?: string;
  namespace?: string;
  /** Business time minus machine time in milliseconds, so that the command line has the clock of the service. */
  clockShiftMs?: number;
  /** Temporal's own pages. */
  temporalUiUrl?: string;
  webUrl?: string;
  processes: Partial<Record<ServicePart, ProcessIdentity>>;
}

/** The addresses the command line needs. */
export interface Service {
  databaseUrl: string;
  temporal?: { address: string; namespace: string };
  webUrl?: string;
}

/** The data folder of a project: `DATA_DIR`, else `.data/` beside package.json. */
export function dataFolder(projectDir: string, env: NodeJS.ProcessEnv = process.env): string {
  return env.DATA_DIR === undefined || env.DATA_DIR === '' ? join(projectDir, '.data') : env.DATA_DIR;
}

/**
 * Finds the service that `npm start` runs from this project.
 * @returns null when none runs; a part that does not run yet (Temporal on a first start) is absent.
 * @example findService('/srv/dung-han')?.databaseUrl
 */
export function findService(projectDir: string, env: NodeJS.ProcessEnv = process.env): Service | null {
  const run = readRun(dataFolder(projectDir, env));
  if (run?.databaseUrl === undefined) return null;
  const { postgres, temporal, web } = run.processes;
  // Without an embedded PostgreSQL (DATABASE_URL is set) the supervisor is checked instead.
  if (!isRunning(postgres ?? run.supervisor)) return null;
  const service: Service = { databaseUrl: run.databaseUrl };
  if (run.temporalAddress !== undefined && run.namespace !== undefined && isRunning(temporal ?? run.supervisor)) {
    service.temporal = { address: run.temporalAddress, namespace: run.namespace };
  }
  if (run.webUrl !== undefined && web !== undefined && isRunning(web)) service.webUrl = run.webUrl;
  return service;
}

/** Reads the run file of a data folder, of a live or a dead service; null when there is no readable one. */
export function readRun(dataDir: string): RunFile | null {
  try {
    const run = JSON.parse(readFileSync(runPath(dataDir), 'utf8')) as RunFile;
    return typeof run.supervisor?.pid === 'number' && typeof run.processes === 'object' ? run : null;
  } catch {
    return null;
  }
}

/** Replaces the run file atomically: a reader sees the old or the new one. */
export function writeRun(dataDir: string, run: RunFile): void {
  const draft = `${runPath(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, runPath(dataDir));
}

export function runPath(dataDir: string): string {
  return join(dataDir, 'run.json');
}
