import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { writeAudit } from './audit';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';
import { isGoingOnSql, isInForceSql, isRemindedSql } from './standing';

/** A plan with open rounds, and the receivers of these rounds. */
export interface WeeklyPlan {
  plan: string;
  receivers: UnitId[];
}

/** Days ahead of its date from which a round counts as open in the weekly mail. */
export const OPEN_DAYS_AHEAD = 30;

/** A round `c` is open: in force, not closed, its date past or near, and a unit still owes. $1: now */
export const IS_OPEN_SQL = `${isGoingOnSql('c')} and c.late_from <= $1::timestamptz + interval '${OPEN_DAYS_AHEAD} days'
  and exists (select from obligations o where o.collection = c.id and ${isRemindedSql('o')})`;

/** Plans with open rounds that were in force before the week began. */
export async function readWeeklyPlans(db: Queryable, at: Instant, weekBegan: Instant): Promise<WeeklyPlan[]> {
  return db.rows<WeeklyPlan>(
    `select c.plan, array_agg(distinct c.receiver) as receivers from collections c join plans p on p.id = c.plan
     where ${isInForceSql('p')} and c.activated_at < $2 and ${IS_OPEN_SQL} group by c.plan order by c.plan`,
    [timestamp(at), timestamp(weekBegan)],
  );
}

/** Creates each addressee's unsubscribe link, and returns those who have not unsubscribed. */
export async function subscribedAddressees(tx: Writer, contacts: readonly string[]): Promise<Set<string>> {
  const rows = [...new Set(contacts)].map((contact) => ({ contact, token: randomBytes(24).toString('base64url') }));
  await tx.rows(
    `insert into weekly_mail (contact, leave_token)
     select r.contact, r.token from jsonb_to_recordset($1) as r(contact text, token text) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  const stay = await tx.rows<{ contact: string }>(
    'select contact from weekly_mail where contact = any($1) and left_at is null',
    [rows.map(({ contact }) => contact)],
  );
  return new Set(stay.map(({ contact }) => contact));
}

/** An addressee of the weekly mail, found by its unsubscribe link. */
export interface WeeklyAddressee {
  contact: string;
  name: string;
  leftAt: Instant | null;
}

export async function readWeeklyAddressee(db: Queryable, token: string): Promise<WeeklyAddressee | null> {
  const [row] = await db.rows<WeeklyAddressee>(
    `select w.contact, k.name, w.left_at as "leftAt" from weekly_mail w join contacts k on k.id = w.contact
     where w.leave_token = $1`,
    [token],
  );
  return row ?? null;
}

/** Addressees by mail address: every contact with it who was sent a weekly mail; none for an unknown address. */
export async function readWeeklyAddressees(db: Queryable, email: string | null): Promise<WeeklyAddressee[]> {
  return db.rows<WeeklyAddressee>(
    `select w.contact, k.name, w.left_at as "leftAt" from weekly_mail w join contacts k on k.id = w.contact
     where lower(k.email) = lower($1) order by w.contact`,
    [email],
  );
}

/** Unsubscribes the addressee from the weekly mail, or subscribes again; unsent mails are dropped. */
export async function setWeeklyMail(
  tx: Transaction,
  { contact, name }: WeeklyAddressee,
  given: { stays: boolean; at: Instant },
): Promise<void> {
  await tx.rows('update weekly_mail set left_at = $2 where contact = $1', [
    contact,
    given.stays ? null : timestamp(given.at),
  ]);
  if (!given.stays) {
    await tx.rows(
      `update notices set state = 'dropped'
       where person = $1 and kind = 'weekly' and state = 'waiting' and digest is null`,
      [contact],
    );
  }
  const action = given.stays ? 'weekly.join' : 'weekly.leave';
  await writeAudit(tx, { at: given.at, who: name, action, subject: contact, detail: {} });
}
