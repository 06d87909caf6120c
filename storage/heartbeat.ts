import type { Queryable, Writer } from './database';

/**
 * Records that a process is alive, in machine time. The worker records `worker` itself; `canary` is recorded by the
 * liveness workflow, so only when Temporal and a worker work together.
 */
export async function recordHeartbeat(db: Writer, name: 'worker' | 'canary'): Promise<void> {
  await db.rows(
    'insert into heartbeats (name, beat_at) values ($1, now()) on conflict (name) do update set beat_at = now()',
    [name],
  );
}

/** Liveness of worker, relay and workflows, in seconds of machine time; null where nothing was ever recorded. */
export interface Liveness {
  /** Since the last heartbeat of a worker; null when there was none. */
  workerSilent: number | null;
  /** Since the liveness workflow last ran its activity; null when it never did. */
  canarySilent: number | null;
  /** How long the oldest signal in the relay has waited; null when none waits. */
  relayWaiting: number | null;
}

/** Reads the liveness of worker and relay. */
export async function readLiveness(db: Queryable): Promise<Liveness> {
  const [row] = await db.rows<Liveness>(
    `select (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'worker') as "workerSilent",
       (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'canary') as "canarySilent",
       (select extract(epoch from now() - min(left_at))::float8 from relay) as "relayWaiting"`,
  );
  return row!;
}

/**
 * The longest silence of each part, in seconds of machine time: a worker records a heartbeat every 15 seconds, the
 * relay delivers a signal within a second, the canary workflow runs every five minutes.
 */
const LONGEST_SILENCE: Readonly<Record<keyof Liveness, number>> = {
  workerSilent: 60,
  relayWaiting: 60,
  canarySilent: 11 * 60,
};

/** Which parts work. */
export interface Health {
  worker: boolean;
  relay: boolean;
  canary: boolean;
}

/** Health from liveness, for `/readyz`, the metrics and the page Today; a part that never ran is unhealthy. */
export function healthOf(liveness: Liveness): Health {
  const within = (seconds: number | null, part: keyof Liveness): boolean =>
    seconds !== null && seconds <= LONGEST_SILENCE[part];
  return {
    worker: within(liveness.workerSilent, 'workerSilent'),
    relay: within(liveness.relayWaiting ?? 0, 'relayWaiting'),
    canary: within(liveness.canarySilent, 'canarySilent'),
  };
}
