import { type Message, message } from '../../domain/messages/message';
import { type Instant, MINUTE } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { healthOf, readLiveness } from '../../storage/heartbeat';
import { type MailStop, readMailStop } from '../../storage/mail-service';
import type { ServiceState } from '../frame/service-state';

/** State of one part of the system. */
export interface Light {
  name: Message;
  state: 'good' | 'busy' | 'stuck';
  text: Message;
}

/** Mail leaves within minutes of its slot. */
const MAIL_MINUTES = 30;

/** What the lights are told beside the database. */
export interface LightsContext {
  /** What `npm start` reports of Temporal; null where it does not run. */
  state: ServiceState | null;
  /** No mail server is set, and the pages have no local mailbox: mails reach nobody. */
  mailMissing: boolean;
}

/** Whether worker, mail and Temporal run. Receipts depend on none of them. */
export async function readLights(db: Queryable, at: Instant, { state, mailMissing }: LightsContext): Promise<Light[]> {
  const pulse = await readLiveness(db);
  const [mail] = await db.rows<{ stuck: number; gaveUp: number }>(
    `select (select count(*) from digests where state in ('waiting', 'sending') and slot < $1 and not mailbox_full)
         + (select count(*) from notices n join contacts k on k.id = n.person
            where n.state = 'waiting' and n.digest is null and n.slot < $1 and k.bad_since is null) as stuck,
       (select count(*) from digests where state = 'gave-up' and slot > $2) as "gaveUp"`,
    [timestamp(at - MAIL_MINUTES * MINUTE), timestamp(at - 24 * 60 * MINUTE)],
  );
  const { worker, relay, canary } = healthOf(pulse);
  const stop = await readMailStop(db);
  return [
    workerLight(worker, pulse.workerSilent),
    // Temporal counts as down when the worker runs and yet no signal is delivered, or no canary returns; before the
    // first canary it counts as running.
    temporalLight(state, worker && !(relay && (canary || pulse.canarySilent === null))),
    serverLight(stop, mailMissing) ?? mailLight(mail!.stuck, mail!.gaveUp),
  ];
}

function workerLight(alive: boolean, silent: number | null): Light {
  const name = message('machinery.worker');
  if (alive) return { name, state: 'good', text: message('machinery.running') };
  const text =
    silent === null ? message('machinery.never-ran') : message('machinery.silent', { since: spanOf(silent) });
  return { name, state: 'stuck', text };
}

function temporalLight(state: ServiceState | null, unheard: boolean): Light {
  const name = message('machinery.timer');
  if (state?.temporal === 'unavailable') return { name, state: 'stuck', text: message('machinery.not-running') };
  if (state !== null && state.temporal !== 'ready')
    return { name, state: 'busy', text: message('machinery.preparing') };
  if (unheard) return { name, state: 'stuck', text: message('machinery.unheard') };
  return { name, state: 'good', text: message('machinery.running') };
}

/** A mail server that takes no mail, or none; null while it takes mail. */
function serverLight(stop: MailStop | null, missing: boolean): Light | null {
  const name = message('machinery.mail');
  if (missing) return { name, state: 'stuck', text: message('machinery.mail-missing') };
  if (stop === null) return null;
  const { since, answer } = stop;
  const code = stop.by === 'refused' ? 'machinery.mail-refused' : 'machinery.mail-away';
  return { name, state: 'stuck', text: message(code, { since, answer }) };
}

function mailLight(stuck: number, gaveUp: number): Light {
  const name = message('machinery.mail');
  if (stuck > 0) {
    const text = message('machinery.mail-stuck', { mails: stuck, minutes: MAIL_MINUTES });
    return { name, state: 'stuck', text };
  }
  if (gaveUp > 0) return { name, state: 'stuck', text: message('machinery.mail-given-up', { mails: gaveUp }) };
  return { name, state: 'good', text: message('machinery.mail-leaves') };
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
