import { lastDayOf } from '../../domain/deadlines/deadline-hour';
import type { Basis } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId, obligationId } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { isOwing } from '../../domain/states/standing';
import type { ObligationState } from '../../domain/states/state';
import { dayOf, type Instant } from '../../domain/time/time';
import { existsOn } from '../../domain/units/existence';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Transaction } from '../../storage/database';
import { insertDecision } from '../../storage/decisions';
import { tellOfPassings } from '../../storage/due-unit-changes';
import { lockCollections } from '../../storage/locks';
import { giveReport, nameSuccessor } from '../../storage/passed-reports';
import { queueSignal } from '../../storage/relay';
import { markUncompiled } from '../../storage/submissions';
import { insertPassingAnswer, type OpenPassing, readOpenPassings } from '../../storage/unit-changes';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';

/** What a person says about the reports of a unit that ended and for which nobody was named. */
export interface PassingAnswer {
  /** The unit that ended. */
  unit: UnitId;
  /** `successor`: this unit sends it; `covered`: what this unit has sent holds it; `nobody`: it is owed no more. */
  answer: 'successor' | 'covered' | 'nobody';
  /** The unit of the first two answers. */
  successor: UnitId | null;
  reason: string;
}

/**
 * Answers for all open reports of a unit that ended. A named successor owes them from now on, by their dates; where it owes the same report
 * already, the one it sends covers both.
 * @returns the reports that were answered for
 * @throws DungHanError NOT_FOUND where none is open, or no such successor exists; REASON_MISSING; UNIT_CHANGE_INVALID where the successor has
 *   sent the report (the answer is then `covered`), or has not sent it and is said to cover it
 * @example await answerPassing(caller, { unit: 'bdgl:w21562', answer: 'successor', successor: 'bdgl:w21583-2025-07-01', reason: 'Theo biên bản bàn giao' })
 */
export async function answerPassing(caller: Caller, given: PassingAnswer): Promise<string[]> {
  return caller.writer.transaction(async (tx) => {
    const reason = requireText(given.reason, 'labels.reason');
    const found = (await readOpenPassings(tx)).filter(({ unit }) => unit === given.unit);
    if (found.length === 0) throw new DungHanError('NOT_FOUND', message('successions.none-open', { unit: given.unit }));
    const successor = given.answer === 'nobody' ? null : await requireSuccessor(tx, given, caller.at);
    const siblings = await roundsBeside(
      tx,
      found.map(({ collection }) => collection),
    );
    await lockCollections(tx, siblings);
    for (const point of found) await answerOne(tx, caller, { point, given: { ...given, successor, reason } });
    return found.map(({ obligation }) => obligation);
  });
}

async function requireSuccessor(tx: Transaction, { unit, successor }: PassingAnswer, at: Instant): Promise<UnitId> {
  const [row] = await tx.rows<{ validFrom: string | null; validTo: string | null }>(
    'select valid_from as "validFrom", valid_to as "validTo" from units where id = $1 and id <> $2',
    [successor, unit],
  );
  if (row !== undefined && existsOn(row, dayOf(at))) return successor!;
  throw new DungHanError('NOT_FOUND', message('successions.successor-not-there', { unit: successor ?? '' }));
}

/** All rounds of the same requirement and period. */
async function roundsBeside(tx: Transaction, collections: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select c.id from collections c where (c.plan, c.requirement, c.period_id) in (
       select e.plan, e.requirement, e.period_id from collections e where e.id = any($1))`,
    [collections],
  );
  return rows.map(({ id }) => id);
}

interface Answering {
  point: OpenPassing;
  given: PassingAnswer;
}

async function answerOne(tx: Transaction, caller: Caller, { point, given }: Answering): Promise<void> {
  const { obligation, collection } = point;
  const { answer, successor, reason } = given;
  const { at, who } = caller;
  const calendar = await loadCalendar(tx);
  const report = await readReport(tx, obligation);
  const own = successor === null ? null : await reportBeside(tx, collection, successor);
  if (answer === 'successor') refuseUnless(own === null || isOwing(own), 'successions.has-sent', given);
  if (answer === 'covered') refuseUnless(own !== null, 'successions.has-not-sent', given);
  const into = own?.collection ?? collection;
  const heir = successor === null ? null : obligationId(into, successor);
  if (answer === 'successor' && own === null) {
    await giveReport(tx, { into, to: successor!, lateFrom: report.lateFrom }, { at, calendar });
  }
  await nameSuccessor(tx, obligation, successor, at);
  await insertDecision(tx, {
    ...{ obligation, kind: 'end', fromState: 'ended', fromDay: lastDayOf(report.lateFrom), toState: 'ended' },
    ...{ fromLateFrom: report.lateFrom, version: report.version, day: null, lateFrom: null, words: reason },
    ...{ basis: report.basis, decider: null, successor, undoes: null, recordedBy: who, at },
  });
  await insertPassingAnswer(tx, { obligation, answer, successor, heir, reason, answeredBy: who, at });
  await writeAudit(tx, { at, who, action: 'units.answer', subject: obligation, detail: { answer, successor, reason } });
  for (const round of new Set([collection, into])) {
    await markUncompiled(tx, round, at);
    await queueSignal(tx, collectionWorkflowId(round));
  }
  if (answer !== 'successor') return;
  const passing = {
    collection,
    unit: point.unit,
    kind: 'passed' as const,
    to: successor!,
    into,
    lateFrom: report.lateFrom,
  };
  await tellOfPassings(tx, [{ ...passing, plan: collection.split('/')[0]!, change: point.change }], at, calendar);
}

async function readReport(tx: Transaction, obligation: string) {
  const [row] = await tx.rows<{ lateFrom: Instant; version: number; basis: Basis }>(
    `select o.late_from as "lateFrom", o.version,
       jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider) as basis
     from obligations o join unit_passings p on p.obligation = o.id join unit_changes k on k.id = p.change where o.id = $1`,
    [obligation],
  );
  return row!;
}

/** The report of a unit in the rounds of the same requirement and period; null where it has none. */
async function reportBeside(
  tx: Transaction,
  collection: string,
  unit: UnitId,
): Promise<{ collection: string; state: ObligationState } | null> {
  const [row] = await tx.rows<{ collection: string; state: ObligationState }>(
    'select collection, state from obligations where unit = $2 and id = any($1)',
    [(await roundsBeside(tx, [collection])).map((round) => obligationId(round, unit)), unit],
  );
  return row ?? null;
}

function refuseUnless(
  holds: boolean,
  code: 'successions.has-sent' | 'successions.has-not-sent',
  { successor }: PassingAnswer,
): void {
  if (!holds) throw new DungHanError('UNIT_CHANGE_INVALID', message(code, { unit: successor ?? '' }));
}
