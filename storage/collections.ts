import type { Collection, Period } from '../domain/obligations/collection';
import type { Boundary, Frequency, Kind } from '../domain/plan/plan';
import type { DeadlineGroup, NextStepFacts } from '../domain/steps/next-step';
import type { Ladder } from '../domain/steps/step';
import type { Day, Instant } from '../domain/time/time';
import type { Tree, UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { DEADLINE_GROUP, STEP_DEADLINE } from './deadlines';
import { isRequestedSql, isRequestWithdrawnSql } from './report-requests';
import { isRemindedSql } from './standing';

/** A collection as stored, with its plan's tree and switches. */
export interface StoredCollection {
  id: string;
  plan: string;
  requirement: string;
  period: Period;
  eventOn: Day | null;
  kind: Kind;
  frequency: Frequency;
  receiver: UnitId;
  through: UnitId | null;
  compiler: UnitId;
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  cutoff: Day | null;
  provisional: boolean;
  ladder: Ladder;
  activatedAt: Instant;
  history: boolean;
  latestVersion: number;
  uncompiledSince: Instant | null;
  closedVersion: number | null;
  tree: Tree;
  /** The day from which the duties of its plan hold. */
  effective: Day | null;
  urgent: boolean;
  test: boolean;
  everySeconds: number | null;
  withdrawn: boolean;
  /** It was asked for, and the request was withdrawn. */
  requestWithdrawn: boolean;
}

/** Writes a collection with its obligations, all of them open. */
export async function insertCollection(
  tx: Transaction,
  collection: Collection,
  given: { ladder: Ladder; activatedAt: Instant; history: boolean },
): Promise<boolean> {
  const created = await tx.rows(
    `insert into collections (id, plan, requirement, period, period_id, kind, frequency, receiver, through, compiler,
       boundary, last_day, late_from, working_due, cutoff, moved, provisional, ladder, activated_at, history, event_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     on conflict (id) do nothing returning id`,
    [
      collection.id,
      collection.plan,
      collection.requirement,
      JSON.stringify(collection.period),
      collection.period.id,
      collection.kind,
      collection.frequency,
      collection.receiver,
      collection.through,
      collection.compiler,
      collection.boundary,
      collection.lastDay,
      timestamp(collection.lateFrom),
      collection.workingDue,
      collection.cutoff,
      collection.moved === null ? null : JSON.stringify(collection.moved),
      collection.provisional,
      JSON.stringify(given.ladder),
      timestamp(given.activatedAt),
      given.history,
      collection.eventOn,
    ],
  );
  if (created.length === 0) return false;
  await tx.rows(
    `insert into obligations (id, collection, unit, ord, own, state, last_day, late_from, working_due)
     select o.id, $2, o.unit, o.ord, o.own, 'open', $3, $4, $5
     from jsonb_to_recordset($1) as o(id text, unit text, ord integer, own boolean)`,
    [
      JSON.stringify(collection.obligations.map((obligation, ord) => ({ ...obligation, ord }))),
      collection.id,
      collection.lastDay,
      timestamp(collection.lateFrom),
      collection.workingDue,
    ],
  );
  return true;
}

/**
 * Reads a collection, or null.
 * @param lock `update` makes other writers of this collection wait until the transaction ends
 */
export async function loadCollection(db: Queryable, id: string): Promise<StoredCollection | null> {
  return collectionBy(db, id, '');
}

/** As `loadCollection`; other transactions that lock it wait until this one ends. */
export async function lockCollection(tx: Transaction, id: string): Promise<StoredCollection | null> {
  return collectionBy(tx, id, 'for no key update of c');
}

async function collectionBy(db: Queryable, id: string, lock: string): Promise<StoredCollection | null> {
  const [row] = await db.rows<StoredCollection>(
    `select c.id, c.plan, c.requirement, c.period, c.event_on as "eventOn", c.kind, c.frequency, c.receiver, c.through, c.compiler,
       c.last_day as "lastDay", c.late_from as "lateFrom", c.working_due as "workingDue", c.cutoff, c.provisional, c.ladder,
       c.activated_at as "activatedAt", c.history, c.latest_version as "latestVersion",
       c.uncompiled_since as "uncompiledSince", c.closed_version as "closedVersion", p.tree,
       p.body ->> 'effective' as effective,
       ((p.body ->> 'urgent')::boolean or ${isRequestedSql('c')}) as urgent, ${isRequestWithdrawnSql('c')} as "requestWithdrawn", (p.body ->> 'test')::boolean as test,
       (p.body -> 'slots' ->> 'everySeconds')::float8 as "everySeconds", p.withdrawn_at is not null or c.withdrawn_at is not null as withdrawn
     from collections c join plans p on p.id = c.plan where c.id = $1 ${lock}`,
    [id],
  );
  return row ?? null;
}

/** The counts and records that decide the next step; see domain/steps/next-step.ts. */
export async function loadFacts(db: Queryable, collection: StoredCollection): Promise<NextStepFacts> {
  const groups = await db.rows<DeadlineGroup>(
    `select ${DEADLINE_GROUP} from obligations o ${STEP_DEADLINE}
     where o.collection = $1 and not o.own group by 1, 2, 3, 4 order by 2, 1`,
    [collection.id],
  );
  const recorded = await db.rows<{ step: string }>('select step from step_records where collection = $1', [
    collection.id,
  ]);
  const versions = await db.rows<{ state: 'draft' | 'confirmed' }>(
    'select state from rollups where collection = $1 order by version desc',
    [collection.id],
  );
  return {
    lateFrom: collection.lateFrom,
    lastDay: collection.lastDay,
    workingDue: collection.workingDue,
    periodFrom: collection.period.from,
    eventOn: collection.eventOn,
    activatedAt: collection.activatedAt,
    ladder: collection.ladder,
    groups,
    recorded: new Set(recorded.map((row) => row.step)),
    latestVersion: collection.latestVersion,
    latestConfirmed: versions[0]?.state === 'confirmed',
    reportHandedUp: versions.some((version) => version.state === 'confirmed'),
    uncompiledSince: collection.uncompiledSince,
    closedVersion: collection.closedVersion,
  };
}

/**
 * The obligations of one deadline that owe now, in register order, without the compiler's own. `returned`: returned
 * reports with that resubmission day.
 */
export async function owingOf(
  db: Queryable,
  collection: string,
  lateFrom: Instant,
): Promise<{ obligation: string; unit: UnitId; returned: boolean }[]> {
  return db.rows(
    `select o.id as obligation, o.unit, d.returned from obligations o ${STEP_DEADLINE}
     where o.collection = $1 and d.late_from = $2 and ${isRemindedSql('o')} order by o.ord`,
    [collection, timestamp(lateFrom)],
  );
}

/** Closes a round over its latest version; a later version closes it again. */
export async function closeCollection(tx: Transaction, id: string, at: Instant): Promise<void> {
  await tx.rows('update collections set closed_at = $2, closed_version = latest_version where id = $1', [
    id,
    timestamp(at),
  ]);
}

/** A closed round goes on: a report of it is owed again. */
export async function reopenCollection(tx: Transaction, id: string): Promise<void> {
  await tx.rows('update collections set closed_at = null, closed_version = null where id = $1', [id]);
}

/** Stores for the open rounds of a requirement whether "trước ngày" includes the day. */
export async function setBoundary(
  tx: Transaction,
  { plan, requirement }: { plan: string; requirement: string },
  boundary: Boundary,
): Promise<void> {
  await tx.rows(
    `update collections set boundary = $3
     where plan = $1 and requirement = $2 and closed_at is null and superseded is null and boundary <> $3`,
    [plan, requirement, boundary],
  );
}

/** Marks a compiled report for a supplement, as its count of late units is wrong after the date moved. */
export async function markLatenessMoved(
  tx: Transaction,
  collection: string,
  lateFrom: readonly [Instant, Instant],
  at: Instant,
): Promise<void> {
  await tx.rows(
    `update collections c set uncompiled_since = $2
     where c.id = $1 and c.latest_version > 0 and c.uncompiled_since is null and not c.history
       and exists (select from obligations o where o.collection = c.id and not o.own
         and coalesce(o.counted_at, $2) >= least($3::timestamptz, $4::timestamptz)
         and coalesce(o.counted_at, $2) < greatest($3::timestamptz, $4::timestamptz))`,
    [collection, ...[at, ...lateFrom].map(timestamp)],
  );
}

/** Closes a round of history at its end. */
export async function setEnd(
  tx: Transaction,
  id: string,
  end: { closedAt: Instant | null; closedVersion: number | null; uncompiledSince: Instant | null },
): Promise<void> {
  await tx.rows('update collections set closed_at = $2, closed_version = $3, uncompiled_since = $4 where id = $1', [
    ...[id, timestamp(end.closedAt), end.closedVersion, timestamp(end.uncompiledSince)],
  ]);
}

/** Sets the steps of a round. */
export async function setLadder(tx: Transaction, id: string, ladder: Ladder): Promise<void> {
  await tx.rows('update collections set ladder = $2 where id = $1 and ladder <> $2::jsonb', [
    id,
    JSON.stringify(ladder),
  ]);
}

/** Sets how the day of one round is meant: "trước ngày", "chậm nhất" or "vào ngày". */
export async function setBoundaryOfRound(tx: Transaction, id: string, boundary: Boundary): Promise<void> {
  await tx.rows('update collections set boundary = $2 where id = $1', [id, boundary]);
}
