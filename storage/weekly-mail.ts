import { randomBytes } from 'node:crypto';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { writeAudit } from './audit';
import { type Queryable, timestamp } from './database';
import { isGoingOnSql, isInForceSql, isRemindedSql } from './standing';

/** A plan with something open, and the bodies its open rounds are for. */
export interface OpenPlan {
  plan: string;
  receivers: UnitId[];
}

/** Days ahead of its date from which a round counts as open in the weekly mail. */
export const OPEN_DAYS_AHEAD = 30;

/** What makes a round `c` open: in force, not closed, its date past or near, and somebody still owes. $1: now */
export const OPEN_ROUND = `${isGoingOnSql('c')} and c.late_from <= $1::timestamptz + interval '${OPEN_DAYS_AHEAD} days'
  and exists (select from obligations o where o.collection = c.id and ${isRemindedSql('o')})`;

/** Plans with open rounds that were in force before the week began. */
export async function readOpenPlans(db: Queryable, at: Instant, weekBegan: Instant): Promise<OpenPlan[]> {
  return db.rows<OpenPlan>(
    `select c.plan, array_agg(distinct c.receiver) as receivers from collections c join plans p on p.id = c.plan
     where ${isInForceSql('p')} and c.activated_at < $2 and ${OPEN_ROUND} group by c.plan order by c.plan`,
    [timestamp(at), timestamp(weekBegan)],
  );
}

/** Gives each addressee a link to leave by, and names those who have left. */
export async function addresseesWhoStay(tx: Queryable, contacts: readonly string[]): Promise<Set<string>> {
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

/** An addressee of the weekly mail, by the link in it. */
export interface Addressee {
  contact: string;
  name: string;
  leftAt: Instant | null;
}

export async function readAddressee(db: Queryable, token: string): Promise<Addressee | null> {
  const [row] = await db.rows<Addressee>(
    `select w.contact, k.name, w.left_at as "leftAt" from weekly_mail w join contacts k on k.id = w.contact
     where w.leave_token = $1`,
    [token],
  );
  return row ?? null;
}

/** The same by mail address: every contact with it to whom a weekly mail was made; none for nobody's address. */
export async function readAddressees(db: Queryable, email: string | null): Promise<Addressee[]> {
  return db.rows<Addressee>(
    `select w.contact, k.name, w.left_at as "leftAt" from weekly_mail w join contacts k on k.id = w.contact
     where lower(k.email) = lower($1) order by w.contact`,
    [email],
  );
}

/** The addressee leaves the weekly mail, or comes back; what waits unsent is taken back too. */
export async function setWeeklyMail(
  tx: Queryable,
  { contact, name }: Addressee,
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
