import type { Day, Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** A telephone call to a unit about one report. */
export interface NewCall {
  obligation: string;
  at: Instant;
  calledBy: string;
  spokeWith: string | null;
  note: string | null;
  /** The day by which the unit said it will send. */
  promisedOn: Day | null;
  idempotencyKey: string | null;
}

/** Writes a call; null when its idempotency key was used before (a repeated request). */
export async function insertCall(tx: Transaction, call: NewCall): Promise<number | null> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into calls (obligation, at, called_by, spoke_with, note, promised_on, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (idempotency_key) do nothing returning id`,
    [
      call.obligation,
      timestamp(call.at),
      call.calledBy,
      call.spokeWith,
      call.note,
      call.promisedOn,
      call.idempotencyKey,
    ],
  );
  return row?.id ?? null;
}

/** When the call of an idempotency key was recorded. */
export async function instantOfCall(tx: Transaction, idempotencyKey: string): Promise<Instant> {
  const [row] = await tx.rows<{ at: Instant }>('select at from calls where idempotency_key = $1', [idempotencyKey]);
  return row!.at;
}
