import { officerName } from '../client/registers/officer-name';
import { newReceiptCode, reportHash } from '../client/reports/report-hash';
import { handedUpKey, handedUpReason } from '../client/rounds/rollups';
import { inVietnamese } from '../domain/messages/message';
import type { Rehearsal } from '../domain/rehearsal/rehearse';
import type { RehearsedCollection, RehearsedObligation, RehearsedSubmission } from '../domain/rehearsal/rehearsed';
import { readValues } from '../domain/rollup/check-values';
import type { Register } from '../domain/units/unit';
import type { AuditEntry } from '../storage/audit';
import type { Transaction } from '../storage/database';
import { recordSubmission, type SubmissionRow } from '../storage/submissions';

/** Writes the reports of one rehearsed round with normal receipts, at the scenario's instants. */
export async function writeReports(
  tx: Transaction,
  rehearsal: Rehearsal,
  rehearsed: RehearsedCollection,
  register: Register,
  journal: AuditEntry[],
): Promise<void> {
  for (const obligation of rehearsed.obligations.values()) {
    for (const submission of obligation.submissions) {
      const row = rowOf(rehearsal, rehearsed, obligation, submission, register);
      await recordSubmission(tx, row, null);
      journal.push({
        at: row.receivedAt,
        who: row.submittedBy,
        action: row.nil ? 'report.nil' : 'report.submit',
        subject: obligation.id,
        detail: {
          receipt: row.receipt,
          version: row.version,
          channel: row.channel,
          sha256: row.sha256,
          reason: row.reason,
        },
      });
    }
  }
}

function rowOf(
  rehearsal: Rehearsal,
  rehearsed: RehearsedCollection,
  obligation: RehearsedObligation,
  submission: RehearsedSubmission,
  register: Register,
): SubmissionRow {
  const { id, version, nil, values, document, receivedAt, countedAt, channel, sentOn } = submission;
  const sha256 = reportHash({ obligation: obligation.id, version, nil, values, document, files: [] });
  return {
    id,
    obligation: obligation.id,
    version,
    nil,
    values,
    warnings: warningsOf(rehearsed, submission),
    documentNumber: document.number,
    documentDate: document.date,
    signer: document.signer,
    channel,
    sentOn,
    receivedAt,
    countedAt,
    recordedAt: receivedAt,
    submittedBy: senderOf(rehearsed, obligation, submission, register),
    receipt: newReceiptCode(obligation.id, version, receivedAt, sha256),
    sha256,
    files: [],
    ...provenance(rehearsal, rehearsed, obligation, submission),
  };
}

function warningsOf({ form }: RehearsedCollection, { values, nil, channel }: RehearsedSubmission): string[] {
  if (form === null || nil || channel === 'rollup') return [];
  return readValues(form, values).warnings.map(({ message }) => inVietnamese(message));
}

/** The unit's officer; for a report recorded from another channel, the compiler's officer. */
function senderOf(
  { collection }: RehearsedCollection,
  { unit }: RehearsedObligation,
  { channel, by }: RehearsedSubmission,
  register: Register,
): string {
  if (channel === 'rollup') return by;
  return officerName(register, channel === 'record' ? collection.compiler : unit);
}

/** The reason of a handed-up report names its compiled version, as in production. */
function provenance(
  { collections }: Rehearsal,
  { collection }: RehearsedCollection,
  { id, unit }: RehearsedObligation,
  { channel, receivedAt }: RehearsedSubmission,
): Pick<SubmissionRow, 'reason' | 'idempotencyKey'> {
  if (channel !== 'rollup') return { reason: null, idempotencyKey: null };
  const below = collections.find(
    (candidate) =>
      candidate.feeds === collection.requirement &&
      candidate.collection.compiler === unit &&
      candidate.collection.period.id === collection.period.id,
  );
  const sent = below?.rollups.findLast(({ confirmed }) => confirmed !== null && confirmed.at <= receivedAt)?.rollup;
  if (sent === undefined) return { reason: null, idempotencyKey: null };
  return { reason: handedUpReason(sent), idempotencyKey: handedUpKey(sent, id) };
}
