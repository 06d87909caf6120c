import type { Basis, DecisionKind } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { basisFindings, type DateFinding, untilFindings } from '../../domain/records/date-findings';
import { type LookFault, lookFaults } from '../../domain/records/second-look';
import type { LatenessFacts } from '../../domain/states/lateness';
import { type LatenessChange, latenessChange } from '../../domain/states/lateness-change';
import { type Day, dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import {
  hasWaitingChange,
  insertLatenessChange,
  type LatenessAct,
  needsSecondPerson,
} from '../../storage/lateness-changes';
import type { OpenDecision } from './decision-transaction';

/** The answers that a person gives in the second look at a decision. */
export interface LookedAtDecision {
  /** Its dates were compared with the paper: a doubtful one is right, or a late report really is on time. */
  confirmDates?: boolean;
  /** Số đến of the paper in the book of incoming documents. */
  bookNumber?: string | null;
}

/** A decision before it is made. */
export interface AskedDecision extends LookedAtDecision {
  kind: Extract<DecisionKind, LatenessAct | 'return'>;
  /** The paper it stands on; of a revoked decision the one that holds again. */
  basis: Basis | null;
  reason: string | null;
  /** The day a date is moved to, and from which. */
  until?: { day: Day; from: Day };
  /** The report as it would be after the decision. */
  after: Partial<LatenessFacts>;
  /** The decision as it was asked for, to be made once a second person has confirmed it. */
  asked: object;
}

/** Where each part of a decision stands in the API. */
const PATHS: Readonly<Record<LookFault['part'], string>> = {
  ...{ basis: 'basis.date', until: 'until', confirm: 'confirmDates', reason: 'reason', book: 'bookNumber' },
  ...{ number: 'basis.number', date: 'basis.date', issued: 'basis.date', sent: 'until', received: 'until' },
};

/**
 * Looks at a decision before it is made: its dates, and whether it turns a late report into one that is not. Such a decision waits
 * for a second person where the office wants one.
 * @returns the change; `waits` when it was only written down
 * @throws DungHanError DATE_OUT_OF_BOUNDS, DATE_DOUBTFUL, LATENESS_UNCONFIRMED, PAPER_UNNAMED, REASON_MISSING; CONFLICT when another act on
 *   the report waits
 */
export async function lookAtDecision(
  scene: OpenDecision,
  given: AskedDecision,
): Promise<{ change: LatenessChange | null; waits: boolean }> {
  const { tx, caller, report } = scene;
  const facts = { state: report.state, own: report.own, lateFrom: report.lateFrom, countedAt: report.countedAt };
  const change = given.kind === 'return' ? null : latenessChange(facts, { ...facts, ...given.after }, caller.at);
  refuseFaults(lookFaults({ findings: findingsOf(scene, given), change }, lookedAt(given)));
  if (change === null || given.kind === 'return') return { change, waits: false };
  if (await hasWaitingChange(tx, report.id)) throw new DungHanError('CONFLICT', message('lateness.one-waits'));
  const waits = await needsSecondPerson(tx, report.plan);
  const { kind: act, basis, reason, bookNumber, asked } = given;
  const paper = { number: basis!.number, date: basis!.date, bookNumber: bookNumber! };
  const id = await insertLatenessChange(
    tx,
    {
      ...{ ...change, obligation: report.id, act, version: report.version, countedAt: null, decision: asked },
      ...{ reason: reason!, paper, by: caller, at: caller.at },
    },
    waits,
  );
  const { outcome: _, ...late } = change;
  const detail = { change: id, act, ...late, ...paper, reason };
  const action = waits ? 'lateness.ask' : 'lateness.count';
  await writeAudit(tx, { at: caller.at, who: caller.who, action, subject: report.id, detail });
  return { change, waits };
}

function findingsOf({ caller, round }: OpenDecision, { kind, basis, until }: AskedDecision): DateFinding[] {
  // A revoked decision brings back dates that were looked at when they were given.
  if (kind === 'restore') return [];
  return [
    ...(basis === null ? [] : basisFindings(basis.date, round.effective ?? dayOf(round.activatedAt), caller.at)),
    ...(until === undefined ? [] : untilFindings(until.day, until.from)),
  ];
}

function lookedAt({ kind, basis, reason, bookNumber = null, confirmDates = false }: AskedDecision) {
  const isRestored = kind === 'restore';
  return {
    ...{ confirmDates, reason, number: basis?.number ?? null, date: basis?.date ?? null },
    // The paper of a decision that holds again was named when it was first made.
    bookNumber: isRestored ? (bookNumber ?? basis?.number ?? null) : bookNumber,
  };
}

function refuseFaults(faults: readonly LookFault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const issues = faults.map(({ part, code, message }) => ({ code, path: PATHS[part], part, message }));
  throw new DungHanError(first.code, first.message, { issues });
}
