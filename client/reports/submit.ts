import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId } from '../../domain/ids';
import { inVietnamese, message } from '../../domain/messages/message';
import type { Requirement } from '../../domain/plan/plan';
import { explainedRule } from '../../domain/rollup/check-rules';
import { readValues } from '../../domain/rollup/check-values';
import { EMPTY_VALUES, type FormValues } from '../../domain/rollup/form';
import { countedAt } from '../../domain/states/counted-at';
import { isLate, latenessInJson } from '../../domain/states/lateness';
import { isOwing } from '../../domain/states/standing';
import { canDo, sendAction } from '../../domain/states/transitions';
import { formatInstant, type Instant } from '../../domain/time/time';
import { findMark, secrecyMessage, unreadFiles } from '../../files/secrecy';
import { loadCalendar } from '../../storage/calendar';
import { type Transaction, together } from '../../storage/database';
import { needsSecondPerson } from '../../storage/lateness-changes';
import { queueSignal } from '../../storage/relay';
import { readSubmissionContext } from '../../storage/submission-context';
import {
  lockForReport,
  markUncompiled,
  noUnitOwes,
  type RoundLock,
  recordSubmission,
  type StoredObligation,
  type SubmissionRow,
} from '../../storage/submissions';
import type { Caller, Receipt, SubmitRequest } from '../contract';
import { readReceipt } from './receipt';
import { lookAgain, noteRecordedChange, type RecordedLook } from './recorded-dates';
import { textsIn } from './report-content';
import { newReceiptCode, reportHash } from './report-hash';
import { refuseEmpty, refuseWrongTime } from './taking';
import { tellReceipt } from './tell-receipt';

/**
 * Takes a report and gives its receipt (phiếu tiếp nhận báo cáo). Needs only PostgreSQL: with Temporal or mail away the
 * receipt is still given, and counts. One transaction: report, files, journal, end of its draft, and word to the
 * collection's workflow when its next step moves.
 * @throws DungHanError NOT_FOUND, NOT_OWING, NOT_OPEN_YET, ROUND_OVER, NIL_NOT_ALLOWED, VALUES_REFUSED (with `issues`),
 *   REPORT_EMPTY, RECEIVED_AT_INVALID, DATE_OUT_OF_BOUNDS, and what a second look asks for (`lookFaults`)
 * @example await submitReport(caller, { obligation: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-tai-chinh', … })
 */
export async function submitReport(caller: Caller, request: SubmitRequest): Promise<Receipt> {
  // When the report is refused the draft stays.
  const take = (lock: RoundLock) =>
    caller.writer.transaction((tx) => submitInTransaction(tx, caller, request, { lock, draft: 'ends-draft' }));
  try {
    return await take('beside-others');
  } catch (fault) {
    if (!(fault instanceof MustBeAlone)) throw fault;
    return take('alone');
  }
}

/** Thrown before anything is written by a report that was to be taken beside others and may move its round's next step. */
class MustBeAlone extends Error {}

/** How a report is taken within the caller's transaction. */
export interface Taking {
  /** The second look at the dates of a recorded paper, where the caller has taken it. */
  looked?: RecordedLook;
  /** Only a transaction with this one report may take it beside others. */
  lock?: RoundLock;
  draft?: 'ends-draft' | 'keeps-draft';
}

/** The same inside the caller's transaction: for several reports at once, or the compiler's own on confirmation. */
export async function submitInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who' | 'person'>,
  request: SubmitRequest,
  { looked, lock = 'alone', draft }: Taking = {},
): Promise<Receipt> {
  const [obligation, context, calendar] = await together([
    lockForReport(tx, request.obligation, lock),
    readSubmissionContext(tx, request.obligation, request.idempotencyKey),
    request.mailsReceipt === true ? loadCalendar(tx) : null,
  ]);
  if (obligation === null || context === null) throw notFound(request.obligation);
  const { requirement, earlier } = context;
  if (earlier !== null) return readReceipt(tx, earlier);
  if (lock === 'beside-others' && (obligation.isFirstSinceCompile || context.mayBeLast)) throw new MustBeAlone();
  refuseWrongState(obligation, requirement, request);
  await refuseWrongTime(tx, obligation, request, caller.at);
  const look = looked ?? (await lookAgain(tx, request, caller.at));
  refuseSecret(request);
  const { values, warnings } = checkedValues(requirement, request);
  refuseEmpty(requirement, request, values);
  const change = look?.change ?? null;
  const waits = change !== null && (await needsSecondPerson(tx, obligation.plan));
  const row = submissionRow(caller, request, obligation, requirement, values, warnings);
  // Until a second person has confirmed the day of its paper, the report counts from its recording, which is late.
  if (waits) row.countedAt = caller.at;
  const journal = {
    at: caller.at,
    who: caller.who,
    action: row.nil ? 'report.nil' : 'report.submit',
    subject: obligation.id,
    detail: {
      receipt: row.receipt,
      version: row.version,
      channel: row.channel,
      sha256: row.sha256,
      reason: row.reason,
      ...unreadFileNumbers(request),
    },
  };
  // Pipelined and run in order. What locks the collection is last, so that what is alone keeps others waiting briefly.
  await together([
    calendar === null ? null : tellReceipt(tx, obligation, context, row.version, calendar, caller.at),
    recordSubmission(tx, row, journal, draft),
    lock === 'alone' ? signalWhenMoved(tx, obligation, caller.at) : null,
  ]);
  if (change !== null && look !== null) await noteRecordedChange(tx, caller, request, row, { ...look, change }, waits);
  const mark = change === null ? {} : { latenessChange: waits ? ('waiting' as const) : ('counted' as const) };
  return { ...toReceipt(row, obligation, caller.at), ...mark };
}

