import type { FormDefinition, FormValues } from '../../domain/rollup/form';
import type { Channel } from '../../domain/states/counted-at';
import type { LatenessMark } from '../../domain/states/shown-state';
import type { ObligationState } from '../../domain/states/state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { readCovered } from '../../storage/coverage';
import type { Queryable } from '../../storage/database';
import { nameOnSql } from '../../storage/former-names';
import { type RecordWithdrawal, readRecordWithdrawal } from '../../storage/record-withdrawals';
import { formAtSql } from '../../storage/standing';

/** One submission, as its receipt and its content pages show it. */
export interface SubmissionPage {
  id: string;
  obligation: string;
  collection: string;
  unit: UnitId;
  unitName: string;
  version: number;
  latestVersion: number;
  state: ObligationState;
  /** The report's own, after an extension. */
  lateFrom: Instant;
  /** An act turned the late report into one on time, or waits to. */
  latenessMark: LatenessMark;
  nil: boolean;
  values: FormValues;
  warnings: string[];
  documentNumber: string | null;
  documentDate: Day | null;
  signer: string | null;
  channel: Channel;
  sentOn: Day | null;
  receivedAt: Instant;
  submittedBy: string;
  reason: string | null;
  receipt: string;
  sha256: string;
  form: FormDefinition | null;
  files: SentFile[];
  /** It was recorded by mistake and taken back. */
  withdrawn: RecordWithdrawal | null;
  /** Names of units that ended and whose part the report holds. */
  covers: string[];
}

/** Whether figures and scans may still be added: a paper that staff recorded, in the version that counts. */
export function takesAdditions({ channel, nil, withdrawn, version, latestVersion }: SubmissionPage): boolean {
  return channel === 'record' && !nil && withdrawn === null && version === latestVersion;
}

/** One file of a submission, without its bytes. */
export interface SentFile {
  ord: number;
  name: string;
  bytes: number;
  sha256: string;
  /** Something in it could not be read, and was not searched for a mark of secrecy. */
  unread: boolean;
}

const VIETNAMESE_DAY = `(s.received_at at time zone interval '+07:00')::date`;

/** The submission a receipt's code names; null when there is none. */
export async function readSubmissionPage(db: Queryable, code: string): Promise<SubmissionPage | null> {
  const [row] = await db.rows<Omit<SubmissionPage, 'files' | 'withdrawn' | 'covers'>>(
    `select s.id, s.obligation, o.collection, o.unit, ${nameOnSql('u', VIETNAMESE_DAY)} as "unitName", s.version, o.version as "latestVersion", o.state,
       o.late_from as "lateFrom", o.lateness_mark as "latenessMark",
       s.nil, s.values, s.warnings, s.document_number as "documentNumber", s.document_date as "documentDate", s.signer,
       s.channel, s.sent_on as "sentOn", s.received_at as "receivedAt", s.submitted_by as "submittedBy", s.reason, s.receipt,
       s.sha256, x.form
     from submissions s join obligations o on o.id = s.obligation join units u on u.id = o.unit
       join collections c on c.id = o.collection join plans p on p.id = c.plan
       cross join lateral (${formAtSql('c', 'p', 's.recorded_at')}) x
     where s.receipt = $1`,
    [code],
  );
  if (row === undefined) return null;
  const files = await db.rows<SentFile>(
    `select a.ord, a.name, a.bytes, a.sha256, coalesce((select j.detail -> 'unread' @> to_jsonb(a.ord) from audit j
       where j.subject = $2 and j.detail ->> 'receipt' = $3 limit 1), false) as unread
     from attachments a where a.submission = $1 order by a.ord`,
    [row.id, row.obligation, row.receipt],
  );
  const covers = await readCovered(db, row.obligation);
  return { ...row, files, withdrawn: await readRecordWithdrawal(db, row.id), covers };
}

/** One file of a submission, with its bytes. */
export async function readAttachment(
  db: Queryable,
  submission: string,
  ord: number,
): Promise<{ name: string; content: Buffer } | null> {
  const [row] = await db.rows<{ name: string; content: Buffer }>(
    'select name, content from attachments where submission = $1 and ord = $2',
    [submission, ord],
  );
  return row ?? null;
}
