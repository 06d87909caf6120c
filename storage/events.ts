import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';
import { isHappenedSql } from './standing';

/** An event from which a deadline counts, and the period of the round it opens. */
export interface EventRow {
  plan: string;
  requirement: string;
  period: string;
  on: Day;
  what: string;
  by: string;
  at: Instant;
}

export async function insertEvent(tx: Transaction, { plan, requirement, period, on, what, by, at }: EventRow) {
  await tx.rows(
    `insert into events (plan, requirement, period_id, happened_on, what, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [plan, requirement, period, on, what, by, timestamp(at)],
  );
}

/** The events of a plan that were not taken back, the newest first. */
export async function loadEvents(db: Queryable, plan: string): Promise<EventRow[]> {
  return db.rows<EventRow>(
    `select plan, requirement, period_id as period, happened_on as "on", what, recorded_by as by, recorded_at as at
     from events e where plan = $1 and ${isHappenedSql('e')} order by happened_on desc, id desc`,
    [plan],
  );
}
