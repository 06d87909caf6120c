import type { FormValues } from '../domain/rollup/form';
import type { Channel } from '../domain/states/counted-at';
import type { ObligationState } from '../domain/states/state';
import type { ClockTime, Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type AuditEntry, auditValues, insertAudit } from './audit';
import { type Transaction, timestamp } from './database';
import { deletedDraft } from './drafts';
import { isRemindedSql } from './standing';

/** An obligation with the columns of its collection that submitting needs. */
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
  countedAt: Instant | null;
  version: number;
  /** The highest version that was taken back; its number is not used again. */
  withdrawnVersion: number;
  /** Its round was before the activation of its plan. */
  history: boolean;
  /** First day of the round's period, and the round's last day. */
  periodFrom: Day;
  roundDay: Day;
  /** Day of the event from which its deadline counts; null where it does not. */
  eventOn: Day | null;
}

/** What a report also knows of its round when it has locked it. */
export interface ReportedObligation extends StoredObligation {
  /** A version is compiled, and nothing has changed since: this report must mark the round. */
  isFirstSinceCompile: boolean;
}

/**
 * How a report locks its round. `beside-others`: from the beginning, beside other reports, while compiling and decisions
 * wait. `alone`: late, as compiling and decisions do, for reports that may move the round's next step.
 */
export type RoundLock = 'beside-others' | 'alone';

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
  channel: Channel;
  sentOn: Day | null;
  /** The hour of that day; null where none was entered. */
  sentTime?: ClockTime | null;
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

const OBLIGATION = `o.id, o.collection, c.plan, c.requirement, o.unit, o.own, o.state, o.last_day as "lastDay",
  o.late_from as "lateFrom", o.counted_at as "countedAt", o.version, o.withdrawn_version as "withdrawnVersion", c.history,
  c.period ->> 'from' as "periodFrom", c.last_day as "roundDay", c.event_on as "eventOn"`;
const ITS_ROUND = 'obligations o join collections c on c.id = o.collection where o.id = $1 for no key update of o';

/** Reads and locks one obligation until the transaction ends; null when there is none with this id. */
export async function lockObligation(tx: Transaction, id: string): Promise<StoredObligation | null> {
  const [row] = await tx.rows<StoredObligation>(`select ${OBLIGATION} from ${ITS_ROUND}`, [id], 'lock-obligation');
  return row ?? null;
}

/** The same for a report that is to be taken; `beside-others` then locks its collection too. */
export async function lockForReport(tx: Transaction, id: string, lock: RoundLock): Promise<ReportedObligation | null> {
  const [row] = await tx.rows<ReportedObligation>(
    `select ${OBLIGATION}, c.latest_version > 0 and c.uncompiled_since is null as "isFirstSinceCompile"
     from ${ITS_ROUND} ${lock === 'alone' ? '' : 'for share of c'}`,
    [id],
    `lock-for-report-${lock}`,
  );
  return row ?? null;
}

/** `$1`–`$20` of the statements below. */
function submissionValues(row: SubmissionRow): unknown[] {
  return [
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
    row.sentTime ?? null,
  ];
}

const INSERT = `insert into submissions (id, obligation, version, nil, values, warnings, document_number, document_date, signer,
    channel, sent_on, received_at, counted_at, recorded_at, submitted_by, reason, receipt, sha256, idempotency_key, sent_time)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`;

/** Moves the obligation to its new version; the first receipt never changes. */
const RECEIVED = `update obligations set state = case when $4 then 'nil' else 'submitted' end, version = $3,
    state_at = $12, state_reason = null, first_received_at = coalesce(first_received_at, $12),
    counted_at = coalesce(counted_at, $13) where id = $2`;

/** Writes a version with its files. */
export async function insertSubmission(tx: Transaction, row: SubmissionRow): Promise<void> {
  const files = filesOf(row, 21);
  await tx.rows(`with submission as (${INSERT}) ${files.sql}`, [...submissionValues(row), ...files.values]);
}

/**
 * Writes a version with its files, moves the obligation to it, writes the journal and deletes the draft: one statement,
 * as each costs a round trip to PostgreSQL while others wait for the lock.
 * @param entry null: the caller writes the journal, in order of time
 */
export async function recordSubmission(
  tx: Transaction,
  row: SubmissionRow,
  entry: AuditEntry | null,
  draft: 'ends-draft' | 'keeps-draft' = 'keeps-draft',
): Promise<void> {
  const journal = entry === null ? [] : auditValues(entry);
  const files = filesOf(row, 21 + journal.length);
  const parts = [`submission as (${INSERT})`, `received as (${RECEIVED})`];
  if (entry !== null) parts.push(`journal as (${insertAudit(21)})`);
  if (draft === 'ends-draft')
    parts.push(`ended_files as (${deletedDraft('$2').files})`, `ended as (${deletedDraft('$2').draft})`);
  await tx.rows(
    `with ${parts.join(', ')} ${files.sql}`,
    [...submissionValues(row), ...journal, ...files.values],
    `take-submission-${row.files.length}-${draft}${entry === null ? '-without-journal' : ''}`,
  );
}

const FILE_COLUMNS = 7;

/** The statement that writes the files, its parameters beginning at `$first`; without files one that does nothing. */
function filesOf({ id, files }: SubmissionRow, first: number): { sql: string; values: unknown[] } {
  const rows = files.map((_, ord) => {
    const parameters = Array.from({ length: FILE_COLUMNS }, (_, column) => `$${first + ord * FILE_COLUMNS + column}`);
    return `(${parameters.join(', ')})`;
  });
  const into = 'insert into attachments (submission, ord, name, media_type, bytes, sha256, content) values';
  return {
    sql: rows.length === 0 ? 'select' : `${into} ${rows.join(', ')}`,
    values: files.flatMap(({ name, mediaType, content, sha256 }, ord) => [
      ...[id, ord, name, mediaType, content.length, sha256],
      content,
    ]),
  };
}

/**
 * Marks a change that is in no rollup version. Locks the collection, so that a compile sees the report or the mark.
 * @returns whether it is the first change since the last compile
 */
export async function markUncompiled(tx: Transaction, collection: string, at: Instant): Promise<boolean> {
  const [row] = await tx.rows<{ latest_version: number; uncompiled_since: Instant | null }>(
    'select latest_version, uncompiled_since from collections where id = $1 for no key update',
    [collection],
    'lock-collection',
  );
  const first = row !== undefined && row.latest_version > 0 && row.uncompiled_since === null;
  if (first) await tx.rows('update collections set uncompiled_since = $2 where id = $1', [collection, timestamp(at)]);
  return first;
}

/** Whether no unit owes a report in a collection any more; call it with the collection locked. */
export async function noUnitOwes(tx: Transaction, collection: string): Promise<boolean> {
  // Ordered by date, so that PostgreSQL uses the partial index of owed reports instead of scanning the received ones.
  const owing = await tx.rows(
    `select from obligations o where o.collection = $1 and ${isRemindedSql('o')} order by o.late_from limit 1`,
    [collection],
    'no-unit-owes',
  );
  return owing.length === 0;
}

/** Marks a report as checked by staff (đã kiểm tra). */
export async function markChecked(tx: Transaction, obligation: string, at: Instant): Promise<void> {
  await tx.rows(`update obligations set state = 'accepted', state_at = $2 where id = $1`, [obligation, timestamp(at)]);
}
