import { createHash } from 'node:crypto';
import { rollupContent } from '../domain/rollup/canonical-json';
import { expectedState } from '../domain/rollup/expected-state';
import type { FormValues } from '../domain/rollup/form';
import type { Contribution, ExpectedUnit, Rollup } from '../domain/rollup/rollup';
import { isLate } from '../domain/states/lateness';
import type { ObligationState } from '../domain/states/state';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from './database';

interface SourceRow {
  unit: UnitId;
  state: ObligationState;
  own: boolean;
  late_from: Instant;
  counted_at: Instant | null;
  submission: string | null;
  nil: boolean | null;
  values: FormValues | null;
}

/** What a rollup is made of: every expected unit in register order, and the current version of each report that is in. */
export async function loadRollupSources(
  db: Queryable,
  collection: string,
  at: Instant,
): Promise<{ expected: ExpectedUnit[]; contributions: Contribution[] }> {
  const rows = await db.rows<SourceRow>(
    `select o.unit, o.state, o.own, o.late_from, o.counted_at, s.id as submission, s.nil, s.values
     from obligations o left join submissions s on s.obligation = o.id and s.version = o.version
     where o.collection = $1 order by o.ord`,
    [collection],
  );
  const expected: ExpectedUnit[] = [];
  const contributions: Contribution[] = [];
  for (const row of rows) {
    const late = isLate(
      { state: row.state, own: row.own, lateFrom: row.late_from, firstReceivedAt: row.counted_at },
      at,
    );
    expected.push({ unit: row.unit, state: expectedState(row.state), late, submission: row.submission });
    if (row.submission !== null) {
      contributions.push({ submission: row.submission, unit: row.unit, values: row.values!, nil: row.nil!, late });
    }
  }
  return { expected, contributions };
}

/** Writes a version; the table refuses to write one twice. */
export async function insertRollup(tx: Queryable, rollup: Rollup, step: string): Promise<void> {
  await tx.rows(
    `insert into rollups (collection, version, state, at, body, content_hash, step) values ($1, $2, 'draft', $3, $4, $5, $6)`,
    [rollup.collection, rollup.version, timestamp(rollup.at), JSON.stringify(rollup), contentHash(rollup), step],
  );
  await tx.rows(
    `insert into rollup_sources (collection, version, submission)
     select distinct $1, $2::integer, x.submission from (
       select jsonb_array_elements_text(f -> 'from') as submission from jsonb_array_elements($3::jsonb -> 'figures') f
     ) x`,
    [rollup.collection, rollup.version, JSON.stringify(rollup)],
  );
  await tx.rows('update collections set latest_version = $2, uncompiled_since = null where id = $1', [
    rollup.collection,
    rollup.version,
  ]);
}

/** SHA-256 over what the version says, whenever it was made. */
export function contentHash(rollup: Rollup): string {
  return createHash('sha256').update(rollupContent(rollup)).digest('hex');
}

/** A version, or the latest one; null when there is none. */
export async function loadRollup(
  db: Queryable,
  collection: string,
  version: number | null,
): Promise<{
  rollup: Rollup;
  state: 'draft' | 'confirmed';
  confirmedAt: Instant | null;
  confirmedBy: string | null;
} | null> {
  const [row] = await db.rows<{
    body: Rollup;
    state: 'draft' | 'confirmed';
    confirmed_at: Instant | null;
    confirmed_by: string | null;
  }>(
    `select body, state, confirmed_at, confirmed_by from rollups
     where collection = $1 and ($2::integer is null or version = $2) order by version desc limit 1`,
    [collection, version],
  );
  if (row === undefined) return null;
  return { rollup: row.body, state: row.state, confirmedAt: row.confirmed_at, confirmedBy: row.confirmed_by };
}
