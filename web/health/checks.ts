import { healthOf, type Liveness, readLiveness } from '../../storage/heartbeat';
import type { DatabaseDependencies } from '../dependencies';
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

export async function checkServices(deps: Pick<DatabaseDependencies, 'database' | 'dataDir'>): Promise<ServiceChecks> {
  const begun = performance.now();
  const pulse = await pulseOf(deps);
  const seconds = (performance.now() - begun) / 1_000;
  const health = pulse === null ? { worker: false, relay: false, canary: false } : healthOf(pulse);
  return {
    database: { ok: pulse !== null, seconds },
    worker: { ok: health.worker, seconds: pulse?.workerSilent ?? null },
    relay: { ok: health.relay, seconds: pulse?.relayWaiting ?? null },
    canary: { ok: health.canary, seconds: pulse?.canarySilent ?? null },
    temporal: (await readServiceState(deps.dataDir))?.temporal ?? 'unknown',
  };
}

/** Null while PostgreSQL is away or has not our tables. */
async function pulseOf({ database }: Pick<DatabaseDependencies, 'database'>): Promise<Liveness | null> {
  try {
    await database.rows('select 1 from plans limit 1');
    return await readLiveness(database);
  } catch {
    return null;
  }
}
