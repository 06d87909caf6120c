import type { Basis } from '../../domain/decisions/decision';
import { extensionRefusal } from '../../domain/decisions/extension';
import { DungHanError } from '../../domain/errors';
import { addDays, type Day, startOfDay } from '../../domain/time/time';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices, setDates } from '../../storage/decisions';
import type { Caller } from '../contract';
import { requireBasis } from './decide';
import {
  type Decider,
  type DecisionResult,
  notOwing,
  openDecision,
  skipPastReminders,
  tellUnit,
  writeDecision,
} from './decision-transaction';

/** A later last day for one report (gia hạn). */
export interface Extension {
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
  const { report, round, calendar } = scene;
  if (round.history) throw notOwing('decisions.because-past');
  const basis = requireBasis(given.basis);
  const standing = { state: report.state, own: report.own, lastDay: report.lastDay, roundDay: round.lastDay };
  const refusal = extensionRefusal(standing, { until: given.until, decidedOn: basis.date });
  if (refusal !== null) throw new DungHanError(refusal.code, refusal.message);
  const workingDue = calendar.workingDueOf(given.until);
  await setDates(tx, report.id, {
    lastDay: given.until,
    lateFrom: startOfDay(addDays(given.until, 1)),
    workingDue,
    extendedAt: caller.at,
    at: caller.at,
  });
  await dropWaitingNotices(tx, report.id, DEADLINE_NOTICES);
  const id = await writeDecision(scene, { kind: 'extend', day: given.until, basis, words: given.reason }, report.state);
  await skipPastReminders(scene, given.until, workingDue);
  await tellUnit(scene, 'extend', id);
  return { obligation: report.id, state: report.state, lastDay: given.until };
}
