import { endNamed, lastDayOf, lateFromOf } from '../../domain/deadlines/deadline-hour';
import { type Basis, releaseNamed } from '../../domain/decisions/decision';
import { askedDayRefusal } from '../../domain/decisions/extension';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { type ClockTime, type Day, dayOf } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices, setState } from '../../storage/decisions';
import { isCompiledReport } from '../../storage/rollup-chain';
import type { Caller } from '../contract';
import {
  type Decider,
  type DecisionResult,
  notOwing,
  type OpenDecision,
  openDecision,
  requireText,
  skipPastReminders,
  stateAfter,
  tellUnit,
  waitingFor,
  writeDecision,
} from './decision-transaction';
import { type LookedAtDecision, lookAtDecision } from './second-look';

/** What a unit is asked to mend, and by which day. */
export interface ReturnRequest extends Pick<LookedAtDecision, 'confirmDates'> {
  obligation: string;
  /** Points to correct, as the unit will read them. */
  points: string;
  /** A working day, today or later. This is no extension: the first receipt still decides on time or late. */
  until: Day;
  /** The hour of that day by which it is needed, inclusive; none: the whole day. */
  untilTime?: ClockTime | null;
}

/** A unit is released from one report (miễn báo cáo), or owes it no more. */
export interface ReleaseRequest extends LookedAtDecision {
  obligation: string;
  basis: Basis;
  reason: string | null;
}

/**
 * Returns a submitted report to its unit for correction (đề nghị bổ sung, hoàn thiện). The unit gets a mail in the next
 * slot and reminders before the requested day; the first lateness mark is kept.
 * @throws DungHanError NOT_FOUND, NOT_OWING, REASON_MISSING, DECISION_DATE
 * @example await returnReport(caller, { obligation, points: 'Thiếu biểu số 02.', until: '2020-06-05' })
 */
export async function returnReport(caller: Caller, given: ReturnRequest): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => returnInTransaction(tx, caller, given));
}

/** The same inside a transaction of the caller's. */
export async function returnInTransaction(
  tx: Transaction,
  caller: Decider,
  given: ReturnRequest,
): Promise<DecisionResult> {
  const scene = await openDecision(tx, caller, given.obligation);
  if (scene.round.history) throw notOwing('decisions.because-past-no-mail');
  const state = stateAfter(scene, 'return');
  const words = requireText(given.points, 'labels.points');
  const lateFrom = lateFromOf(endNamed(given.until, given.untilTime ?? null, true));
  const day = lastDayOf(lateFrom);
  const refusal = askedDayRefusal(lateFrom, caller.at, scene.calendar);
  if (refusal !== null) throw new DungHanError(refusal.code, refusal.message);
  await lookAtDecision(scene, {
    ...{ kind: 'return', basis: null, reason: words, until: { day, from: dayOf(caller.at) } },
    ...{ confirmDates: given.confirmDates, after: {}, asked: {} },
  });
  await setState(tx, given.obligation, {
    state,
    reason: words,
    asked: { day, lateFrom },
    successor: null,
    at: caller.at,
  });
  const id = await writeDecision(scene, { kind: 'return', day, lateFrom, words }, state);
  await skipPastReminders(scene, { lastDay: day, lateFrom, workingDue: day });
  // An earlier return that has not left asks for what the unit has sent meanwhile.
  await dropWaitingNotices(tx, given.obligation, ['return']);
  // The head has confirmed a compiled report, and decides what answers the level above.
  await tellUnit(scene, 'return', id, await isCompiledReport(tx, given.obligation));
  return { obligation: given.obligation, state };
}

/**
 * Exempts a unit from one report (miễn báo cáo), based on a document of the issuer or receiver.
 * @throws DungHanError NOT_FOUND, NOT_OWING, REASON_MISSING
 */
export async function exemptReport(caller: Caller, given: ReleaseRequest): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => releaseInTransaction(tx, caller, 'exempt', given, null));
}

/**
 * Ends a unit's duty to send a report: the unit was dissolved (kết thúc hoạt động), or transferred the duty (chuyển
 * giao).
 * @param successor the unit that took it over; null where the unit ended
 * @throws DungHanError NOT_FOUND (also of the successor), NOT_OWING, REASON_MISSING
 */
export async function endDuty(
  caller: Caller,
  given: ReleaseRequest,
  successor: UnitId | null,
): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => releaseInTransaction(tx, caller, 'end', given, successor));
}

/** Exempts or ends the duty inside the caller's transaction. */
export async function releaseInTransaction(
  tx: Transaction,
  caller: Decider,
  kind: 'exempt' | 'end',
  given: ReleaseRequest,
  successor: UnitId | null,
): Promise<DecisionResult> {
  const scene = await openDecision(tx, caller, given.obligation);
  const state = stateAfter(scene, kind);
  const basis = requireBasis(given.basis);
  const name = successor === null ? null : await nameOfSuccessor(tx, successor, scene.report.unit);
  const { reason, bookNumber, confirmDates } = given;
  const { change, waits } = await lookAtDecision(scene, {
    ...{ kind, basis, reason, bookNumber, confirmDates },
    ...{ after: { state }, asked: { basis, reason, successor } },
  });
  if (waits) return waitingFor(scene);
  const made = await release(scene, kind, { basis, reason, successor, successorName: name });
  return change === null ? made : { ...made, latenessChange: 'counted' };
}

/** Takes the duty away, once the second look has no more questions. */
export async function release(
  scene: OpenDecision,
  kind: 'exempt' | 'end',
  given: Pick<ReleaseRequest, 'basis' | 'reason'> & { successor: UnitId | null; successorName: string | null },
): Promise<DecisionResult> {
  const { tx, caller, report } = scene;
  const { basis, reason: words, successor, successorName } = given;
  const state = stateAfter(scene, kind);
  await setState(tx, report.id, {
    ...{ state, asked: null, successor, at: caller.at },
    reason: inVietnamese(releaseNamed({ basis, successor: successorName, words })),
  });
  await writeDecision(scene, { kind, basis, successor, words }, state);
  return { obligation: report.id, state };
}

/** @throws DungHanError REASON_MISSING when the basis lacks the document or who decided */
export function requireBasis({ number, date, decider }: Basis): Basis {
  return {
    number: requireText(number, 'labels.basis-number'),
    date,
    decider: requireText(decider, 'labels.decider'),
  };
}

export async function nameOfSuccessor(tx: Transaction, successor: UnitId, unit: UnitId): Promise<string> {
  const [row] = await tx.rows<{ name: string }>('select short_name as name from units where id = $1 and id <> $2', [
    successor,
    unit,
  ]);
  if (row !== undefined) return row.name;
  throw new DungHanError('NOT_FOUND', message('decisions.successor-unknown', { unit: successor }));
}
