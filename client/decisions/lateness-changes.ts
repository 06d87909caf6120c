import type { Basis } from '../../domain/decisions/decision';
import { isSamePerson, type Tie, tieBetween } from '../../domain/decisions/second-person';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId } from '../../domain/ids';
import { type Message, message } from '../../domain/messages/message';
import type { ClockTime, Day } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { decisionInForce, readDecisions } from '../../storage/decisions';
import {
  countReceipt,
  type LatenessChangeRow,
  lockLatenessChange,
  resetLatenessMark,
  setLatenessMark,
  setSecondPerson,
  settleLatenessChange,
} from '../../storage/lateness-changes';
import { queueSignal } from '../../storage/relay';
import { readTieFacts } from '../../storage/second-person';
import { lockObligation, markUncompiled } from '../../storage/submissions';
import type { Caller } from '../contract';
import { nameOfSuccessor, release } from './decide';
import { openDecision, requireText } from './decision-transaction';
import { moveDate } from './extend';
import { revert } from './restore';

/** The answer when an act is confirmed or not confirmed. */
export interface SettledChange {
  id: number;
  obligation: string;
  state: 'counted' | 'refused';
}

/**
 * Confirms acts that turn late reports into ones on time (xác nhận đổi kết quả đúng hạn), all or none: a recorded paper counts from
 * its day, a decision is made. The round's workflow is signalled, as by the acts themselves.
 * @throws DungHanError NOT_FOUND, CHANGE_SETTLED, SAME_PERSON, and what the decision throws as things stand now
 */
export async function confirmLatenessChanges(caller: Caller, ids: readonly number[]): Promise<SettledChange[]> {
  try {
    return await caller.writer.transaction(async (tx) => {
      const settled: SettledChange[] = [];
      for (const id of [...new Set(ids)].sort((a, b) => a - b))
        settled.push(await confirmInTransaction(tx, caller, id));
      return settled;
    });
  } catch (fault) {
    if (fault instanceof DungHanError && fault.code === 'SAME_PERSON') await noteRefused(caller, fault);
    throw fault;
  }
}

/** That somebody tried to confirm alone stands in the journal, though nothing was changed. */
async function noteRefused({ writer, at, who }: Caller, { details }: DungHanError): Promise<void> {
  const { obligation: subject, ...detail } = details as { obligation: string };
  await writer.transaction((tx) => writeAudit(tx, { at, who, action: 'lateness.not-second', subject, detail }));
}

/**
 * Does not confirm an act: the report stays late, and the act stays on record with the reason.
 * @throws DungHanError NOT_FOUND, CHANGE_SETTLED, SAME_PERSON, REASON_MISSING
 */
export async function refuseLatenessChange(caller: Caller, id: number, reason: string): Promise<SettledChange> {
  return caller.writer.transaction(async (tx) => {
    const change = await waitingChange(tx, caller, id);
    const words = requireText(reason, 'labels.reason');
    await settleLatenessChange(tx, id, { state: 'refused', by: caller, at: caller.at, words });
    await resetLatenessMark(tx, change.obligation);
    await note(tx, caller, change, 'lateness.refuse', { reason: words });
    return { id, obligation: change.obligation, state: 'refused' };
  });
}

/**
 * Says whether acts that change lateness need a second person, from now on; what waits goes on waiting.
 * @throws DungHanError REASON_MISSING
 */
export async function setSecondPersonNeeded(caller: Caller, value: boolean, reason: string): Promise<void> {
  const words = requireText(reason, 'labels.reason');
  await caller.writer.transaction(async (tx) => {
    await setSecondPerson(tx, { value, reason: words, who: caller.who, at: caller.at });
    const detail = { value, reason: words };
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'lateness.setting',
      subject: 'second-person',
      detail,
    });
  });
}

async function confirmInTransaction(tx: Transaction, caller: Caller, id: number): Promise<SettledChange> {
  const change = await waitingChange(tx, caller, id);
  const { obligation } = change;
  await refuseTied(tx, caller, change);
  await settleLatenessChange(tx, id, { state: 'counted', by: caller, at: caller.at, words: null });
  await setLatenessMark(tx, obligation, 'counted');
  if (change.act === 'record') await countPaper(tx, caller, change);
  else await makeDecision(tx, caller, change);
  await note(tx, caller, change, 'lateness.count', { askedBy: change.askedBy });
  return { id, obligation, state: 'counted' };
}

