import { healthOf, type Liveness, readLiveness } from '../../storage/heartbeat';
import { type MailStopReason, readMailStop } from '../../storage/mail-service';
import type { DatabaseDependencies } from '../dependencies';
import { readServiceState } from '../frame/service-state';

/** One check: its result, and the seconds of machine time it is based on; null where there are none. */
export interface Check {
  ok: boolean;
  seconds: number | null;
}

/** The checks that `/readyz` reports. */
export interface ServiceChecks {
  /** PostgreSQL answers, and its tables are there; how long it took. */
  database: Check;
  /** A worker process sends heartbeats. */
  worker: Check;
  /** No signal to a workflow waits too long for the relay. */
  relay: Check;
  /** The mail server takes mail; seconds since it does not. */
  mail: Check & { state: MailState };
  /** The canary workflow recently ran its timer and its activity. */
  canary: Check;
  temporal: string;
}

/** `missing`: no mail server is set, where the pages have no local mailbox. `unknown`: PostgreSQL is down. */
export type MailState = 'ready' | 'missing' | 'unknown' | MailStopReason;

export async function checkServices(
  deps: Pick<DatabaseDependencies, 'database' | 'dataDir' | 'mailMissing' | 'clock'>,
): Promise<ServiceChecks> {
  const begun = performance.now();
  const pulse = await pulseOf(deps);
  const seconds = (performance.now() - begun) / 1_000;
  const health = pulse === null ? { worker: false, relay: false, canary: false } : healthOf(pulse);
  return {
    database: { ok: pulse !== null, seconds },
    worker: { ok: health.worker, seconds: pulse?.workerSilent ?? null },
    mail: await checkMail(deps, pulse !== null),
    relay: { ok: health.relay, seconds: pulse?.relayWaiting ?? null },
    canary: { ok: health.canary, seconds: pulse?.canarySilent ?? null },
    temporal: (await readServiceState(deps.dataDir))?.temporal ?? 'unknown',
  };
}

async function checkMail(
  { database, mailMissing, clock }: Pick<DatabaseDependencies, 'database' | 'mailMissing' | 'clock'>,
  isDatabaseUp: boolean,
): Promise<ServiceChecks['mail']> {
  if (mailMissing === true) return { ok: false, seconds: null, state: 'missing' };
  if (!isDatabaseUp) return { ok: false, seconds: null, state: 'unknown' };
  const stop = await readMailStop(database);
  if (stop === null) return { ok: true, seconds: 0, state: 'ready' };
  return { ok: false, seconds: Math.max(0, (clock() - stop.since) / 1_000), state: stop.by };
}

/** Null while PostgreSQL is down or lacks our tables. */
async function pulseOf({ database }: Pick<DatabaseDependencies, 'database'>): Promise<Liveness | null> {
  try {
    await database.rows('select 1 from plans limit 1');
    return await readLiveness(database);
  } catch {
    return null;
  }
}
