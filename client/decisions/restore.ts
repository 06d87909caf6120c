import { lastDayOf, workingDueOf } from '../../domain/deadlines/deadline-hour';
import { isNote } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { message, type PlainCode } from '../../domain/messages/message';
import type { Transaction } from '../../storage/database';
import {
  type DecisionRow,
  decisionInForce,
  dropWaitingNotices,
  readDecisions,
  setDates,
  setState,
} from '../../storage/decisions';
import { reopenExtensionRequest } from '../../storage/extension-requests';
import { resetLatenessMark } from '../../storage/lateness-changes';
import type { Caller } from '../contract';
import {
  type Decider,
  type DecisionResult,
  type OpenDecision,
  openDecision,
  requireText,
  waitingFor,
  writeDecision,
} from './decision-transaction';
import { DEADLINE_NOTICES } from './extend';
import { type LookedAtDecision, lookAtDecision } from './second-look';

/** Which report, why, and the answers of the second look. */
export interface Restoration extends Pick<LookedAtDecision, 'confirmDates'> {
  obligation: string;
  reason: string;
}

/**
 * Reverts the latest decision on a report if no report was submitted since: it is owed again, has its former date, or
 * counts as submitted again. The reverted decision stays on record.
 * @throws DungHanError NOT_FOUND, NOTHING_TO_RESTORE, REASON_MISSING
 * @example await restoreReport(caller, { obligation, reason: 'Ghi nhầm đơn vị.' })
 */
export async function restoreReport(caller: Caller, given: Restoration): Promise<DecisionResult> {
  return caller.writer.transaction((tx) => restoreInTransaction(tx, caller, given));
}

async function restoreInTransaction(tx: Transaction, caller: Decider, given: Restoration): Promise<DecisionResult> {
  const scene = await openDecision(tx, caller, given.obligation);
  const words = requireText(given.reason, 'labels.reason');
  const decisions = await readDecisions(tx, given.obligation);
  const last = decisionInForce(decisions);
  if (last === null) throw nothingToRestore('decisions.nothing-in-force');
  if (last.version !== scene.report.version) throw nothingToRestore('decisions.sent-since');
  const earlier = decisions.find(({ kind, undone, id }) => kind === 'extend' && !undone && id < last.id);
  const { change, waits } = await lookAtDecision(scene, {
    ...{ kind: 'restore', basis: earlier?.basis ?? last.basis, reason: words, confirmDates: given.confirmDates },
    ...{
      after: last.kind === 'extend' ? { lateFrom: datesBefore(scene, last).lateFrom } : {},
      asked: { reason: words },
    },
  });
  if (waits) return waitingFor(scene);
  const made = await revert(scene, last, decisions, words);
  return change === null ? made : { ...made, latenessChange: 'counted' };
}

/** Takes the decision back, once the second look has no more questions. */
export async function revert(
  scene: OpenDecision,
  last: DecisionRow,
  decisions: readonly DecisionRow[],
  words: string,
): Promise<DecisionResult> {
  const { tx, report } = scene;
  // Its change of the lateness is taken back too.
  if (!isNote(last.kind) && last.kind !== 'return') await resetLatenessMark(tx, report.id, 'record');
  if (last.kind === 'extend') await restoreDates(scene, last);
  else if (last.kind === 'refuse') await dropWaitingNotices(tx, report.id, ['refuse']);
  else if (!isNote(last.kind)) await restoreState(scene, last, decisions);
  // A request that it answered waits for an answer again.
  await reopenExtensionRequest(tx, last.id);
  const state = last.kind === 'extend' || isNote(last.kind) ? scene.report.state : last.fromState;
  await writeDecision(scene, { kind: 'restore', words, undoes: last.id }, state);
  return { obligation: report.id, state };
}

/** Back to the date of the round, or to that of the extension before; a calendar change since is followed. */
function datesBefore({ round }: OpenDecision, last: DecisionRow) {
  const isExtended = last.fromLateFrom > round.lateFrom;
  const lateFrom = isExtended ? last.fromLateFrom : round.lateFrom;
  return { isExtended, lastDay: lastDayOf(lateFrom), lateFrom };
}

async function restoreDates(scene: OpenDecision, last: DecisionRow): Promise<void> {
  const { tx, caller, report, calendar } = scene;
  const { isExtended, lastDay, lateFrom } = datesBefore(scene, last);
  await setDates(tx, report.id, {
    lastDay,
    lateFrom,
    workingDue: workingDueOf(lateFrom, calendar),
    extendedAt: isExtended ? last.at : null,
    at: caller.at,
  });
  await dropWaitingNotices(tx, report.id, DEADLINE_NOTICES);
}

async function restoreState(
  { tx, caller, report }: OpenDecision,
  last: DecisionRow,
  decisions: readonly DecisionRow[],
): Promise<void> {
  const returned =
    last.fromState === 'returned' ? decisions.find(({ kind, undone }) => kind === 'return' && !undone) : undefined;
  await setState(tx, report.id, {
    state: last.fromState,
    reason: returned?.words ?? null,
    asked: returned?.day ? { day: returned.day, lateFrom: returned.lateFrom! } : null,
    successor: null,
    at: caller.at,
  });
  await dropWaitingNotices(tx, report.id, ['return']);
}

function nothingToRestore(because: PlainCode): DungHanError {
  return new DungHanError('NOTHING_TO_RESTORE', message(because));
}
