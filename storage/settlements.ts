import type { Day, Instant } from '../domain/time/time';
import { type Transaction, timestamp } from './database';

/** A date confirmed by a person for a requirement whose document names none. */
export interface SettlementRow {
  plan: string;
  requirement: string;
  date: Day;
  by: string;
  reason: string;
  at: Instant;
}

/** Stores a confirmed date; the newest of a requirement applies. */
export async function insertSettlement(tx: Transaction, settlement: SettlementRow): Promise<void> {
  const { plan, requirement, date, by, reason, at } = settlement;
  await tx.rows(
    'insert into settlements (plan, requirement, day, settled_by, reason, settled_at) values ($1, $2, $3, $4, $5, $6)',
    [plan, requirement, date, by, reason, timestamp(at)],
  );
}
