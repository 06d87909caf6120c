import type { Queryable } from './database';

/**
 * Says that a process is alive; machine time. `worker` beats by itself; `canary` only when Temporal and a worker together
 * have carried a workflow through.
 */
export async function recordHeartbeat(db: Queryable, name: 'worker' | 'canary'): Promise<void> {
  await db.rows(
    'insert into heartbeats (name, beat_at) values ($1, now()) on conflict (name) do update set beat_at = now()',
    [name],
  );
}

/** How the machines behind the pages do; seconds of machine time, null where there is nothing to count from. */
export interface Liveness {
  /** Since a worker was last alive; null when none ever was. */
  workerSilent: number | null;
  /** Since a workflow last ran from its timer to its activity; null when none ever did. */
  canarySilent: number | null;
  /** How long the oldest message to a workflow has waited; null when none waits. */
  relayWaiting: number | null;
}

/** Reads how long worker and relay have stood still. */
export async function readLiveness(db: Queryable): Promise<Liveness> {
  const [row] = await db.rows<Liveness>(
    `select (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'worker') as "workerSilent",
       (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'canary') as "canarySilent",
       (select extract(epoch from now() - min(left_at))::float8 from relay) as "relayWaiting"`,
  );
  return row!;
}

/**
 * The longest each part of the machinery may stand still, in seconds of machine time: a worker beats every 15 seconds, the
 * relay carries a message within a second, the canary workflow runs from its timer to its activity every five minutes.
 */
const LONGEST_SILENCE: Readonly<Record<keyof Liveness, number>> = {
  workerSilent: 60,
  relayWaiting: 60,
  canarySilent: 11 * 60,
};

/** Which parts do their work. */
export interface Health {
  worker: boolean;
  relay: boolean;
  canary: boolean;
}

/** Judges a pulse, for `/readyz`, the metrics and the lights of Today; a part that never ran does not do its work. */
export function healthOf(liveness: Liveness): Health {
  const within = (seconds: number | null, part: keyof Liveness): boolean =>
    seconds !== null && seconds <= LONGEST_SILENCE[part];
  return {
    worker: within(liveness.workerSilent, 'workerSilent'),
    relay: within(liveness.relayWaiting ?? 0, 'relayWaiting'),
    canary: within(liveness.canarySilent, 'canarySilent'),
  };
}
