import { MAIL_WORKFLOW_ID } from '../domain/ids';
import { type Notice, type NoticeKind, ONLY_IF_OWING } from '../domain/notices/notice';
import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp, type Writer } from './database';
import { dayAtSql, holdsOfficeSql } from './mail-readers';
import { queueSignal } from './relay';

/**
 * Writes notices, each at most once (unique by person, plan, collection, obligation, step), and signals the mail loop
 * for those to be sent. That a round opens is told once, also where its date moves afterwards and the ladder begins anew. Notices of history get state `history` and are never sent.
 * @returns how many were new.
 */
export async function insertNotices(
  tx: Writer,
  notices: readonly Notice[],
  state: 'waiting' | 'history' = 'waiting',
): Promise<number> {
  if (notices.length === 0) return 0;
  const written = await tx.rows(
    `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, urgent, only_if_owing, state)
     select n.person, n.unit, n.plan, n.collection, n.obligation, n.step, n.kind, n.at, n.slot, n.urgent, n.if_owing, $2
     from jsonb_to_recordset($1) as n(person text, unit text, plan text, collection text, obligation text, step text,
       kind text, at timestamptz, slot timestamptz, urgent boolean, if_owing boolean)
     where n.kind <> 'open' or not exists (
       select from notices b where b.obligation = n.obligation and b.person = n.person and b.kind = 'open' and b.state <> 'dropped')
     on conflict do nothing returning id`,
    [
      JSON.stringify(
        notices.map((notice) => ({
          ...notice,
          at: timestamp(notice.at),
          slot: timestamp(notice.slot),
          if_owing: ONLY_IF_OWING.has(notice.kind),
        })),
      ),
      state,
    ],
  );
  if (written.length > 0 && state === 'waiting') {
    await queueSignal(tx, MAIL_WORKFLOW_ID, { urgent: notices.some((notice) => notice.urgent) });
  }
  return written.length;
}

/**
 * Writes the notices of one receipt to a unit's office mailbox and officer in one statement, as others wait for the
 * lock. Only the first notice waiting for a slot (as in `nextMailInstant`) signals the mail workflow: one run accepts
 * no more than 10,000 signals.
 */
export async function insertReceiptNotices(
  tx: Transaction,
  told: Pick<Notice, 'unit' | 'plan' | 'collection' | 'obligation' | 'step' | 'urgent'>,
  at: Instant,
  slot: Instant,
): Promise<void> {
  const { unit, plan, collection, obligation, step, urgent } = told;
  await tx.rows(
    `with written as (
       insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, urgent, only_if_owing, state)
       select k.id, k.unit, $2, $3, $4, $5, 'receipt', $6, $7, $8, false, 'waiting' from contacts k
       where k.unit = $1 and k.post in ('office', 'officer')
         and ${holdsOfficeSql('k', dayAtSql('$6::timestamptz'))} on conflict do nothing returning id)
     insert into relay (workflow_id, urgent) select $9, $8 where exists (select from written)
       and not exists (select from notices n join contacts c on c.id = n.person
         where n.state = 'waiting' and n.slot > $6 and n.slot <= $7 and n.digest is null and c.bad_since is null)`,
    [unit, plan, collection, obligation, step, timestamp(at), timestamp(slot), urgent, MAIL_WORKFLOW_ID],
    'insert-receipt-notices',
  );
}

/** Holds the unsent notices of one kind of a round, or releases the held ones. @returns their number */
export async function holdNotices(
  tx: Transaction,
  collection: string,
  kind: NoticeKind,
  hold: boolean,
): Promise<number> {
  const [from, to] = hold ? ['waiting', 'held'] : ['held', 'waiting'];
  const moved = await tx.rows(
    'update notices set state = $4 where collection = $1 and kind = $2 and state = $3 returning id',
    [collection, kind, from, to],
  );
  return moved.length;
}
