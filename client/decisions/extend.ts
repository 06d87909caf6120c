import { endNamed, lastDayOf, lateFromOf, workingDueOf } from '../../domain/deadlines/deadline-hour';
import type { Basis } from '../../domain/decisions/decision';
import { extensionRefusal } from '../../domain/decisions/extension';
import { DungHanError } from '../../domain/errors';
import type { ClockTime, Day, Instant } from '../../domain/time/time';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices, setDates } from '../../storage/decisions';
import { markUncompiled } from '../../storage/submissions';
import type { Caller } from '../contract';
import { answerRequest } from './ask-extension';
import { requireBasis } from './decide';
import {
  type Decider,
  type DecisionResult,
  notOwing,
  type OpenDecision,
  openDecision,
  skipPastReminders,
  tellUnit,
  waitingFor,
  writeDecision,
} from './decision-transaction';
import { type LookedAtDecision, lookAtDecision } from './second-look';

/** A later last day for one report (gia hạn). */
export interface Extension extends LookedAtDecision {
  obligation: string;
  /** The new last day, inclusive, and its hour where the document names one: "đến 16 giờ ngày 17/9". */
  until: Day;
  untilTime?: ClockTime | null;
  /** The document by which the issuer or receiver granted it. */
  basis: Basis;
  /** The unit's reason, quoted in the mail. */
  reason: string | null;
}

/** Kinds of notices that speak of a date. */
export const DEADLINE_NOTICES = ['remind', 'overdue', 'escalate', 'repeat', 'escalate-superior', 'extend', 'refuse'];

/**
 * Extends a report's last day. Reminders count from the new date, the old one stays on record, and the unit is mailed
 * in the next slot; a second extension replaces the first.
 * @throws DungHanError NOT_FOUND, NOT_OWING, REASON_MISSING, EXTENSION_LATE, DECISION_DATE
 * @example await extendReport(caller, { obligation, until: '2020-06-05', basis: { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' }, reason: null })
 */
export async function extendReport(caller: Caller, given: Extension): Promise<DecisionResult & { lastDay: Day }> {
  return caller.writer.transaction((tx) => extendInTransaction(tx, caller, given));
}

/** The same inside the caller's transaction. */
export async function extendInTransaction(
  tx: Transaction,
  caller: Decider,
  given: Extension,
): Promise<DecisionResult & { lastDay: Day }> {
  const scene = await openDecision(tx, caller, given.obligation);
  const { report, round } = scene;
  if (round.history) throw notOwing('decisions.because-past');
  const basis = requireBasis(given.basis);
  const { state, own, lateFrom } = report;
  const standing = { state, own, lateFrom, roundLateFrom: round.lateFrom };
  const refusal = extensionRefusal(standing, { until: newLateFrom(given), decidedOn: basis.date });
  if (refusal !== null) throw new DungHanError(refusal.code, refusal.message);
  const { until, untilTime = null, reason, bookNumber, confirmDates } = given;
  const { change, waits } = await lookAtDecision(scene, {
    ...{ kind: 'extend', basis, reason, bookNumber, confirmDates, until: { day: until, from: round.lastDay } },
    ...{ after: { lateFrom: newLateFrom(given) }, asked: { until, untilTime, basis, reason } },
  });
  if (waits) return { ...waitingFor(scene), lastDay: report.lastDay };
  const made = await moveDate(scene, { ...given, basis });
  return change === null ? made : { ...made, latenessChange: 'counted' };
}

/** The first late instant of an extension. */
function newLateFrom({ until, untilTime = null }: Pick<Extension, 'until' | 'untilTime'>): Instant {
  return lateFromOf(endNamed(until, untilTime, true));
}

/**
 * Gives a report its later date, also when it was sent while the extension waited for a second person: the paper was signed
 * in time, and whether the report is on time follows from it.
 */
export async function moveDate(
  scene: OpenDecision,
  given: Pick<Extension, 'until' | 'untilTime' | 'basis' | 'reason'>,
): Promise<DecisionResult & { lastDay: Day }> {
  const { tx, caller, report, calendar } = scene;
  const lateFrom = newLateFrom(given);
  const dates = { lastDay: lastDayOf(lateFrom), lateFrom, workingDue: workingDueOf(lateFrom, calendar) };
  await setDates(tx, report.id, { ...dates, extendedAt: caller.at, at: caller.at });
  await dropWaitingNotices(tx, report.id, DEADLINE_NOTICES);
  const { basis, reason: words } = given;
  const decision = { kind: 'extend', day: dates.lastDay, lateFrom, basis, words } as const;
  const id = await writeDecision(scene, decision, report.state);
  if (report.state !== 'open') await markUncompiled(tx, report.collection, caller.at);
  await skipPastReminders(scene, dates);
  const asked = await answerRequest(tx, caller, report.id, { state: 'granted', decision: id });
  await tellUnit(scene, 'extend', id, asked);
  return { obligation: report.id, state: report.state, lastDay: dates.lastDay };
}
