import { type Pulse, readPulse } from '../../storage/heartbeat';
import type { WebDependencies } from '../dependencies';
import { readServiceState } from '../frame/service-state';

/** One check: whether it is well, and the seconds of machine time it is judged by; null where there is nothing to count. */
export interface Check {
  ok: boolean;
  seconds: number | null;
}

/** What `/readyz` says of the machines behind the pages. */
export interface ServiceChecks {
  /** PostgreSQL answers, and its tables are there; how long it took. */
  database: Check;
  /** A worker process beats. */
  worker: Check;
  /** No message to a workflow waits for long. */
  relay: Check;
  /** The canary workflow came from its timer to its activity lately. */
  canary: Check;
  temporal: string;
}

/** A worker beats every 15 seconds, the relay rests a fifth of one, the canary sings every five minutes. */
const WORKER_SILENT = 60;
const RELAY_WAITING = 60;
const CANARY_SILENT = 11 * 60;

export async function checkServices(deps: Pick<WebDependencies, 'database' | 'dataDir'>): Promise<ServiceChecks> {
  const begun = performance.now();
  const pulse = await pulseOf(deps);
  const seconds = (performance.now() - begun) / 1_000;
  const lately = (silent: number | null | undefined, most: number): Check => ({
    ok: silent !== null && silent !== undefined && silent <= most,
    seconds: silent ?? null,
  });
  const waiting = pulse?.relayWaiting ?? null;
  return {
    database: { ok: pulse !== null, seconds },
    worker: lately(pulse?.workerSilent, WORKER_SILENT),
    relay: { ok: pulse !== null && (waiting ?? 0) <= RELAY_WAITING, seconds: waiting },
    canary: lately(pulse?.canarySilent, CANARY_SILENT),
    temporal: (await readServiceState(deps.dataDir))?.temporal ?? 'unknown',
  };
}

/** Null while PostgreSQL is away or has not our tables. */
async function pulseOf({ database }: Pick<WebDependencies, 'database'>): Promise<Pulse | null> {
  try {
    await database.rows('select 1 from plans limit 1');
    return await readPulse(database);
  } catch {
    return null;
  }
}
