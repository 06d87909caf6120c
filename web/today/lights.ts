import { message } from '../../domain/messages/message';
import { type Instant, MINUTE } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { type MailStop, readMailStop } from '../../storage/mail-service';
import { type RestoredState, readRestoration } from '../../storage/restorations';
import { type Light, readMachinery } from '../frame/machinery';

/** Mail leaves within minutes of its slot. */
const MAIL_MINUTES = 30;

/** What the lights need besides the database. */
export interface LightsContext {
  /** Where `npm start` reports how far it is with Temporal; null where it does not run. */
  dataDir: string | null;
  /** No mail server is set, and the pages have no local mailbox: mails reach nobody. */
  mailMissing: boolean;
}

/** Whether worker, Temporal and mail run. Receipts depend on none of them. */
export async function readLights(
  db: Queryable,
  at: Instant,
  { dataDir, mailMissing }: LightsContext,
): Promise<Light[]> {
  const { lights } = await readMachinery(db, dataDir);
  const [mail] = await db.rows<{ stuck: number; gaveUp: number }>(
    `select (select count(*) from digests where state in ('waiting', 'sending') and slot < $1 and not mailbox_full)
         + (select count(*) from notices n join contacts k on k.id = n.person
            where n.state = 'waiting' and n.digest is null and n.slot < $1 and k.bad_since is null) as stuck,
       (select count(*) from digests where state = 'gave-up' and slot > $2) as "gaveUp"`,
    [timestamp(at - MAIL_MINUTES * MINUTE), timestamp(at - 24 * 60 * MINUTE)],
  );
  const held = heldLight(await readRestoration(db));
  const server = serverLight(await readMailStop(db), mailMissing);
  return [...lights, held ?? server ?? mailLight(mail!.stuck, mail!.gaveUp)];
}

/** A restored database, whose mails wait for an administrator; null elsewhere. */
function heldLight(restoration: RestoredState | null): Light | null {
  if (restoration === null) return null;
  const text = message('machinery.mail-held', { since: restoration.restoredAt });
  return { name: message('machinery.mail'), state: 'stuck', text };
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
