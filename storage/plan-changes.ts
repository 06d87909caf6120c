import type { AmendableRound, RoundAmendment } from '../domain/amendments/amend-round';
import type { AmendedPart } from '../domain/amendments/amended-requirements';
import type { Basis } from '../domain/decisions/decision';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { isGoingOnSql, isRemindedSql } from './standing';

/**
 * What happened to a document: amended or withdrawn by another one, a mistaken withdrawal taken back, or something that a person
 * confirmed by mistake.
 */
export type PlanChangeKind = 'amend' | 'withdraw' | 'reinstate' | 'undo';

/** What a change did to requirements and rounds, kept as it was shown before it was confirmed. */
export interface PlanChangeEffects {
  requirements: readonly {
    requirement: string;
    kind: 'added' | 'removed' | 'changed';
    parts: readonly AmendedPart[];
  }[];
  rounds: readonly RoundAmendment[];
  /** Rounds that the new text adds. */
  added: readonly string[];
}

/** A change of a document, as it is listed. */
export interface PlanChangeRow {
  id: number;
  plan: string;
  kind: PlanChangeKind;
  basis: Basis | null;
  effective: Day;
  reason: string | null;
  effects: PlanChangeEffects;
  recordedBy: string;
  at: Instant;
}

/** Writes a change; the table is append-only. @returns its id */
export async function insertPlanChange(tx: Transaction, change: Omit<PlanChangeRow, 'id'>): Promise<number> {
  const { plan, kind, basis, effective, reason, effects, recordedBy, at } = change;
  const [row] = await tx.rows<{ id: number }>(
    `insert into plan_changes (plan, kind, basis_number, basis_date, decider, effective, reason, effects, recorded_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      ...[plan, kind, basis?.number ?? null, basis?.date ?? null, basis?.decider ?? null],
      ...[effective, reason, JSON.stringify(effects), recordedBy, timestamp(at)],
    ],
  );
  return row!.id;
}

/** The changes of a document, the newest first. */
export async function readPlanChanges(db: Queryable, plan: string): Promise<PlanChangeRow[]> {
  return db.rows<PlanChangeRow>(`${SELECT_CHANGE} where k.plan = $1 order by k.id desc`, [plan]);
}

/** The changes of a document that reached one of its rounds, the newest first. */
export async function readChangesOfRound(db: Queryable, collection: string): Promise<PlanChangeRow[]> {
  return db.rows<PlanChangeRow>(
    `${SELECT_CHANGE} join collections c on c.plan = k.plan
     where c.id = $1 and (k.at >= c.activated_at or k.kind = 'undo') and (k.kind not in ('amend', 'undo')
       or jsonb_path_exists(k.effects, '$.rounds[*] ? (@.collection == $id && @.kind != "kept")', jsonb_build_object('id', $1::text)))
     order by k.id desc`,
    [collection],
  );
}

const SELECT_CHANGE = `select k.id, k.plan, k.kind, k.effective, k.reason, k.effects, k.recorded_by as "recordedBy", k.at,
    case when k.basis_number is not null then
      jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider) end as basis
  from plan_changes k`;

/** Keeps the text of a document before an amendment. @returns its id */
export async function keepSupersededText(tx: Transaction, plan: string, change: number, at: Instant): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into superseded_plans (plan, change, body, source, file, superseded_at)
     select id, $2, body, source, file, $3 from plans where id = $1 returning id`,
    [plan, change, timestamp(at)],
  );
  return row!.id;
}

/** Rounds that do not follow an amendment go on by the text before; one that keeps an older text keeps that. */
export async function keepOldText(tx: Transaction, collections: readonly string[], text: number): Promise<void> {
  await tx.rows('update collections set superseded = $2 where id = any($1) and superseded is null', [
    collections,
    text,
  ]);
}

/** Marks rounds that the document does not ask for any more. */
export async function dropRounds(tx: Transaction, collections: readonly string[], at: Instant): Promise<void> {
  await tx.rows('update collections set withdrawn_at = $2 where id = any($1)', [collections, timestamp(at)]);
}

/** Sets to whom the reports of a round go; its compiler, whom its id names, stays. */
export async function setAddressees(
  tx: Transaction,
  collection: string,
  { receiver, through }: { receiver: UnitId; through: UnitId | null },
): Promise<void> {
  await tx.rows('update collections set receiver = $2, through = $3 where id = $1', [collection, receiver, through]);
}

/** Adds units to a round that is running; they owe by the round's own dates. */
export async function addUnits(
  tx: Transaction,
  collection: string,
  units: readonly UnitId[],
  at: Instant,
): Promise<void> {
  await tx.rows(
    `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due, joined_at)
     select c.id || '/' || u.id, c.id, u.id, u.ord, u.id = c.compiler, 'open', c.last_day, c.late_from, c.working_due, $3
     from collections c, units u where c.id = $1 and u.id = any($2) on conflict do nothing`,
    [collection, units, timestamp(at)],
  );
  // The order of a round is that of the register, counted from 0.
  await tx.rows(
    `update obligations o set ord = x.ord from (
       select b.id, row_number() over (order by u.ord) - 1 as ord from obligations b join units u on u.id = b.unit where b.collection = $1) x
     where x.id = o.id and o.ord <> x.ord`,
    [collection],
  );
}

/** The rounds of a document in the order in which they are shown. */
export async function readAmendableRounds(db: Queryable, plan: string): Promise<AmendableRoundRow[]> {
  return db.rows<AmendableRoundRow>(
    `select c.id, c.requirement, c.period_id as period, c.event_on as "eventOn", c.boundary, c.last_day as "lastDay", c.late_from as "lateFrom",
       c.working_due as "workingDue", c.cutoff, c.moved, c.provisional, c.receiver, c.through, c.compiler,
       c.history or c.closed_at is not null or c.withdrawn_at is not null or c.superseded is not null as over,
       (select jsonb_agg(jsonb_build_object('unit', o.unit, 'state', o.state, 'own', o.own,
          'countedAt', (extract(epoch from o.counted_at) * 1000)::bigint) order by o.ord)
        from obligations o where o.collection = c.id) as reports
     from collections c where c.plan = $1 order by c.late_from, c.id`,
    [plan],
  );
}

/** A round with what an amendment needs of it. */
export type AmendableRoundRow = AmendableRound & {
  requirement: string;
  period: string;
  /** The day of the event that opened it; null for other rounds. */
  eventOn: Day | null;
};

/** The rounds of a document that are going on, each with the units that still have to send. */
export async function readOwingRounds(
  db: Queryable,
  plan: string,
): Promise<{ collection: string; lastDay: Day; units: UnitId[] }[]> {
  return db.rows(
    `select c.id as collection, c.last_day as "lastDay",
       array(select o.unit from obligations o where o.collection = c.id and ${isRemindedSql('o')} order by o.ord) as units
     from collections c where c.plan = $1 and ${isGoingOnSql('c')} order by c.late_from, c.id`,
    [plan],
  );
}

/** The file of a document before one of its amendments; null where there is no such amendment. */
export async function readSupersededText(db: Queryable, plan: string, change: number): Promise<string | null> {
  const [row] = await db.rows<{ source: string }>(
    'select source from superseded_plans where plan = $1 and change = $2',
    [...[plan, change]],
  );
  return row?.source ?? null;
}
