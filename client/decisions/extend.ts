import type { Basis } from '../../domain/decisions/decision';
import { extensionRefusal } from '../../domain/decisions/extension';
import { DungHanError } from '../../domain/errors';
import { addDays, type Day, startOfDay } from '../../domain/time/time';
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
  /** The new last day, inclusive. */
  until: Day;
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
  const standing = { state: report.state, own: report.own, lastDay: report.lastDay, roundDay: round.lastDay };
  const refusal = extensionRefusal(standing, { until: given.until, decidedOn: basis.date });
  if (refusal !== null) throw new DungHanError(refusal.code, refusal.message);
  const { until, reason, bookNumber, confirmDates } = given;
  const { change, waits } = await lookAtDecision(scene, {
    ...{ kind: 'extend', basis, reason, bookNumber, confirmDates, until: { day: until, from: round.lastDay } },
    ...{ after: { lateFrom: startOfDay(addDays(until, 1)) }, asked: { until, basis, reason } },
  });
  if (waits) return { ...waitingFor(scene), lastDay: report.lastDay };
  const made = await moveDate(scene, { ...given, basis });
  return change === null ? made : { ...made, latenessChange: 'counted' };
}

/**
 * Gives a report its later date, also when it was sent while the extension waited for a second person: the paper was signed
 * in time, and whether the report is on time follows from it.
 */
export async function moveDate(
  scene: OpenDecision,
  given: Pick<Extension, 'until' | 'basis' | 'reason'>,
): Promise<DecisionResult & { lastDay: Day }> {
  const { tx, caller, report, calendar } = scene;
  const workingDue = calendar.workingDueOf(given.until);
  await setDates(tx, report.id, {
    lastDay: given.until,
    lateFrom: startOfDay(addDays(given.until, 1)),
    workingDue,
    extendedAt: caller.at,
    at: caller.at,
  });
  await dropWaitingNotices(tx, report.id, DEADLINE_NOTICES);
  const { until: day, basis, reason: words } = given;
  const id = await writeDecision(scene, { kind: 'extend', day, basis, words }, report.state);
  if (report.state !== 'open') await markUncompiled(tx, report.collection, caller.at);
  await skipPastReminders(scene, given.until, workingDue);
  const asked = await answerRequest(tx, caller, report.id, { state: 'granted', decision: id });
  await tellUnit(scene, 'extend', id, asked);
  return { obligation: report.id, state: report.state, lastDay: given.until };
}
