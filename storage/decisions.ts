import type { Basis, DecisionKind } from '../domain/decisions/decision';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from './database';

/** One decision on a report, as written; see the table. */
export interface DecisionRow {
  id: number;
  kind: DecisionKind;
  fromState: ObligationState;
  fromDay: Day;
  toState: ObligationState;
  version: number;
  day: Day | null;
  words: string | null;
  basis: Basis | null;
  /** Who decided, also where no document says so. */
  decider: string | null;
  successor: UnitId | null;
  undoes: number | null;
  recordedBy: string;
  at: Instant;
  /** A later `restore` took it back. */
  undone: boolean;
}

/** A decision about to be written. */
export type NewDecision = Omit<DecisionRow, 'id' | 'undone'> & { obligation: string };

/** Writes a decision; the table refuses to change it ever after. */
export async function insertDecision(tx: Queryable, decision: NewDecision): Promise<number> {
  const {
    obligation,
    kind,
    fromState,
    fromDay,
    toState,
    version,
    day,
    words,
    basis,
    decider,
    successor,
    undoes,
    recordedBy,
    at,
  } = decision;
  const [row] = await tx.rows<{ id: number }>(
    `insert into decisions (obligation, kind, from_state, from_day, to_state, version, day, words, basis_number, basis_date, decider,
       successor, undoes, recorded_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      obligation,
      kind,
      fromState,
      fromDay,
      toState,
      version,
      day,
      words,
      basis?.number ?? null,
      basis?.date ?? null,
      basis?.decider ?? decider,
      successor,
      undoes,
      recordedBy,
      timestamp(at),
    ],
  );
  return row!.id;
}

/** All decisions on a report, the newest first. */
export async function readDecisions(db: Queryable, obligation: string): Promise<DecisionRow[]> {
  return db.rows<DecisionRow>(
    `select d.id, d.kind, d.from_state as "fromState", d.from_day as "fromDay", d.to_state as "toState", d.version, d.day, d.words,
       case when d.basis_number is not null then
         jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider) end as basis, d.decider,
       d.successor, d.undoes, d.recorded_by as "recordedBy", d.at,
       exists (select from decisions u where u.undoes = d.id) as undone
     from decisions d where d.obligation = $1 order by d.id desc`,
    [obligation],
  );
}

/** The decision that a `restore` would take back: the newest that is none itself and was not taken back. */
export function decisionInForce(decisions: readonly DecisionRow[]): DecisionRow | null {
  return decisions.find(({ kind, undone }) => kind !== 'restore' && !undone) ?? null;
}

/** Sets where a report stands after a decision; its receipts and first lateness mark are not touched. */
export async function setState(
  tx: Queryable,
  obligation: string,
  given: { state: ObligationState; reason: string | null; askedDay: Day | null; successor: UnitId | null; at: Instant },
): Promise<void> {
  await tx.rows(
    `update obligations set state = $2, state_reason = $3, asked_day = $4, successor = $5, state_at = $6 where id = $1`,
    [obligation, given.state, given.reason, given.askedDay, given.successor, timestamp(given.at)],
  );
}

/** Gives a report dates of its own; `extendedAt` null: those of its round again. */
export async function setDates(
  tx: Queryable,
  obligation: string,
  dates: { lastDay: Day; lateFrom: Instant; workingDue: Day; extendedAt: Instant | null; at: Instant },
): Promise<void> {
  const { lastDay, lateFrom, workingDue, extendedAt, at } = dates;
  await tx.rows(
    `update obligations set last_day = $2, late_from = $3, working_due = $4, extended_at = $5, state_at = $6 where id = $1`,
    [obligation, lastDay, timestamp(lateFrom), workingDue, timestamp(extendedAt), timestamp(at)],
  );
}

/** Mails about a report that have not left say something that is no longer so. */
export async function dropWaitingNotices(tx: Queryable, obligation: string, kinds: readonly string[]): Promise<number> {
  const dropped = await tx.rows(
    `update notices set state = 'dropped' where obligation = $1 and kind = any($2) and state in ('waiting', 'held') returning id`,
    [obligation, kinds],
  );
  return dropped.length;
}

/** Notes steps that will not be done because a decision has said as much. */
export async function skipSteps(
  tx: Queryable,
  collection: string,
  steps: readonly { id: string; at: Instant }[],
  at: Instant,
): Promise<void> {
  await tx.rows(
    `insert into step_records (collection, step, outcome, planned_at, at)
     select $2, r.step, 'skipped', r.planned, $3 from jsonb_to_recordset($1) as r(step text, planned timestamptz)
     on conflict do nothing`,
    [JSON.stringify(steps.map((step) => ({ step: step.id, planned: timestamp(step.at) }))), collection, timestamp(at)],
  );
}
