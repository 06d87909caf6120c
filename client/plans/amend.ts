import { isChanged, type RoundAmendment } from '../../domain/amendments/amend-round';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { hasHour } from '../../domain/deadlines/deadline-hour';
import { basisNamed } from '../../domain/decisions/decision';
import { collectionWorkflowId, obligationId, planWorkflowId } from '../../domain/ids';
import { inVietnamese } from '../../domain/messages/message';
import { requirementOf } from '../../domain/plan/requirement-of';
import { defaultLadder } from '../../domain/steps/ladder';
import { addCollections } from '../../storage/activate';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import { loadCollection, type StoredCollection, setBoundaryOfRound, setLadder } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { lockCollections, lockPlan } from '../../storage/locks';
import {
  addUnits,
  dropRounds,
  insertPlanChange,
  keepOldText,
  keepSupersededText,
  type PlanChangeEffects,
  setAddressees,
} from '../../storage/plan-changes';
import { replacePlanText } from '../../storage/plans';
import { queueSignal } from '../../storage/relay';
import { moveDates } from '../../storage/round-dates';
import { markUncompiled } from '../../storage/submissions';
import type { Caller } from '../contract';
import { requireBasis } from '../decisions/decide';
import { endDutyInRound } from '../decisions/end-duty-in-round';
import { requireUnicode } from '../unicode-text';
import { type Amendment, type AmendmentRequest, computeAmendment } from './amendment';
import { skipWhatIsSaid } from './skip-what-is-said';
import { tellOfChange } from './tell-of-change';

/** What an amendment would change for whom; nothing is written. */
export function previewAmendment(caller: Pick<Caller, 'reader' | 'at'>, given: AmendmentRequest): Promise<Amendment> {
  return computeAmendment(caller.reader, given, caller.at);
}

/**
 * Amends a document in force by another one (sửa đổi, bổ sung, thay thế): running rounds follow the new text, rounds that are over keep
 * the old one, and whoever a change concerns is told in the next slot. Nothing that was sent is sent again; the text before stays readable.
 * @throws DungHanError NOT_FOUND, PLAN_WITHDRAWN, AMENDMENT_INVALID, REASON_MISSING, TEXT_ENCODING
 * @example await amendPlan(caller, { text, basis: { number: '1234/UBND-NC', date: '2020-09-30', decider: 'UBND tỉnh Gia Lai' }, effective: '2020-09-30', reason: null })
 */
export async function amendPlan(caller: Caller, given: AmendmentRequest): Promise<Amendment & { change: number }> {
  return caller.writer.transaction((tx) => amendInTransaction(tx, caller, given));
}

/** The same inside the caller's transaction. */
export async function amendInTransaction(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  given: AmendmentRequest,
): Promise<Amendment & { change: number }> {
  const basis = requireBasis(given.basis);
  const reason = given.reason === null ? null : requireUnicode(given.reason, 'labels.reason');
  const id = given.text.plan.id;
  await lockPlan(tx, id);
  const found = await computeAmendment(tx, given, caller.at);
  const { plan, rounds, added } = found;
  await lockCollections(
    tx,
    rounds.filter(isChanged).map(({ collection }) => collection),
  );
  const effects = effectsOf(found);
  const about = { plan: id, kind: 'amend' as const, basis, effective: given.effective, reason };
  const change = await insertPlanChange(tx, { ...about, effects, recordedBy: caller.who, at: caller.at });
  const old = await keepSupersededText(tx, id, change, caller.at);
  const left = rounds.filter(({ kind }) => kind !== 'followed').map(({ collection }) => collection);
  await keepOldText(tx, left, old);
  await replacePlanText(tx, plan, given.text);
  const scene = { tx, caller, change, basis, calendar: await loadCalendar(tx), amendment: found };
  for (const round of rounds) await applyToRound(scene, round);
  await addCollections(tx, plan, added, { at: caller.at, notifyPast: false });
  await queueSignal(tx, planWorkflowId(id));
  await tellOfChange(tx, caller, { change, plan, effects });
  const detail = {
    change,
    basis: inVietnamese(basisNamed(basis)),
    effective: given.effective,
    reason,
    ...summaryOf(found),
  };
  await writeAudit(tx, { at: caller.at, who: caller.who, action: 'plan.amend', subject: id, detail });
  return { ...found, change };
}

interface AmendmentScene {
  tx: Transaction;
  caller: Pick<Caller, 'at' | 'who'>;
  change: number;
  basis: AmendmentRequest['basis'];
  calendar: WorkingCalendar;
  amendment: Amendment;
}

async function applyToRound(scene: AmendmentScene, change: RoundAmendment): Promise<void> {
  if (change.kind === 'kept') return;
  const { tx, caller, basis } = scene;
  const round = (await loadCollection(tx, change.collection))!;
  for (const unit of change.freed) await endDutyInRound(tx, caller, obligationId(round.id, unit), basis);
  if (change.kind === 'dropped') {
    await dropRounds(tx, [round.id], caller.at);
  } else {
    await followText(scene, round, change);
  }
  await queueSignal(tx, collectionWorkflowId(round.id));
}

async function followText(
  scene: AmendmentScene,
  round: StoredCollection,
  { dates, addressees, joined, freed }: Extract<RoundAmendment, { kind: 'followed' }>,
): Promise<void> {
  const { tx, caller, calendar, amendment } = scene;
  const requirement = requirementOf(amendment.plan, round.requirement)!;
  const byHour = hasHour(dates?.after.lateFrom ?? round.lateFrom);
  await setLadder(tx, round.id, requirement.ladder ?? defaultLadder(requirement.frequency, byHour));
  if (addressees !== null) await setAddressees(tx, round.id, addressees.after);
  if (dates !== null) {
    const { before, after } = dates;
    await setBoundaryOfRound(tx, round.id, after.boundary);
    const move = {
      from: before.lateFrom,
      to: after,
      at: caller.at,
      unsentOnly: true,
      cause: { planChange: scene.change },
    };
    await moveDates(tx, round.id, move, calendar);
    if (before.lateFrom !== after.lateFrom)
      await skipWhatIsSaid(tx, caller.at, { before: round, was: calendar, calendar });
  }
  if (joined.length > 0) await addUnits(tx, round.id, joined, caller.at);
  const parts = amendment.requirements.find((one) => one.requirement === round.requirement)?.parts ?? [];
  if (round.latestVersion > 0 && (joined.length + freed.length > 0 || parts.includes('form'))) {
    await markUncompiled(tx, round.id, caller.at);
  }
}

function effectsOf({ requirements, rounds, added }: Amendment): PlanChangeEffects {
  return {
    requirements: requirements.map(({ requirement, kind, parts }) => ({ requirement, kind, parts })),
    rounds: rounds.filter((round) => round.kind !== 'kept' || round.because !== 'over'),
    added: added.map(({ id }) => id),
  };
}

/** What the journal says of an amendment. */
function summaryOf({ requirements, rounds, added }: Amendment) {
  const count = (kind: RoundAmendment['kind']) =>
    rounds.filter((round) => round.kind === kind && (kind !== 'followed' || isChanged(round))).length;
  return {
    requirements: requirements.map(({ requirement, kind }) => `${requirement}: ${kind}`),
    ...{ followed: count('followed'), dropped: count('dropped'), kept: count('kept'), added: added.length },
  };
}
