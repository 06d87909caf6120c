import { type MailStopReason, readMailStop } from '../../storage/mail-service';
import { readRestoration } from '../../storage/restorations';
import type { DatabaseDependencies } from '../dependencies';
import { type Light, type Machinery, readMachinery } from '../frame/machinery';
import { readRunningVersions, type Versions } from '../frame/versions';

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
    /** The mail server takes mail; else, for how many seconds it has not. */
    mail: Check & { state: MailState };
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

/**
 * `missing`: no mail server is set, where the pages have no local mailbox. `held`: the database was restored, and no administrator has
 * released its mails. `unknown`: PostgreSQL is down.
 */
export type MailState = 'ready' | 'missing' | 'held' | 'unknown' | MailStopReason;

type Checked = Pick<DatabaseDependencies, 'database' | 'dataDir' | 'mailMissing' | 'clock'>;

/** An answer that a monitor would not wait for. */
const ANSWER_MS = 5_000;
const DOWN: Check = { ok: false, seconds: null };

export async function checkServices(deps: Checked): Promise<ServiceChecks> {
  const begun = performance.now();
  const found = await within(ANSWER_MS, readAll(deps));
  const database = { ok: found !== null, seconds: (performance.now() - begun) / 1_000 };
  if (found === null) {
    const mail = { ...DOWN, state: deps.mailMissing === true ? ('missing' as const) : ('unknown' as const) };
    const checks = { database, worker: DOWN, relay: DOWN, mail, canary: DOWN, temporal: DOWN };
    return { checks, temporal: 'unknown', reminders: false, troubles: [], versions: null };
  }
  const { machinery, versions, mail } = found;
  const { health, liveness, temporal, reminders, lights } = machinery;
  return {
    checks: {
      database,
      worker: { ok: health.worker, seconds: liveness.workerSilent },
      relay: { ok: health.relay, seconds: liveness.relayWaiting },
      mail,
      canary: { ok: health.canary, seconds: liveness.canarySilent },
      temporal: { ok: temporal === 'ready', seconds: liveness.temporalAsked },
    },
    temporal,
    reminders,
    troubles: lights.filter(({ state }) => state === 'stuck'),
    versions,
  };
}

async function readAll({ database, dataDir, ...deps }: Checked) {
  await database.rows('select 1 from plans limit 1');
  const [machinery, versions, mail] = await Promise.all([
    readMachinery(database, dataDir),
    readRunningVersions(database),
    checkMail({ database, ...deps }),
  ]);
  return { machinery, versions, mail };
}

async function checkMail({
  database,
  mailMissing,
  clock,
}: Omit<Checked, 'dataDir'>): Promise<ServiceChecks['checks']['mail']> {
  if (mailMissing === true) return { ok: false, seconds: null, state: 'missing' };
  const held = await readRestoration(database);
  if (held !== null) return { ok: false, seconds: Math.max(0, (clock() - held.restoredAt) / 1_000), state: 'held' };
  const stop = await readMailStop(database);
  if (stop === null) return { ok: true, seconds: 0, state: 'ready' };
  return { ok: false, seconds: Math.max(0, (clock() - stop.since) / 1_000), state: stop.by };
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