/** The act, when this person may settle it. The report is locked first, as by every act on it. */
async function waitingChange(tx: Transaction, caller: Caller, id: number): Promise<LatenessChangeRow> {
  const change = await lockLatenessChange(tx, id);
  if (change === null) throw new DungHanError('NOT_FOUND', message('lateness.unknown', { id }));
  if (change.state !== 'waiting') throw new DungHanError('CHANGE_SETTLED', message('lateness.settled', { id }));
  const asked = { who: change.askedBy, person: change.askedPerson };
  if (isSamePerson(asked, caller))
    throw samePerson(change, 'same', message('lateness.same-person', { name: asked.who }));
  return change;
}

/**
 * Refuses a confirmation from an account that is tied to the one that asked. At the command line, which belongs to those who run
 * the program, only the names are compared.
 * @throws DungHanError SAME_PERSON
 */
async function refuseTied(tx: Transaction, { who, person }: Caller, change: LatenessChangeRow): Promise<void> {
  if (person == null) return;
  const asker = { who: change.askedBy, person: change.askedPerson };
  const tie = tieBetween(asker, { who, person }, await readTieFacts(tx, asker, { who, person }));
  if (tie !== null) throw samePerson(change, tie, message(TIE_MESSAGES[tie], { name: asker.who }));
}

const TIE_MESSAGES = {
  'given-by-asker': 'lateness.tie-given',
  'no-second-factor': 'lateness.tie-no-factor',
  browser: 'lateness.tie-browser',
  mobile: 'lateness.tie-mobile',
  mailbox: 'lateness.tie-mailbox',
} as const satisfies Record<Tie, string>;

function samePerson({ id, obligation, askedBy }: LatenessChangeRow, tie: Tie | 'same', said: Message): DungHanError {
  return new DungHanError('SAME_PERSON', said, { change: id, obligation, askedBy, tie });
}

async function countPaper(
  tx: Transaction,
  { at }: Caller,
  { obligation, countedAt }: LatenessChangeRow,
): Promise<void> {
  const report = (await lockObligation(tx, obligation))!;
  await countReceipt(tx, obligation, countedAt!);
  await markUncompiled(tx, report.collection, at);
  if (!report.history) await queueSignal(tx, collectionWorkflowId(report.collection));
}

/** Makes the decision as it was asked for, in the name of the person who asked. */
async function makeDecision(tx: Transaction, { at }: Caller, change: LatenessChangeRow): Promise<void> {
  const scene = await openDecision(tx, { at, who: change.askedBy, person: change.askedPerson }, change.obligation);
  const asked = change.decision as {
    until: Day;
    untilTime?: ClockTime | null;
    basis: Basis;
    reason: string | null;
    successor: UnitId | null;
  };
  const { until, untilTime, basis, reason, successor = null } = asked;
  if (change.act === 'extend') await moveDate(scene, { until, untilTime, basis, reason });
  else if (change.act === 'restore') {
    const decisions = await readDecisions(tx, change.obligation);
    const last = decisionInForce(decisions);
    if (last === null) throw new DungHanError('NOTHING_TO_RESTORE', message('decisions.nothing-in-force'));
    await revert(scene, last, decisions, reason!);
  } else {
    const successorName = successor === null ? null : await nameOfSuccessor(tx, successor, scene.report.unit);
    await release(scene, change.act === 'end' ? 'end' : 'exempt', { basis, reason, successor, successorName });
  }
}

async function note(
  tx: Transaction,
  { at, who }: Caller,
  { id, obligation: subject, act, daysLate, minutesLate, paper }: LatenessChangeRow,
  action: string,
  more: object,
): Promise<void> {
  const late = { daysLate, ...(minutesLate == null ? {} : { minutesLate }) };
  await writeAudit(tx, { at, who, action, subject, detail: { change: id, act, ...late, ...paper, ...more } });
}
