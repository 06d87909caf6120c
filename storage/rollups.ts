import { createHash } from 'node:crypto';
import { rollupContent } from '../domain/rollup/canonical-json';
import { compileReports, type RoundReport } from '../domain/rollup/compile-reports';
import { type LeftOut, leftOut } from '../domain/rollup/left-out';
import type { Rollup } from '../domain/rollup/rollup';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { StoredCollection } from './collections';
import { readCoverage } from './coverage';
import { type Queryable, type Transaction, timestamp } from './database';
import { readForm } from './plans';
import { dropRollupNotices } from './rollup-chain';
import { formAtSql, textIdAtSql } from './standing';

/** The reports of a round in the register's order, each with its state and current version. */
export async function loadReports(db: Queryable, collection: string): Promise<RoundReport[]> {
  return db.rows<RoundReport>(
    `select o.unit, o.state, o.own, o.late_from as "lateFrom", o.counted_at as "countedAt", case when s.id is not null
       then jsonb_build_object('submission', s.id, 'values', s.values, 'nil', s.nil)
         || case when ${textIdAtSql('c', 's.recorded_at')} is distinct from c.superseded
            then jsonb_build_object('sentUnder', (${formAtSql('c', 'p', 's.recorded_at')})) else '{}' end end as current
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
       left join submissions s on s.obligation = o.id and s.version = o.version
     where o.collection = $1 order by o.ord`,
    [collection],
  );
}

/**
 * Compiles the next version of a round from the received reports, and writes it as a draft. The caller must lock the
 * round, so that no report is received between reading and marking it as compiled.
 * @param step id of the step that compiles it
 */
export async function compileVersion(
  tx: Transaction,
  { id, latestVersion }: Pick<StoredCollection, 'id' | 'latestVersion'>,
  step: string,
  at: Instant,
): Promise<Rollup> {
  const form = await readForm(tx, id);
  const reports = await loadReports(tx, id);
  const covers = await readCoverage(tx, id);
  const rollup = compileReports({ collection: id, version: latestVersion + 1, at, form, reports, covers });
  await insertRollup(tx, rollup, step);
  // A mail that asks to confirm the draft before would ask for what is no longer there.
  await dropRollupNotices(tx, id, ['confirm-rollup', 'check-rollup']);
  return rollup;
}

/** Writes a version; the table refuses a second one with the same number. */
export async function insertRollup(tx: Transaction, rollup: Rollup, step: string): Promise<void> {
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

/** SHA-256 of the content of a version, without its number and time. */
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

/** Which units a version leaves out, and why. */
export async function readLeftOut(
  db: Queryable,
  rollup: Pick<Rollup, 'collection' | 'at' | 'units'>,
): Promise<LeftOut> {
  const rows = await db.rows<{ unit: UnitId; enteredAt: Instant }>(
    `select o.unit, s.recorded_at as "enteredAt" from obligations o join submissions s on s.obligation = o.id and s.version = 1
     where o.collection = $1 and o.unit = any($2)`,
    [rollup.collection, rollup.units.missing],
  );
  return leftOut(rollup, new Map(rows.map(({ unit, enteredAt }) => [unit, enteredAt])));
}

/** Marks a version as confirmed by a person; afterwards it never changes. */
export async function confirmVersion(
  tx: Transaction,
  { collection, version }: Pick<Rollup, 'collection' | 'version'>,
  by: { who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `update rollups set state = 'confirmed', confirmed_at = $3, confirmed_by = $4 where collection = $1 and version = $2`,
    [collection, version, timestamp(by.at), by.who],
  );
}
