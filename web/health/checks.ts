import type { DatabaseDependencies } from '../dependencies';
import { type Light, type Machinery, readMachinery } from '../frame/machinery';
import { readVersions, type Versions } from '../frame/versions';

/** One check: its result, and the seconds of machine time it is based on; null where there are none. */
export interface Check {
  ok: boolean;
  seconds: number | null;
}

/** The checks that `/readyz` and the metrics report. */
export interface ServiceChecks {
  checks: {
    /** PostgreSQL answers, and its tables are there; how long it took. */
    database: Check;
    /** A worker process sends heartbeats. */
    worker: Check;
    /** No signal to a workflow waits too long for the relay. */
    relay: Check;
    /** The canary workflow recently ran its timer and its activity. */
    canary: Check;
    /** Temporal answers a worker, and has what rounds need. */
    temporal: Check;
  };
  temporal: Machinery['temporal'];
  /** Steps are done and mail is sent. */
  reminders: boolean;
  /** Parts that do not run, as the page Today names them. */
  troubles: readonly Light[];
  /** Null while PostgreSQL is away. */
  versions: Versions | null;
}

/** An answer that a monitor would not wait for. */
const ANSWER_MS = 5_000;
const DOWN: Check = { ok: false, seconds: null };

export async function checkServices(deps: Pick<DatabaseDependencies, 'database' | 'dataDir'>): Promise<ServiceChecks> {
  const begun = performance.now();
  const found = await within(ANSWER_MS, readAll(deps));
  const database = { ok: found !== null, seconds: (performance.now() - begun) / 1_000 };
  if (found === null) {
    const checks = { database, worker: DOWN, relay: DOWN, canary: DOWN, temporal: DOWN };
    return { checks, temporal: 'unknown', reminders: false, troubles: [], versions: null };
  }
  const { machinery, versions } = found;
  const { health, liveness, temporal, reminders, lights } = machinery;
  return {
    checks: {
      database,
      worker: { ok: health.worker, seconds: liveness.workerSilent },
      relay: { ok: health.relay, seconds: liveness.relayWaiting },
      canary: { ok: health.canary, seconds: liveness.canarySilent },
      temporal: { ok: temporal === 'ready', seconds: liveness.temporalAsked },
    },
    temporal,
    reminders,
    troubles: lights.filter(({ state }) => state === 'stuck'),
    versions,
  };
}

async function readAll({ database, dataDir }: Pick<DatabaseDependencies, 'database' | 'dataDir'>) {
  await database.rows('select 1 from plans limit 1');
  const [machinery, versions] = await Promise.all([readMachinery(database, dataDir), readVersions(database)]);
  return { machinery, versions };
}

/** Null while PostgreSQL is down, hangs, or lacks our tables. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
