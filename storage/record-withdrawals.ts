import type { SignedDocument } from '../domain/records/recorded-report';
import type { FormValues } from '../domain/rollup/form';
import type { Channel } from '../domain/states/counted-at';
import type { ObligationState } from '../domain/states/state';
import type { ClockTime, Day, Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** A version that was recorded by mistake and taken back. */
export interface RecordWithdrawal {
  reason: string;
  by: string;
  at: Instant;
}

/** The submission `s` was taken back. */
export const isWithdrawnSql = (s: string): string =>
  `exists (select from record_withdrawals w where w.submission = ${s}.id)`;

/** One version as far as taking it back needs it. */
export interface VersionFacts {
  id: string;
  obligation: string;
  version: number;
  nil: boolean;
  channel: Channel;
  receivedAt: Instant;
  countedAt: Instant;
  recordedAt: Instant;
  withdrawn: boolean;
}

const VERSION = `s.id, s.obligation, s.version, s.nil, s.channel, s.received_at as "receivedAt", s.counted_at as "countedAt",
  s.recorded_at as "recordedAt", ${isWithdrawnSql('s')} as withdrawn from submissions s`;

/** The version of a receipt; null when there is none. */
export async function readVersion(db: Queryable, receipt: string): Promise<VersionFacts | null> {
  const [row] = await db.rows<VersionFacts>(`select ${VERSION} where s.receipt = $1`, [receipt]);
  return row ?? null;
}

/** A recorded paper as it was kept, with its files. */
export async function readRecordedContent(db: Queryable, submission: string) {
  const [row] = await db.rows<{
    values: FormValues;
    document: SignedDocument;
    sentOn: Day | null;
    sentTime: ClockTime | null;
  }>(
    `select s.values, jsonb_build_object('number', s.document_number, 'date', s.document_date, 'signer', s.signer) as document,
       s.sent_on as "sentOn", s.sent_time as "sentTime" from submissions s where s.id = $1`,
    [submission],
  );
  const files = await db.rows<{ name: string; mediaType: string; content: Buffer; sha256: string }>(
    'select name, media_type as "mediaType", content, sha256 from attachments where submission = $1 order by ord',
    [submission],
  );
  return { ...row!, files };
}

/** The versions of a report that count, the first one first. */
export async function readCountingVersions(db: Queryable, obligation: string): Promise<VersionFacts[]> {
  return db.rows<VersionFacts>(
    `select ${VERSION} where s.obligation = $1 and not ${isWithdrawnSql('s')} order by s.version`,
    [obligation],
  );
}

/** How a version stood before the next one came: checked, asked for again, or as it came. */
export async function stateOfVersion(
  db: Queryable,
  { obligation, version, nil, recordedAt }: VersionFacts,
  before: Instant,
): Promise<{ state: ObligationState; words: string | null; day: Day | null; lateFrom: Instant | null }> {
  const [returned] = await db.rows<{ words: string; day: Day; lateFrom: Instant | null }>(
    `select d.words, d.day, d.late_from as "lateFrom" from decisions d
     where d.obligation = $1 and d.kind = 'return' and d.version = $2 and not exists (select from decisions u where u.undoes = d.id)
     order by d.id desc limit 1`,
    [obligation, version],
  );
  if (returned !== undefined) return { state: 'returned', ...returned };
  const checked = await db.rows(
    `select from audit where subject = $1 and action = 'report.accept' and at >= $2 and at <= $3`,
    [obligation, timestamp(recordedAt), timestamp(before)],
  );
  const state = checked.length > 0 ? 'accepted' : nil ? 'nil' : 'submitted';
  return { state, words: null, day: null, lateFrom: null };
}

/** Writes that a version was taken back. */
export async function insertRecordWithdrawal(
  tx: Transaction,
  { id, obligation, version }: VersionFacts,
  given: RecordWithdrawal & { toState: ObligationState },
): Promise<void> {
  await tx.rows(
    `insert into record_withdrawals (submission, obligation, version, reason, withdrawn_by, at, to_state)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, obligation, version, given.reason, given.by, timestamp(given.at), given.toState],
  );
}

/** Sets a report back to an earlier version; null: nothing has come. */
export async function setVersionBack(
  tx: Transaction,
  obligation: string,
  given: { withdrawn: number; latest: VersionFacts | null; first: VersionFacts | null },
): Promise<void> {
  const { withdrawn, latest, first } = given;
  await tx.rows(
    `update obligations set version = $2, withdrawn_version = greatest(withdrawn_version, $3), first_received_at = $4, counted_at = $5
     where id = $1`,
    [
      ...[obligation, latest?.version ?? 0, withdrawn, timestamp(first?.receivedAt ?? null)],
      timestamp(first?.countedAt ?? null),
    ],
  );
}

/** Who took the version of a receipt back, when and why; null where it counts. */
export async function readRecordWithdrawal(db: Queryable, submission: string): Promise<RecordWithdrawal | null> {
  const [row] = await db.rows<RecordWithdrawal>(
    'select reason, withdrawn_by as by, at from record_withdrawals where submission = $1',
    [submission],
  );
  return row ?? null;
}
