import type { Collection } from '../domain/obligations/collection';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { isRequestedSql } from './report-requests';
import { isConfirmedSql, isHappenedSql, isUndoneSql, isUnsentSql } from './standing';

/** What a person confirmed for a requirement: an event by the period it opened, a phase's day, or a date or rule. */
export interface ConfirmedFact {
  plan: string;
  requirement: string;
  /** The period that an event opened; null where no event is meant. */
  period: string | null;
  /** The phase whose day was confirmed; null where none is meant. */
  phase: string | null;
}

/** The row that holds, which is either an event or a settlement; null where nothing was confirmed, or it was taken back. */
export async function readConfirmation(
  db: Queryable,
  { plan, requirement, period, phase }: ConfirmedFact,
): Promise<{ event: number } | { settlement: number } | null> {
  const [row] =
    period === null
      ? await db.rows<{ settlement: number }>(
          `select s.id as settlement from settlements s where s.plan = $1 and s.requirement = $2 and s.phase is not distinct from $3
             and ${isConfirmedSql('s')} order by s.id desc limit 1`,
          [plan, requirement, phase],
        )
      : await db.rows<{ event: number }>(
          `select e.id as event from events e where e.plan = $1 and e.requirement = $2 and e.period_id = $3 and ${isHappenedSql('e')}
           order by e.id desc limit 1`,
          [plan, requirement, period],
        );
  return row ?? null;
}

export async function insertUndone(
  tx: Transaction,
  change: number,
  undone: { event: number } | { settlement: number },
): Promise<void> {
  await tx.rows('insert into undone_confirmations (change, event, settlement) values ($1, $2, $3)', [
    change,
    'event' in undone ? undone.event : null,
    'settlement' in undone ? undone.settlement : null,
  ]);
}

/** A round that was opened for what was confirmed. */
export interface OpenedRound {
  collection: string;
  lastDay: Day;
  history: boolean;
  /** Units that have sent nothing, without the compiler's own figures. */
  unsent: UnitId[];
  sent: number;
}

/** The rounds that stand on what was confirmed; those that were asked for (đột xuất) do not. */
export async function readOpenedRounds(
  db: Queryable,
  { plan, requirement, period, phase }: ConfirmedFact,
): Promise<OpenedRound[]> {
  return db.rows<OpenedRound>(
    `select c.id as collection, c.last_day as "lastDay", c.history,
       array(select o.unit from obligations o where o.collection = c.id and ${isUnsentSql('o')} and not o.own order by o.ord) as unsent,
       (select count(*)::int from obligations o where o.collection = c.id and o.version > 0 and not o.own) as sent
     from collections c where c.plan = $1 and c.requirement = $2 and c.withdrawn_at is null and not ${isRequestedSql('c')}
       and ($3::text is null or c.period_id = $3) order by c.late_from, c.id`,
    [plan, requirement, period ?? phase],
  );
}

/** Which of these rounds ended because what opened them had been confirmed by mistake. */
export async function readUndoneRounds(db: Queryable, collections: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    `select c.id from collections c where c.id = any($1) and ${isUndoneSql('c')}`,
    [collections],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Sets a round that had ended in this way going again. */
export async function resumeRound(tx: Transaction, { id, eventOn }: Collection, at: Instant): Promise<void> {
  await tx.rows(
    `update collections set withdrawn_at = null, closed_at = null, closed_version = null, history = false, event_on = $2, activated_at = $3
     where id = $1`,
    [id, eventOn, timestamp(at)],
  );
}
