import { vietnamCalendar } from '../../domain/calendar/calendar';
import type { NoticeKind } from '../../domain/notices/notice';
import { type Instant, SECOND } from '../../domain/time/time';
import { listMailbox, localMailbox, type MailboxMail, readMail } from '../../mail/local-mailbox';
import { sendDigests } from '../../mail/send-digests';
import type { Database } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { EVERY_STATE_PLAN, EVERY_STATE_ROUND } from '../setup/round-of-every-state';

export interface AskedMail {
  kind: NoticeKind;
  /** Contact id: `moi:tinh/head`. */
  person: string;
  /** `compile:+1wd`, or the whole id of a weekly mail. */
  step: string;
  /** Null: about the whole round. */
  obligation?: string;
}

/**
 * Sends a mail of each kind about the round with every state, each by itself: a second later than the one before, or a person's
 * second mail would wait. Notices that the round has written are removed first.
 */
export async function mailsOfEveryState(
  database: Database,
  asked: readonly AskedMail[],
  from: Instant,
): Promise<MailboxMail[]> {
  await database.rows('delete from notices');
  const mails: MailboxMail[] = [];
  for (const one of asked) mails.push(await mailOf(database, one, from + mails.length * SECOND));
  return mails;
}

async function mailOf(
  database: Database,
  { kind, person, step, obligation }: AskedMail,
  at: Instant,
): Promise<MailboxMail> {
  const weekly = kind === 'weekly';
  const about = { plan: EVERY_STATE_PLAN, collection: weekly ? null : EVERY_STATE_ROUND };
  const id = weekly ? step : `${step}@2026-05-29`;
  const unit = person.split('/')[0]!;
  const notice = { person, unit, ...about, obligation: obligation ?? null, step: id, kind, at, slot: at, urgent: true };
  await database.transaction((tx) => insertNotices(tx, [notice]));
  const deps = { database, transport: localMailbox(database), calendar: vietnamCalendar() };
  await sendDigests({ ...deps, from: 'nhac@dunghan.invalid', baseUrl: 'http://localhost:3000' }, at, at);
  const [newest] = await listMailbox(database, { limit: 1 });
  return (await readMail(database, newest!.id))!;
}
