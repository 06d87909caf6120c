import { slotBefore } from '../../domain/calendar/slots';
import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import type { MailRelease } from '../../domain/people/mail-release';
import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import { countHeldFormerAddresses, type HeldMail, readHeldMails, releaseHeldMails } from '../../storage/held-mails';
import { queueSignal } from '../../storage/relay';
import { lockRestoration, type RestoredState, readRestoration } from '../../storage/restorations';
import { readSlotRhythm } from '../../storage/slot-rhythm';
import type { Caller } from '../contract';

/** What a restored database would mail now. */
export interface HeldMails {
  restoration: RestoredState;
  /** By person and kind, the earliest first. */
  mails: readonly HeldMail[];
  notices: number;
  probablySent: number;
  /** Old addresses that wait to be told that they were replaced. */
  formerAddresses: number;
}

/** What would leave if an administrator released the mails now; null while nothing is held. */
export async function heldMails(db: Queryable, at: Instant): Promise<HeldMails | null> {
  const restoration = await readRestoration(db);
  if (restoration === null) return null;
  const lastSlot = await lastSlotBefore(db, restoration);
  const mails = await readHeldMails(db, { restoration, lastSlot, at });
  const sum = (of: 'notices' | 'probablySent') => mails.reduce((all, mail) => all + mail[of], 0);
  const formerAddresses = await countHeldFormerAddresses(db);
  return { restoration, mails, notices: sum('notices'), probablySent: sum('probablySent'), formerAddresses };
}

async function lastSlotBefore(db: Queryable, { restoredAt }: RestoredState): Promise<Instant> {
  return slotBefore(await loadCalendar(db), restoredAt, await readSlotRhythm(db));
}

/** How many mails were dropped, and how many notices leave now. */
export interface ReleasedMails {
  dropped: number;
  leaving: number;
}

/**
 * Lets a restored database mail again, once somebody has seen what would go; the journal says who decided what.
 * @param before for `drop-before`: notices due earlier are dropped
 * @throws DungHanError NOT_FOUND when nothing is held (any more)
 */
export async function releaseMails(
  caller: Caller,
  release: MailRelease,
  before: Instant | null = null,
): Promise<ReleasedMails> {
  const { at, who } = caller;
  return caller.writer.transaction(async (tx) => {
    const restoration = await lockRestoration(tx);
    if (restoration === null) throw new DungHanError('NOT_FOUND', message('backup.not-restored'));
    const seen = await heldMails(tx, at);
    const lastSlot = await lastSlotBefore(tx, restoration);
    const dropped = await releaseHeldMails(tx, { restoration, lastSlot, at, who, release, before });
    const leaving = seen!.notices - dropped;
    await queueSignal(tx, MAIL_WORKFLOW_ID, { urgent: true });
    const detail = {
      release,
      ...(before === null ? {} : { before: new Date(before).toISOString() }),
      dropped,
      leaving,
    };
    await writeAudit(tx, {
      at,
      who,
      action: 'database.release-mails',
      subject: restoration.source ?? 'database',
      detail,
    });
    return { dropped, leaving };
  });
}
