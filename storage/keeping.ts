import { DAY_LENGTH, type Instant } from '../domain/time/time';
import { writeAudit } from './audit';
import { type Database, type Transaction, timestamp, type Writer } from './database';

/** How long what is no evidence is kept, in days of business time (docs/keeping.md). */
export interface KeepingPeriods {
  /** Words of mails. That a mail was sent, when, about what and how it was answered stays. */
  mailDays: number;
  /** What was typed and not sent, files chosen for it, and uploaded tables of units. */
  draftDays: number;
}

/** A reporting year and a month after it: what is asked about last year's report can still be looked up. */
export const USUAL_KEEPING: KeepingPeriods = { mailDays: 400, draftDays: 400 };

/** What a clean-up deleted or emptied, by what it was; only what there was. */
export type Cleaned = Readonly<Record<string, number>>;

/** `$1`: the last instant of mails, `$2`: of drafts. Rows whose time is machine time compare with `now()`. */
const EXPIRED: Readonly<Record<string, string>> = {
  mailBodies: `update digests set html = null, text = null
    where (html is not null or text is not null) and slot < $1 and state in ('sent', 'empty', 'gave-up', 'bad-address')`,
  localMails: 'delete from mailbox where delivered_at < $1',
  formerAddresses: `delete from former_addresses where state <> 'waiting' and changed_at < $1`,
  drafts: 'delete from drafts where saved_at < $2',
  draftFiles: 'delete from held_files where held_at < $2',
  scans: 'delete from held_scans where held_at < $2',
  registerDrafts: 'delete from register_drafts where coalesce(ended_at, created_at) < $2',
  exports: `delete from exports where asked_at < $3`,
  sessions: `delete from sessions where seen_at < now() - interval '24 hours'`,
  signInLinks: `delete from sign_in_links where asked_at < now() - interval '1 day'`,
  providerSignIns: `delete from provider_sign_ins where asked_at < now() - interval '1 day'`,
  limits: `delete from rate_limits where at < now() - interval '1 day'`,
  browsers: `delete from known_browsers where seen_at < now() - interval '400 days'`,
  tokens: 'delete from api_tokens where coalesce(revoked_at, expires_at) < $1',
};

/** Between two clean-ups; machine time. Several workers ask, one does it. */
const EVERY = '20 hours';

/**
 * Deletes what is kept no longer, at most once a day, with one line in the journal that says how many of what; none where there was nothing.
 * @returns null when it was done already today
 */
export async function cleanUpDaily(
  database: Pick<Database, 'transaction'>,
  periods: KeepingPeriods,
  at: Instant,
): Promise<Cleaned | null> {
  return database.transaction(async (tx) => ((await claimCleanUp(tx)) ? cleanUp(tx, periods, at) : null));
}

async function claimCleanUp(db: Writer): Promise<boolean> {
  const claimed = await db.rows(
    `insert into heartbeats (name, beat_at) values ('keeping', now()) on conflict (name) do update set beat_at = now()
     where heartbeats.beat_at < now() - interval '${EVERY}' returning name`,
  );
  return claimed.length > 0;
}

/** Deletes what is kept no longer, at this moment. */
export async function cleanUp(tx: Transaction, { mailDays, draftDays }: KeepingPeriods, at: Instant): Promise<Cleaned> {
  const ends = [at - mailDays * DAY_LENGTH, at - draftDays * DAY_LENGTH, at - DAY_LENGTH].map(timestamp);
  const cleaned: Record<string, number> = {};
  for (const [what, statement] of Object.entries(EXPIRED)) {
    const [row] = await tx.rows<{ count: number }>(
      `with given as (select $1::timestamptz, $2::timestamptz, $3::timestamptz), gone as (${statement} returning 1)
       select count(*)::int as count from gone`,
      ends,
    );
    if (row!.count > 0) cleaned[what] = row!.count;
  }
  if (Object.keys(cleaned).length > 0)
    await writeAudit(tx, { at, who: 'Đúng Hạn', action: 'keeping.clean', subject: 'keeping', detail: cleaned });
  return cleaned;
}
