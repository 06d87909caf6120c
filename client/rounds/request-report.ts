import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { requirementOf } from '../../domain/plan/requirement-of';
import { requestedCollections, requestedEndRefusal, requestLadder } from '../../domain/requests/report-request';
import { dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { findMark, secrecyMessage } from '../../files/secrecy';
import { addCollections } from '../../storage/activate';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { lockPlan } from '../../storage/locks';
import { loadPlan } from '../../storage/plans';
import {
  insertReportRequest,
  nextRequestNumber,
  type ReportRequestRow,
  type RequestDocument,
  requestedByKey,
} from '../../storage/report-requests';
import { loadRegister } from '../../storage/units';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { requireUnicode } from '../unicode-text';

/** A report that staff or leaders ask for now (yêu cầu báo cáo đột xuất). */
export interface RequestedReport {
  plan: string;
  requirement: string;
  /** The units that must report; null: all that the requirement names. */
  units: readonly UnitId[] | null;
  /** First late instant. */
  lateFrom: Instant;
  /** What is asked for, in the words the units read. */
  subject: string;
  document: RequestDocument | null;
  /** A repeated key is the same request sent again. */
  idempotencyKey: string | null;
}

/** The rounds of a request. */
export interface MadeRequest {
  plan: string;
  requirement: string;
  number: number;
  lateFrom: Instant;
  collections: string[];
  units: number;
}

/** Most characters of what is asked for. */
export const LONGEST_SUBJECT = 1_000;

/**
 * Asks chosen units for a report of a requirement, due in hours or days, any number of times. Its round opens at once, with mails at any
 * hour, the requirement's form, and steps that count in hours.
 * @throws DungHanError NOT_FOUND, REQUEST_INVALID, REASON_MISSING, TEXT_TOO_LONG, STATE_SECRET
 * @example await requestReport(caller, { plan: 'gialai-614-2020', requirement: 'ad-hoc', units: null, lateFrom: atTime('2020-06-01', '16:00'), subject: 'Thiệt hại do mưa lũ', document: null, idempotencyKey: null })
 */
export async function requestReport(caller: Caller, given: RequestedReport): Promise<MadeRequest> {
  const subject = subjectOf(given.subject);
  const number = given.document === null ? null : requireUnicode(given.document.number, 'labels.document-number');
  const document = given.document === null || number === null || number === '' ? null : { ...given.document, number };
  const found = findMark({ document: { number }, files: [], texts: [subject] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
  return caller.writer.transaction((tx) => requestInTransaction(tx, caller, { ...given, subject, document }));
}

async function requestInTransaction(tx: Transaction, caller: Caller, given: RequestedReport): Promise<MadeRequest> {
  await lockPlan(tx, given.plan);
  const earlier = given.idempotencyKey === null ? [] : await requestedByKey(tx, given.plan, given.idempotencyKey);
  if (earlier.length > 0) return madeBefore(earlier, given);
  const stored = await loadPlan(tx, given.plan);
  const plan = stored?.withdrawnAt === null ? stored.plan : null;
  if (plan === null) throw new DungHanError('NOT_FOUND', message('refusals.no-plan', { plan: given.plan }));
  const requirement = requirementOf(plan, given.requirement);
  if (requirement === null || requirement.kind === 'standing') {
    throw invalid(message('requested.no-requirement', { requirement: given.requirement, plan: plan.id }));
  }
  const refusal = requestedEndRefusal(given.lateFrom, caller.at);
  if (refusal !== null) throw invalid(refusal);
  const register = await loadRegister(tx, plan.register);
  if (register === null)
    throw new DungHanError('NOT_FOUND', message('refusals.no-register', { register: plan.register }));
  const year = Number(dayOf(caller.at).slice(0, 4));
  const number = await nextRequestNumber(tx, plan.id, requirement.id, year);
  const { lateFrom, units, subject, document, idempotencyKey } = given;
  const made = requestedCollections(
    plan,
    requirement,
    { requirement: requirement.id, number, lateFrom, units },
    caller.at,
    {
      ...{ register, calendar: await loadCalendar(tx) },
    },
  );
  const asked = made.flatMap(({ obligations }) => obligations.map(({ unit }) => unit));
  const others = units?.filter((unit) => !asked.includes(unit)) ?? [];
  if (others.length > 0) throw invalid(message('requested.not-of-requirement', { units: others }));
  if (asked.length === 0) throw invalid(message('requested.nobody'));
  const ladder = requestLadder(lateFrom, caller.at);
  const collections = await addCollections(tx, plan, made, { at: caller.at, notifyPast: true, ladder });
  const [at, who] = [caller.at, caller.who];
  for (const collection of collections) {
    const row = { collection, plan: plan.id, requirement: requirement.id, year, number, subject, document };
    await insertReportRequest(tx, { ...row, requestedBy: who, requestedAt: at, idempotencyKey });
  }
  await writeAudit(tx, {
    ...{ at, who, action: 'report.request', subject: plan.id },
    detail: { requirement: requirement.id, number, subject, lateFrom, document, collections, units: asked.length },
  });
  return { plan: plan.id, requirement: requirement.id, number, lateFrom, collections, units: asked.length };
}

/** The answer to a press that was sent again. */
function madeBefore(rows: readonly ReportRequestRow[], { lateFrom, units }: RequestedReport): MadeRequest {
  const [{ plan, requirement, number }] = rows as [ReportRequestRow];
  const collections = rows.map(({ collection }) => collection);
  return { plan, requirement, number, lateFrom, collections, units: units?.length ?? 0 };
}

function subjectOf(text: string): string {
  const subject = requireText(text, 'labels.request-subject');
  const { length } = subject;
  if (length <= LONGEST_SUBJECT) return subject;
  const fault = { label: message('labels.request-subject'), length, most: LONGEST_SUBJECT };
  throw new DungHanError('TEXT_TOO_LONG', message('typed.length', fault));
}

function invalid(said: ReturnType<typeof message>): DungHanError {
  return new DungHanError('REQUEST_INVALID', said);
}
