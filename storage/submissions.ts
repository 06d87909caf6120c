import type { FormValues } from '../domain/rollup/form';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from './database';

/** An obligation with what its collection and plan say of it. */
export interface StoredObligation {
  id: string;
  collection: string;
  plan: string;
  requirement: string;
  unit: UnitId;
  own: boolean;
  state: ObligationState;
  lastDay: Day;
  lateFrom: Instant;
  firstReceivedAt: Instant | null;
  countedAt: Instant | null;
  version: number;
}

/** One version of a unit's report with its files, as written. */
export interface SubmissionRow {
  id: string;
  obligation: string;
  version: number;
  nil: boolean;
  values: FormValues;
  warnings: readonly string[];
  documentNumber: string | null;
  documentDate: Day | null;
  signer: string | null;
  channel: 'web' | 'cli' | 'record' | 'rollup';
  sentOn: Day | null;
  receivedAt: Instant;
  countedAt: Instant;
  recordedAt: Instant;
  submittedBy: string;
  reason: string | null;
  receipt: string;
  sha256: string;
  idempotencyKey: string | null;
  files: readonly { name: string; mediaType: string; content: Buffer; sha256: string }[];
}

/** Reads and locks one obligation until the transaction ends; null when there is none with this id. */
export async function lockObligation(tx: Queryable, id: string): Promise<StoredObligation | null> {
  const [row] = await tx.rows<StoredObligation>(
    `select o.id, o.collection, c.plan, c.requirement, o.unit, o.own, o.state, o.last_day as "lastDay",
       o.late_from as "lateFrom", o.first_received_at as "firstReceivedAt", o.counted_at as "countedAt", o.version
     from obligations o join collections c on c.id = o.collection where o.id = $1 for no key update of o`,
    [id],
  );
  return row ?? null;
}

/** Writes a version with its files. */
export async function insertSubmission(tx: Queryable, row: SubmissionRow): Promise<void> {
  await tx.rows(
    `insert into submissions (id, obligation, version, nil, values, warnings, document_number, document_date, signer,
       channel, sent_on, received_at, counted_at, recorded_at, submitted_by, reason, receipt, sha256, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      row.id,
      row.obligation,
      row.version,
      row.nil,
      JSON.stringify(row.values),
      JSON.stringify(row.warnings),
      row.documentNumber,
      row.documentDate,
      row.signer,
      row.channel,
      row.sentOn,
      timestamp(row.receivedAt),
      timestamp(row.countedAt),
      timestamp(row.recordedAt),
      row.submittedBy,
      row.reason,
      row.receipt,
      row.sha256,
      row.idempotencyKey,
    ],
  );
  for (const [ord, file] of row.files.entries()) {
    await tx.rows(
      `insert into attachments (submission, ord, name, media_type, bytes, sha256, content) values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, ord, file.name, file.mediaType, file.content.length, file.sha256, file.content],
    );
  }
}

/** Moves the obligation to its new version; the first receipt is kept for ever. */
export async function markReceived(tx: Queryable, row: SubmissionRow): Promise<void> {
  await tx.rows(
    `update obligations set state = $2, version = $3, state_at = $4, state_reason = null,
       first_received_at = coalesce(first_received_at, $4), counted_at = coalesce(counted_at, $5)
     where id = $1`,
    [row.obligation, row.nil ? 'nil' : 'submitted', row.version, timestamp(row.receivedAt), timestamp(row.countedAt)],
  );
}

/**
 * Marks a change that no rollup version holds, and says what it moves.
 * Locks the collection, so a compile sees the report or the mark, never neither.
 */
export async function markUncompiled(
  tx: Queryable,
  collection: string,
  at: Instant,
): Promise<{ firstSinceCompile: boolean; nobodyOwes: boolean }> {
  const [row] = await tx.rows<{ latest_version: number; uncompiled_since: Instant | null; history: boolean }>(
    'select latest_version, uncompiled_since, history from collections where id = $1 for no key update',
    [collection],
  );
  if (row === undefined) return { firstSinceCompile: false, nobodyOwes: false };
  const first = row.latest_version > 0 && row.uncompiled_since === null;
  if (first) await tx.rows('update collections set uncompiled_since = $2 where id = $1', [collection, timestamp(at)]);
  const owing = await tx.rows(
    `select 1 from obligations where collection = $1 and state in ('open', 'returned') and not own limit 1`,
    [collection],
  );
  return { firstSinceCompile: first, nobodyOwes: owing.length === 0 };
}
