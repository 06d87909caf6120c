import type { Queryable } from '../../storage/database';

/** Kinds of sent notices by mail address; persons without notices are absent. */
export async function noticeKindsByAddress(db: Queryable): Promise<Record<string, string[]>> {
  const rows = await db.rows<{ email: string; kind: string }>(
    `select c.email, n.kind from notices n join contacts c on c.id = n.person join digests d on d.id = n.digest
     where n.state = 'sent' and exists (select from mailbox m where m.message_id = d.message_id)
     order by d.slot, n.id`,
  );
  const told: Record<string, string[]> = {};
  for (const { email, kind } of rows) {
    told[email] ??= [];
    told[email].push(kind);
  }
  return told;
}

/** Mails in the local mailbox, by address. */
export async function mailsByAddress(db: Queryable): Promise<Record<string, number>> {
  const rows = await db.rows<{ address: string; count: number }>(
    `select substring(mail_to from '<(.*)>') as address, count(*) as count from mailbox group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.address, row.count]));
}

/** The steps of a round as `done open:-7s`, in the order they were planned. */
export async function stepsOf(db: Queryable, collection: string): Promise<string[]> {
  const rows = await db.rows<{ outcome: string; step: string }>(
    `select outcome, split_part(step, '@', 1) as step from step_records where collection = $1 order by planned_at, at, step`,
    [collection],
  );
  return rows.map((row) => `${row.outcome} ${row.step}`);
}

/** Whether a step of a round is recorded as done. */
export async function isStepDone(db: Queryable, collection: string, step: string): Promise<boolean> {
  return (await stepsOf(db, collection)).includes(`done ${step}`);
}

/** Whether all notices are sent, and no signal is queued. */
export async function isSettled(db: Queryable): Promise<boolean> {
  const [row] = await db.rows<{ waiting: number }>(
    `select (select count(*) from notices where state in ('waiting', 'claimed'))
       + (select count(*) from digests where state in ('waiting', 'sending')) + (select count(*) from relay) as waiting`,
  );
  return row?.waiting === 0;
}
