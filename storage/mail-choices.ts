import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** Whether the reader of an address has chosen one mail a day (một thư mỗi ngày); false where nothing was chosen. */
export async function readOnceADay(db: Queryable, email: string): Promise<boolean> {
  const [row] = await db.rows<{ once: boolean }>(
    'select once_a_day as once from mail_choices where address = lower($1)',
    [email],
  );
  return row?.once === true;
}

/** Keeps the choice of an address. */
export async function setOnceADay(
  tx: Transaction,
  choice: { email: string; onceADay: boolean; who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into mail_choices (address, once_a_day, chosen_by, chosen_at) values (lower($1), $2, $3, $4)
     on conflict (address) do update set once_a_day = excluded.once_a_day, chosen_by = excluded.chosen_by,
       chosen_at = excluded.chosen_at`,
    [choice.email, choice.onceADay, choice.who, timestamp(choice.at)],
  );
}
