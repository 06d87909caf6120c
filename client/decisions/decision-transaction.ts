import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { nextSlot } from '../../domain/calendar/slots';
import { hourOf } from '../../domain/deadlines/deadline-hour';
import type { DecisionKind } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId } from '../../domain/ids';
import { message, type PlainCode } from '../../domain/messages/message';
import { noticesOfDecision } from '../../domain/notices/notices-of-decision';
import type { Deadline } from '../../domain/obligations/collection';
import { required } from '../../domain/source/typed-field';
import type { ObligationState } from '../../domain/states/state';
import { nextState, type StateAction } from '../../domain/states/transitions';
import { placeSteps } from '../../domain/steps/place-steps';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { lockCollection, owingOf, type StoredCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { insertDecision, type NewDecision, skipSteps } from '../../storage/decisions';
import { insertNotices } from '../../storage/notices';
import { queueSignal } from '../../storage/relay';
import { lockObligation, markUncompiled, type StoredObligation } from '../../storage/submissions';
import { loadDirectory } from '../../storage/units';
import type { Caller } from '../contract';
import { requireUnicode } from '../unicode-text';

/** What every decision answers. */
export interface DecisionResult {
  obligation: string;
  state: ObligationState;
  /** The decision turned a late report into one that is not late. It is in force, or it waits for a second person. */
  latenessChange?: 'waiting' | 'counted';
}

export type Decider = Pick<Caller, 'at' | 'who' | 'person'> & {
  /** Mails of an urgent plan about the decision leave at once, as those of its steps do: only where the sample is loaded. */
  mailsAtOnce?: boolean;
};

/** One report and its round, held until the transaction ends. */
export interface OpenDecision {
  tx: Transaction;
  caller: Decider;
  report: StoredObligation;
  round: StoredCollection;
  calendar: WorkingCalendar;
}

/**
 * Locks a report and then its collection, the order of every transaction that locks both; another order could deadlock.
 * @throws DungHanError NOT_FOUND; NOT_OWING for a withdrawn document and the compiler's own figures
 */
export async function openDecision(tx: Transaction, caller: Decider, obligation: string): Promise<OpenDecision> {
  const report = await lockObligation(tx, obligation);
  const round = report === null ? null : await lockCollection(tx, report.collection);
  if (report === null || round === null) {
    throw new DungHanError('NOT_FOUND', message('refusals.no-report', { report: obligation }));
  }
  if (round.withdrawn) throw notOwing('decisions.because-withdrawn');
  if (round.requestWithdrawn) throw notOwing('decisions.because-request-withdrawn');
  if (report.own) throw notOwing('decisions.because-own');
  return { tx, caller, report, round, calendar: await loadCalendar(tx) };
}

/** What a decision answers that a second person has to confirm first: nothing has changed but the mark. */
export function waitingFor({ report }: OpenDecision): DecisionResult & { latenessChange: 'waiting' } {
  return { obligation: report.id, state: report.state, latenessChange: 'waiting' };
}

export function notOwing(because: PlainCode): DungHanError {
  return new DungHanError('NOT_OWING', message('decisions.not-possible', { because: message(because) }));
}

/**
 * The state after an action.
 * @throws DungHanError NOT_OWING
 */
export function stateAfter({ report }: OpenDecision, action: StateAction): ObligationState {
  const state = nextState(report.state, action);
  if (state === null) throw notOwing(`decisions.because-${report.state}`);
  return state;
}

/** A text a decision cannot be without. @throws DungHanError REASON_MISSING, TEXT_ENCODING */
export function requireText(text: string, label: PlainCode): string {
  const words = requireUnicode(text, label);
  if (words === '') throw new DungHanError('REASON_MISSING', required(label));
  return words;
}

const ACTIONS: Readonly<Record<DecisionKind, string>> = {
  return: 'report.return',
  extend: 'report.extend',
  exempt: 'report.exempt',
  end: 'report.end',
  refuse: 'report.refuse',
  'late-reason': 'report.late-reason',
  restore: 'report.restore',
};

/**
 * Writes the decision and its audit line, and signals the collection's workflow, because its next step may have moved.
 * @param given fields that differ from an empty decision
 * @param state the report's new state
 * @returns the decision's id
 */
export async function writeDecision(
  { tx, caller, report, round }: OpenDecision,
  given: Pick<NewDecision, 'kind'> & Partial<NewDecision>,
  state: ObligationState,
): Promise<number> {
  const decision: NewDecision = {
    obligation: report.id,
    fromState: report.state,
    fromDay: report.lastDay,
    fromLateFrom: report.lateFrom,
    toState: state,
    version: report.version,
    day: null,
    lateFrom: null,
    words: null,
    basis: null,
    decider: null,
    successor: null,
    undoes: null,
    recordedBy: caller.who,
    at: caller.at,
    ...given,
  };
  const id = await insertDecision(tx, decision);
  const { day, lateFrom, words, basis, decider, successor, undoes } = decision;
  const time = lateFrom === null ? null : (hourOf(lateFrom)?.time ?? null);
  const said = { decision: id, state, day, time, words, basis, decider, successor, undoes };
  const detail = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  await writeAudit(tx, { at: caller.at, who: caller.who, action: ACTIONS[decision.kind], subject: report.id, detail });
  // A new state changes the next compiled version; an extension changes dates only.
  if (state !== report.state) await markUncompiled(tx, report.collection, caller.at);
  if (!round.history) await queueSignal(tx, collectionWorkflowId(report.collection));
  return id;
}

/**
 * Mails the unit about a decision, in the next slot.
 * @param toHead also its head: it answers the unit's own request
 */
export async function tellUnit(
  { tx, caller, report, round, calendar }: OpenDecision,
  kind: 'return' | 'extend' | 'refuse',
  id: number,
  toHead = false,
): Promise<void> {
  const { plan, collection, unit } = report;
  const every = round.everySeconds === null ? null : { everySeconds: round.everySeconds };
  // In an urgent plan too, whose steps are mailed at any hour: pages promise the next slot.
  const urgent = round.urgent && caller.mailsAtOnce === true;
  const slot = urgent ? caller.at : nextSlot(calendar, caller.at, every);
  const directory = await loadDirectory(tx, [unit], round.tree, caller.at);
  const told = { id, kind, plan, collection, obligation: report.id, unit, urgent };
  await insertNotices(tx, noticesOfDecision(told, directory, caller.at, slot, toHead));
}

/**
 * Skips past steps of the new date, which the decision's mail already states. Steps that other reports of that date
 * still wait for stay, and an opened collection is not opened again.
 */
export async function skipPastReminders(
  { tx, caller, report, round, calendar }: OpenDecision,
  dates: Pick<Deadline, 'lastDay' | 'lateFrom' | 'workingDue'>,
): Promise<void> {
  const { period, eventOn, activatedAt } = round;
  const shared = { periodFrom: period.from, eventOn, activatedAt };
  const anchor = { ...dates, ...shared };
  const others = (await owingOf(tx, round.id, anchor.lateFrom)).filter(({ obligation }) => obligation !== report.id);
  const opening = round.ladder.filter(({ kind }) => kind === 'open');
  const isOpened = placeSteps(opening, { ...round, ...shared }, calendar).some(({ at }) => at <= caller.at);
  const past = placeSteps(round.ladder, anchor, calendar).filter(({ kind, at }) => {
    if (kind === 'open') return (isOpened || at <= caller.at) && others.every(({ returned }) => returned);
    return kind === 'remind' && at <= caller.at && others.length === 0;
  });
  await skipSteps(tx, round.id, past, caller.at);
}
