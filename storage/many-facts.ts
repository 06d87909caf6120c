import type { DeadlineGroup, NextStepFacts } from '../domain/steps/next-step';
import type { Instant } from '../domain/time/time';
import type { Queryable } from './database';
import { DEADLINE_GROUP, STEP_DEADLINE } from './deadlines';
import { isLiveSql } from './standing';

/** The facts that decide the next step of a collection, and those with which its steps are shown. */
export interface ManyFacts extends NextStepFacts {
  id: string;
  /** Steps done or skipped, as recorded. */
  records: readonly StepRecord[];
}

/** A step that was done, or skipped for a stronger one. */
export interface StepRecord {
  step: string;
  outcome: 'done' | 'skipped';
  plannedAt: Instant;
  at: Instant;
}

type Row = Omit<ManyFacts, 'groups' | 'recorded' | 'records' | 'latestConfirmed' | 'reportHandedUp'>;

/**
 * The facts of many collections in four statements, whatever their number. Collections that send nothing (history, or
 * of a withdrawn plan) are left out.
 */
export async function loadManyFacts(db: Queryable, ids: readonly string[]): Promise<Map<string, ManyFacts>> {
  const collections = await db.rows<Row>(
    `select c.id, c.late_from as "lateFrom", c.last_day as "lastDay", c.working_due as "workingDue",
       c.period ->> 'from' as "periodFrom", c.event_on as "eventOn", c.activated_at as "activatedAt", c.ladder,
       c.latest_version as "latestVersion",
       c.uncompiled_since as "uncompiledSince", c.closed_version as "closedVersion"
     from collections c join plans p on p.id = c.plan
     where c.id = any($1) and ${isLiveSql('c', 'p')}`,
    [ids],
  );
  const asked = collections.map(({ id }) => id);
  const groups = await byCollection<DeadlineGroup>(
    db,
    `select o.collection, ${DEADLINE_GROUP} from obligations o ${STEP_DEADLINE}
     where o.collection = any($1) and not o.own group by 1, 2, 3, 4, 5 order by 1, 3, 2`,
    asked,
  );
  const records = await byCollection<StepRecord>(
    db,
    `select collection, step, outcome, planned_at as "plannedAt", at from step_records
     where collection = any($1) order by collection, at, step`,
    asked,
  );
  const versions = await byCollection<{ state: string }>(
    db,
    'select collection, state from rollups where collection = any($1) order by collection, version desc',
    asked,
  );
  return new Map(
    collections.map((row) => {
      const states = (versions.get(row.id) ?? []).map(({ state }) => state);
      const done = records.get(row.id) ?? [];
      const facts = {
        ...row,
        groups: groups.get(row.id) ?? [],
        records: done,
        recorded: new Set(done.map(({ step }) => step)),
        latestConfirmed: states[0] === 'confirmed',
        reportHandedUp: states.includes('confirmed'),
      };
      return [row.id, facts];
    }),
  );
}

async function byCollection<T extends object>(
  db: Queryable,
  sql: string,
  ids: readonly string[],
): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>();
  for (const row of await db.rows<T & { collection: string }>(sql, [ids])) {
    const list = found.get(row.collection);
    if (list === undefined) found.set(row.collection, [row]);
    else list.push(row);
  }
  return found;
}
