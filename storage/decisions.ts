import { hasHour } from '../domain/deadlines/deadline-hour';
import type { Basis, DecisionKind } from '../domain/decisions/decision';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { lateFromSql } from './standing';

/** One decision on a report, as written; see the table. */
export interface DecisionRow {
  id: number;
  kind: DecisionKind;
  fromState: ObligationState;
  fromDay: Day;
  /** The first late instant before: the end of `fromDay`, or its hour. */
  fromLateFrom: Instant;
  toState: ObligationState;
  version: number;
  day: Day | null;
  /** The same of `day`; null where there is none. */
  lateFrom: Instant | null;
  words: string | null;
  basis: Basis | null;
  /** The deciding body, also without a document. */
  decider: string | null;
  successor: UnitId | null;
  undoes: number | null;
  recordedBy: string;
  at: Instant;
  /** A later `restore` revoked it. */
  undone: boolean;
}

/** A decision to be written. */
export type NewDecision = Omit<DecisionRow, 'id' | 'undone'> & { obligation: string };

/** Writes a decision; the table is append-only. */
export async function insertDecision(tx: Transaction, decision: NewDecision): Promise<number> {
  const {
    obligation,
    kind,
    fromState,
    fromDay,
    fromLateFrom,
    toState,
    version,
    day,
    lateFrom,
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
       successor, undoes, recorded_by, at, from_late_from, late_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
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
      timestamp(hourAlone(fromLateFrom)),
      timestamp(hourAlone(lateFrom)),
    ],
  );
  return row!.id;
}

/** An end that names an hour; null for the whole day, which the date alone says. */
function hourAlone(lateFrom: Instant | null): Instant | null {
  return lateFrom !== null && hasHour(lateFrom) ? lateFrom : null;
}

/** All decisions on a report, the newest first. */
export async function readDecisions(db: Queryable, obligation: string): Promise<DecisionRow[]> {
  return db.rows<DecisionRow>(
    `select d.id, d.kind, d.from_state as "fromState", d.from_day as "fromDay",
       ${lateFromSql('d.from_late_from', 'd.from_day')} as "fromLateFrom", ${lateFromSql('d.late_from', 'd.day')} as "lateFrom", d.to_state as "toState", d.version, d.day, d.words,
       case when d.basis_number is not null then
         jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider) end as basis, d.decider,
       d.successor, d.undoes, d.recorded_by as "recordedBy", d.at,
       exists (select from decisions u where u.undoes = d.id) as undone
     from decisions d where d.obligation = $1 order by d.id desc`,
    [obligation],
  );
}

/** The decision that a `restore` would revoke: the newest that is not a `restore` and was not revoked. */
export function decisionInForce(decisions: readonly DecisionRow[]): DecisionRow | null {
  return decisions.find(({ kind, undone }) => kind !== 'restore' && !undone) ?? null;
}

/** Sets the state of a report after a decision; receipts and `counted_at` are unchanged. */
export async function setState(
  tx: Transaction,
  obligation: string,
  given: {
    state: ObligationState;
    reason: string | null;
    /** The end by which it is asked for again; null: none. */
    asked: { day: Day; lateFrom: Instant } | null;
    successor: UnitId | null;
    at: Instant;
  },
): Promise<void> {
  await tx.rows(
    `update obligations set state = $2, state_reason = $3, asked_day = $4, successor = $5, state_at = $6,
       asked_late_from = $7 where id = $1`,
    [
      ...[obligation, given.state, given.reason, given.asked?.day ?? null, given.successor, timestamp(given.at)],
      timestamp(hourAlone(given.asked?.lateFrom ?? null)),
    ],
  );
}

/** Sets a report's own dates; `extendedAt` null: back to those of its round. */
export async function setDates(
  tx: Transaction,
  obligation: string,
  dates: { lastDay: Day; lateFrom: Instant; workingDue: Day; extendedAt: Instant | null; at: Instant },
): Promise<void> {
  const { lastDay, lateFrom, workingDue, extendedAt, at } = dates;
  await tx.rows(
    `update obligations set last_day = $2, late_from = $3, working_due = $4, extended_at = $5, state_at = $6 where id = $1`,
    [obligation, lastDay, timestamp(lateFrom), workingDue, timestamp(extendedAt), timestamp(at)],
  );
}

/** Drops unsent notices about a report, whose content is outdated. */
export async function dropWaitingNotices(
  tx: Transaction,
  obligation: string,
  kinds: readonly string[],
): Promise<number> {
  const dropped = await tx.rows(
    `update notices set state = 'dropped' where obligation = $1 and kind = any($2) and state in ('waiting', 'held') returning id`,
    [obligation, kinds],
  );
  return dropped.length;
}

/** Records steps as skipped because the mail of a decision replaces them. */
export async function skipSteps(
  tx: Transaction,
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

/** Drops all unsent notices about a round and its reports. */
export async function dropNoticesOfRound(tx: Transaction, collection: string): Promise<void> {
  await tx.rows(`update notices set state = 'dropped' where collection = $1 and state in ('waiting', 'held')`, [
    collection,
  ]);
}
