import { type SettledDates, type SettledRule, settledKey } from '../domain/obligations/settlement';
import type { ClockTime, Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { isConfirmedSql } from './standing';

/** What a person confirmed for a requirement whose document names no date. */
export interface SettlementRow {
  plan: string;
  requirement: string;
  /** The phase that has the date; null for the requirement itself. */
  phase?: string | null;
  date: Day;
  /** The hour of the day; null: all of it. */
  time?: ClockTime | null;
  /** The rule for every period; `date` is then the last day of its first round. */
  rule?: SettledRule | null;
  by: string;
  reason: string;
  at: Instant;
}

/** Stores what was confirmed; the newest of a requirement or phase applies. */
export async function insertSettlement(tx: Transaction, settlement: SettlementRow): Promise<void> {
  const { plan, requirement, phase = null, date, time = null, rule = null, by, reason, at } = settlement;
  await tx.rows(
    `insert into settlements (plan, requirement, phase, day, rule, settled_by, reason, settled_at, due_time)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [plan, requirement, phase, date, rule && JSON.stringify(rule), by, reason, timestamp(at), time],
  );
}

/** A row of what was confirmed, as queries read it. */
export interface SettledRow {
  requirement: string;
  phase: string | null;
  day: Day;
  time: ClockTime | null;
  rule: SettledRule | null;
}

/** What was confirmed, the newest of each requirement and phase. @param rows the oldest first */
export function settledOf(rows: readonly SettledRow[]): SettledDates {
  return new Map(
    rows.map(({ requirement, phase, day, time, rule }) => [
      settledKey(requirement, phase),
      rule ?? (time === null ? day : { day, time }),
    ]),
  );
}

export async function loadSettled(db: Queryable, plan: string): Promise<SettledDates> {
  return settledOf(
    await db.rows<SettledRow>(
      `select requirement, phase, day, due_time as time, rule from settlements s where plan = $1 and ${isConfirmedSql('s')} order by id`,
      [plan],
    ),
  );
}
