import type { NoticeKind } from '../domain/notices/notice';
import type { MailRelease } from '../domain/people/mail-release';
import { dayOf, type Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { personSql, readerSql } from './mail-readers';
import type { RestoredState } from './restorations';
import { isRemindedSql } from './standing';

/** One person's notices of one kind that wait in a restored database. */
export interface HeldMail {
  /** Contact that reads them; null where nobody does. */
  person: string | null;
  name: string | null;
  email: string | null;
  unitName: string | null;
  kind: NoticeKind;
  notices: number;
  /** How many of them were probably sent before the restore. */
  probablySent: number;
  /** When the earliest of them was due. */
  from: Instant;
}

/** The moments by which it is reckoned what was sent. */
export interface HeldMoments {
  restoration: RestoredState;
  /** The latest mail slot before the restore. */
  lastSlot: Instant;
  at: Instant;
}

/**
 * When a notice was due. One that came with the backup: its slot. One that a step wrote here, since the backup does not know that the
 * step was done: the planned moment of that step.
 */
const DUE = `case when n.id <= $1 then coalesce(d.slot, n.slot) else n.planned_at end`;
/** It was due before the restore, so the office's mail has probably gone out. */
const PROBABLY_SENT = `(case when n.id <= $1 then coalesce(d.slot, n.slot) <= $2::timestamptz
  else n.planned_at <= $3::timestamptz end)`;
/** Notices that leave when the mails are released; what is not owed any more would be left out then. */
const WAITS = `n.state in ('waiting', 'claimed') and (d.id is null or d.state in ('waiting', 'sending'))
  and not (n.only_if_owing and not exists (select from obligations o where o.id = n.obligation and ${isRemindedSql('o')}))`;

function moments({ restoration, lastSlot }: HeldMoments): unknown[] {
  return [restoration.lastNotice, timestamp(restoration.restoredAt), timestamp(lastSlot)];
}

/** What would leave, by person and kind; the earliest first. */
export async function readHeldMails(db: Queryable, given: HeldMoments): Promise<HeldMail[]> {
  return db.rows(
    `select w.person, k.name, k.email, u.name as "unitName", w.kind, count(*) as notices,
       count(*) filter (where w.sent) as "probablySent", min(w.due) as "from"
     from (select ${personSql(readerSql('c', 'n.kind', '$4::date'), '$4::date')} as person, n.kind, ${DUE} as due,
         ${PROBABLY_SENT} as sent
       from notices n join contacts c on c.id = n.person left join digests d on d.id = n.digest where ${WAITS}) w
     left join contacts k on k.id = w.person left join units u on u.id = k.unit
     group by w.person, k.name, k.email, u.name, w.kind order by min(w.due), w.person collate "C", w.kind`,
    [...moments(given), dayOf(given.at)],
  );
}

/** How many old addresses wait to be told that they were replaced. */
export async function countHeldFormerAddresses(db: Queryable): Promise<number> {
  const [row] = await db.rows<{ waiting: number }>(
    `select count(*) as waiting from former_addresses where state = 'waiting'`,
  );
  return row!.waiting;
}

/**
 * Ends the restored state: mails leave again, but for those that are dropped.
 * @param before for `drop-before`: what was due earlier is dropped
 * @returns the number of notices dropped
 */
export async function releaseHeldMails(
  tx: Transaction,
  given: HeldMoments & { release: MailRelease; before: Instant | null; who: string },
): Promise<number> {
  const { release, before, at, who, restoration } = given;
  const dropped = release === 'send' ? 0 : await dropHeld(tx, given);
  await tx.rows(
    `update restorations set released_at = $2, released_by = $3, release = $4, drop_before = $5, dropped = $6 where id = $1`,
    [restoration.id, timestamp(at), who, release, timestamp(before), dropped],
  );
  return dropped;
}

async function dropHeld(
  tx: Transaction,
  given: HeldMoments & { release: MailRelease; before: Instant | null },
): Promise<number> {
  const { release, before } = given;
  const rows = await tx.rows(
    `update notices t set state = 'dropped' from notices n left join digests d on d.id = n.digest
     where t.id = n.id and ${WAITS} and case $4::text when 'drop' then true when 'drop-sent' then ${PROBABLY_SENT}
       else ${DUE} < $5::timestamptz end returning t.id`,
    [...moments(given), release, timestamp(before)],
  );
  await tx.rows(
    `update former_addresses set state = 'gave-up', last_error = 'restored' where state = 'waiting'
       and ($1::text = 'drop' or changed_at <= $2::timestamptz)`,
    [release, timestamp(release === 'drop-before' ? before : given.restoration.restoredAt)],
  );
  return rows.length;
}
