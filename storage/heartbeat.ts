import { isMessage, type Message } from '../domain/messages/message';
import type { Queryable, Writer } from './database';

/** How often a worker records that it runs, and asks Temporal. */
export const BEAT_MS = 5_000;

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

/** What Temporal answers a worker: it can be used, does not answer, or lacks what this program needs. */
export type TemporalAnswer =
  | { state: 'ready' | 'away'; fault: null }
  /** `fault` says what is wrong and what the operator does. */
  | { state: 'misconfigured'; fault: Message };

/** Records what Temporal answered; pages and monitors read it only from here. */
export async function recordTemporal(db: Writer, { state, fault }: TemporalAnswer): Promise<void> {
  await db.rows(
    `insert into heartbeats (name, beat_at, state, fault) values ('temporal', now(), $1, $2)
     on conflict (name) do update set beat_at = now(), state = excluded.state, fault = excluded.fault`,
    [state, fault === null ? null : JSON.stringify(fault)],
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
  /** Since a worker last asked Temporal; null when none ever did. */
  temporalAsked: number | null;
  /** What Temporal then answered. */
  temporalState: TemporalAnswer['state'] | null;
  temporalFault: Message | null;
}

/** Reads the liveness of worker, relay and Temporal. */
export async function readLiveness(db: Queryable): Promise<Liveness> {
  const [row] = await db.rows<Liveness>(
    `select (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'worker') as "workerSilent",
       (select extract(epoch from now() - max(beat_at))::float8 from heartbeats where name = 'canary') as "canarySilent",
       (select extract(epoch from now() - min(left_at))::float8 from relay) as "relayWaiting",
       extract(epoch from now() - t.beat_at)::float8 as "temporalAsked", t.state as "temporalState",
       t.fault as "temporalFault"
     from (select) as once left join heartbeats t on t.name = 'temporal'`,
  );
  return { ...row!, temporalFault: isMessage(row!.temporalFault) ? row!.temporalFault : null };
}

/** A worker that was killed, or a Temporal that stopped, is seen within half a minute. */
const LONGEST_BEAT = 20;

/**
 * The longest silence of each part, in seconds of machine time: a worker beats every five seconds, the relay delivers a
 * signal within a second, the canary workflow runs every five minutes.
 */
const LONGEST_SILENCE = { workerSilent: LONGEST_BEAT, relayWaiting: 60, canarySilent: 11 * 60 } as const;

/** Which parts work. */
export interface Health {
  worker: boolean;
  relay: boolean;
  canary: boolean;
  /** `unknown` while no worker asks. */
  temporal: 'ready' | 'unavailable' | 'misconfigured' | 'unknown';
}

/** Health from liveness, for `/readyz`, the metrics and the page Today; a part that never ran is unhealthy. */
export function healthOf(liveness: Liveness): Health {
  const within = (seconds: number | null, part: keyof typeof LONGEST_SILENCE): boolean =>
    seconds !== null && seconds <= LONGEST_SILENCE[part];
  return {
    worker: within(liveness.workerSilent, 'workerSilent'),
    relay: within(liveness.relayWaiting ?? 0, 'relayWaiting'),
    canary: within(liveness.canarySilent, 'canarySilent'),
    temporal: temporalHealth(liveness),
  };
}

/** A misconfiguration holds until a worker gets another answer: the worker that found it has ended. */
function temporalHealth({ temporalAsked, temporalState }: Liveness): Health['temporal'] {
  if (temporalState === 'misconfigured') return 'misconfigured';
  if (temporalAsked === null || temporalAsked > LONGEST_BEAT) return 'unknown';
  return temporalState === 'ready' ? 'ready' : 'unavailable';
}

/** Whether reminders are sent. A worker of an earlier version does not say how Temporal is, so `unknown` is no fault. */
export function areRemindersSent({ worker, relay, canary, temporal }: Health): boolean {
  return worker && relay && canary && (temporal === 'ready' || temporal === 'unknown');
}