/** Marks the round, and signals its workflow when the report moves its next step. */
async function signalWhenMoved(tx: Transaction, obligation: StoredObligation, at: Instant): Promise<void> {
  const { collection } = obligation;
  const first = await markUncompiled(tx, collection, at);
  // A further version moves no step, unless it was the last one still owed.
  if (first || (isOwing(obligation) && (await noUnitOwes(tx, collection)))) {
    await queueSignal(tx, collectionWorkflowId(collection));
  }
}

function notFound(obligation: string): DungHanError {
  return new DungHanError('NOT_FOUND', message('refusals.no-report-check-code', { report: obligation }));
}

function refuseWrongState(obligation: StoredObligation, requirement: Requirement, request: SubmitRequest): void {
  const allowed = request.nil ? canDo(obligation.state, 'nil') : sendAction(obligation.state) !== null;
  const because = message(`decisions.because-${obligation.state}`);
  if (!allowed) throw new DungHanError('NOT_OWING', message('reports.not-taken', { report: obligation.id, because }));
  if (request.nil && !requirement.nil)
    throw new DungHanError('NIL_NOT_ALLOWED', message('reports.nil-not-taken', { requirement: requirement.id }));
}

/** Refuses documents marked secret, from every channel; nothing of them is stored or logged. */
function refuseSecret(request: SubmitRequest): void {
  const texts = request.channel === 'rollup' ? [] : textsIn(request.values);
  const found = findMark({ document: request.document, files: request.files, texts: [...texts, request.reason ?? ''] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
}

/** Files whose first page the program could not look at, for the pages that show the report. */
function unreadFileNumbers({ files }: SubmitRequest): { unread?: number[] } {
  const found = unreadFiles(files);
  return found.length === 0 ? {} : { unread: found };
}

function checkedValues(requirement: Requirement, request: SubmitRequest): { values: FormValues; warnings: string[] } {
  if (request.nil) return { values: EMPTY_VALUES, warnings: [] };
  // Compiled figures were validated when units submitted them; the form one level up could drop some.
  if (request.channel === 'rollup') return { values: request.values as FormValues, warnings: [] };
  // A report recorded from the document system may come without its figures: they are entered later as a new version.
  if (requirement.form === null || (request.channel === 'record' && request.values === null)) {
    return { values: EMPTY_VALUES, warnings: [] };
  }
  const read = readValues(requirement.form, request.values ?? {});
  if (!read.ok) {
    const { issues } = read;
    const said = message('reports.values-refused', { faults: issues.length });
    throw new DungHanError('VALUES_REFUSED', said, { issues, obligation: request.obligation });
  }
  const isExplained = (request.reason ?? '').trim() !== '';
  const said = read.warnings.map(({ message: warning }) => (isExplained ? explainedRule(warning) : warning));
  return { values: read.values, warnings: said.map(inVietnamese) };
}

function submissionRow(
  caller: Pick<Caller, 'at' | 'who'>,
  request: SubmitRequest,
  obligation: StoredObligation,
  requirement: Requirement,
  values: FormValues,
  warnings: readonly string[],
): SubmissionRow {
  const receivedAt = receiptInstant(request, caller.at);
  const { channel, sentOn, sentTime = null, document } = request;
  const version = Math.max(obligation.version, obligation.withdrawnVersion) + 1;
  const hash = reportHash({
    obligation: obligation.id,
    version,
    nil: request.nil,
    values,
    document,
    files: request.files,
  });
  return {
    id: `${obligation.id}#${version}`,
    obligation: obligation.id,
    version,
    nil: request.nil,
    values,
    warnings,
    documentNumber: document.number,
    documentDate: document.date,
    signer: document.signer,
    ...{ channel, sentOn, sentTime },
    receivedAt,
    countedAt: countedAt({ channel, sentOn, sentTime, documentDate: document.date, receivedAt }, requirement.counts),
    recordedAt: caller.at,
    submittedBy: caller.who,
    reason: request.reason,
    receipt: newReceiptCode(obligation.id, version, receivedAt, hash),
    sha256: hash,
    idempotencyKey: request.idempotencyKey,
    files: request.files,
  };
}

/** Business time; only a paper receipt has a time of its own, which needs a reason and must not be in the future. */
function receiptInstant(request: SubmitRequest, at: Instant): Instant {
  if (request.receivedAt === null) return at;
  if (request.receivedAt > at || request.reason === null || request.reason.trim() === '') {
    const moments = { receivedAt: request.receivedAt, at };
    throw new DungHanError('RECEIVED_AT_INVALID', message('reports.received-at', moments));
  }
  return request.receivedAt;
}

function toReceipt(row: SubmissionRow, obligation: StoredObligation, at: Instant): Receipt {
  const facts = {
    state: 'submitted' as const,
    own: obligation.own,
    lateFrom: obligation.lateFrom,
    countedAt: obligation.countedAt ?? row.countedAt,
  };
  return {
    receipt: row.receipt,
    obligation: row.obligation,
    version: row.version,
    receivedAt: formatInstant(row.receivedAt),
    late: isLate(facts, at),
    ...latenessInJson(facts, at),
    sha256: row.sha256,
    files: row.files.map((file) => ({ name: file.name, bytes: file.content.length, sha256: file.sha256 })),
    warnings: [...row.warnings],
  };
}
