import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import type { Instant } from '../domain/time/time';
import type { Database } from '../storage/database';
import { readMailStop } from '../storage/mail-service';
import { dueDigests } from './claim';
import { formDigests } from './form-digests';
import { tellFormerAddresses } from './former-addresses';
import { readMailbox } from './header-text';
import { type SendCounts, SendingRun } from './sending-run';
import { standStill } from './stand-still';
import type { Transport } from './transport';

export type { SendCounts } from './sending-run';

/** Dependencies of sending. */
export interface MailOffice {
  database: Database;
  transport: Transport;
  calendar: WorkingCalendar;
  /** `Đúng Hạn <nhac-viec@…>` */
  from: string;
  /** Base address of the pages, without a trailing slash. */
  baseUrl: string;
  /**
   * Digests in flight: given to the server and not yet recorded. After a crash each of these may be sent twice, no
   * other. Default 16.
   */
  concurrency?: number;
  /** Rhythm of a test plan; null: 08:00 and 14:00 of working days. */
  every?: SlotRhythm | null;
  /** From 0 to 1, spreads the back-off. Default Math.random. */
  random?: () => number;
  /** Ends the run after the mails in flight: the worker is being stopped. */
  signal?: AbortSignal;
}

/**
 * Sends due mail, and tells replaced addresses so: creates the digests of the slot, then claims, writes, sends and records each. Several senders may run
 * at once; none sends another's digest. Digests that cannot be sent now are postponed, so that the caller may compute
 * the next instant at once.
 * @param slot as returned by `nextMailInstant`
 * @param at business time at the start
 * @param onProgress called after each digest (a heartbeat)
 * @throws DungHanError INTERNAL when `from` holds no address
 */
export async function sendDigests(
  office: MailOffice,
  slot: Instant,
  at: Instant,
  onProgress: (counts: SendCounts) => void = () => undefined,
): Promise<SendCounts> {
  const from = readMailbox(office.from);
  if (from === null) throw new DungHanError('INTERNAL', message('faults.sender-address', { address: office.from }));
  const { database, calendar, every = null } = office;
  const formed = await formDigests(database, { slot, at, calendar, every, fromAddress: from.address });
  const due = await dueDigests(database, at, calendar, every);
  const stop = await readMailStop(database);
  const run = new SendingRun(office, from, at, { due, stop, onProgress });
  await run.finish();
  const { stopped } = run;
  if (stopped === null) await tellFormerAddresses({ ...office, from }, () => run.now());
  else await standStill(database, stopped, run.now(), run.random());
  return { ...run.counts, formed };
}
