import { type Message, message } from '../../domain/messages/message';
import type { Queryable } from '../../storage/database';
import { areRemindersSent, type Health, healthOf, type Liveness, readLiveness } from '../../storage/heartbeat';
import { readServiceState, type ServiceState } from './service-state';

/** State of one part of the system. */
export interface Light {
  name: Message;
  state: 'good' | 'busy' | 'stuck';
  text: Message;
}

/** How worker and Temporal are: the same for the page Today, `/readyz` and the metrics. */
export interface Machinery {
  liveness: Liveness;
  health: Health;
  temporal: ServiceState['temporal'] | Health['temporal'];
  reminders: boolean;
  /** Worker and Temporal, in this order. */
  lights: readonly [Light, Light];
}

/** @param dataDir where `npm start` reports how far it is with Temporal; null where it does not run */
export async function readMachinery(db: Queryable, dataDir: string | null): Promise<Machinery> {
  const [liveness, service] = await Promise.all([readLiveness(db), readServiceState(dataDir)]);
  const health = healthOf(liveness);
  const unheard = isUnheard(health, liveness);
  const temporal = temporalState(health, unheard, service);
  return {
    liveness,
    health,
    temporal,
    reminders: areRemindersSent(health),
    lights: [
      workerLight(health.worker, liveness.workerSilent),
      temporalLight(temporal, health, unheard, liveness.temporalFault),
    ],
  };
}

/** A worker runs, and yet no signal is delivered or no canary returns; before the first canary nothing is known. */
function isUnheard({ worker, relay, canary }: Health, { canarySilent }: Liveness): boolean {
  return worker && !(relay && (canary || canarySilent === null));
}

function temporalState(health: Health, unheard: boolean, service: ServiceState | null): Machinery['temporal'] {
  // The program that starts Temporal knows first that it is not there yet.
  if (service !== null && service.temporal !== 'ready') return service.temporal;
  if (health.temporal === 'ready' || health.temporal === 'unknown') {
    if (unheard) return 'unavailable';
    // A worker of an earlier version delivers its signals and does not say how Temporal is.
    return health.worker || service !== null ? 'ready' : health.temporal;
  }
  return health.temporal;
}

function workerLight(alive: boolean, silent: number | null): Light {
  const name = message('machinery.worker');
  if (alive) return { name, state: 'good', text: message('machinery.running') };
  const text =
    silent === null ? message('machinery.never-ran') : message('machinery.silent', { since: spanOf(silent) });
  return { name, state: 'stuck', text };
}

function temporalLight(
  temporal: Machinery['temporal'],
  health: Health,
  unheard: boolean,
  fault: Message | null,
): Light {
  const name = message('machinery.timer');
  switch (temporal) {
    case 'ready':
      return { name, state: 'good', text: message('machinery.running') };
    case 'looking':
    case 'building':
      return { name, state: 'busy', text: message('machinery.preparing') };
    case 'unknown':
      return { name, state: 'stuck', text: message('machinery.timer-unknown') };
    case 'misconfigured':
      return { name, state: 'stuck', text: fault ?? message('machinery.not-running') };
    case 'unavailable':
      return { name, state: 'stuck', text: unavailableText(health, unheard) };
  }
}

function unavailableText({ temporal }: Health, unheard: boolean): Message {
  if (temporal === 'unavailable') return message('machinery.timer-silent');
  return message(unheard ? 'machinery.unheard' : 'machinery.not-running');
}

/** @example inVietnamese(spanOf(150)) // '02 phút' */
function spanOf(seconds: number): Message {
  const minutes = Math.max(1, Math.floor(seconds / 60));
  if (minutes < 60) return message('machinery.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? message('machinery.hours', { hours })
    : message('machinery.days', { days: Math.floor(hours / 24) });
}
