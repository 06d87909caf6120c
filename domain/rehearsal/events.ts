import { nextSlot } from '../calendar/slots';
import type { ErrorCode } from '../error-codes';
import { DungHanError } from '../errors';
import { collectionId } from '../ids';
import { type Message, message } from '../messages/message';
import { noticesOfConfirmation } from '../notices/notices-of-step';
import { collectionsOf } from '../obligations/collections-of';
import { deadlineFor, periodsOf, rulesOf } from '../obligations/periods';
import { settledPlan, settlementRefusal } from '../obligations/settlement';
import { requirementOf } from '../plan/requirement-of';
import { readValues } from '../rollup/check-values';
import { EMPTY_VALUES, type FormValues } from '../rollup/form';
import { rollupValues } from '../rollup/hand-up';
import { countedAt } from '../states/counted-at';
import { isReminded } from '../states/standing';
import { canDo, nextState, sendAction } from '../states/transitions';
import type { Instant } from '../time/time';
import type { RehearsedCollection, RehearsedObligation, RehearsedSubmission } from './rehearsed';
import type { EventTarget, ScenarioEvent } from './scenario';
import { addToWorld, awaitNext, awaitSlots, type World } from './world';

type SubmitEvent = Extract<ScenarioEvent, { type: 'submit' }>;

/**
 * Applies one scenario event.
 * @throws DungHanError SCENARIO_UNKNOWN, VALUES_REFUSED, NIL_NOT_ALLOWED, NOT_OWING, SETTLE_INVALID, ROLLUP_MISSING
 */
export function applyEvent(world: World, event: ScenarioEvent): void {
  if (event.type === 'settle') settle(world, event);
  else {
    const rehearsed = targetOf(world, event);
    if (event.type === 'confirm') confirm(world, rehearsed, event.at, event.by);
    else if (event.type === 'accept') accept(obligationOf(rehearsed, event.unit, event.at), event.at);
    else submit(world, rehearsed, event);
  }
}

function submit(world: World, rehearsed: RehearsedCollection, event: SubmitEvent): void {
  const obligation = obligationOf(rehearsed, event.unit, event.at);
  const allowed = event.nil ? canDo(obligation.state, 'nil') : sendAction(obligation.state) !== null;
  if (!allowed) throw notTaken(obligation, event.at);
  const { channel, sentOn, document, at: receivedAt } = event;
  receive(world, rehearsed, obligation, {
    values: valuesOf(rehearsed, event),
    nil: event.nil,
    receivedAt,
    countedAt: countedAt({ channel, sentOn, documentDate: document.date, receivedAt }, rehearsed.counts),
    ...{ document, channel, sentOn },
    by: event.unit,
  });
}

function valuesOf(rehearsed: RehearsedCollection, event: SubmitEvent): FormValues {
  if (event.nil && !rehearsed.nil) {
    const { requirement } = event;
    throw refused('NIL_NOT_ALLOWED', event.at, message('rehearsals.nil-not-taken', { requirement }));
  }
  if (event.nil || rehearsed.form === null || event.values === null) return EMPTY_VALUES;
  const read = readValues(rehearsed.form, event.values);
  if (read.ok) return read.values;
  const { at, unit } = event;
  throw new DungHanError('VALUES_REFUSED', message('rehearsals.values-refused', { at, unit }), { issues: read.issues });
}

/** The error that stops the scenario, with its instant. */
function refused(code: ErrorCode, at: Instant, what: Message): DungHanError {
  return new DungHanError(code, message('rehearsals.at', { at, what }));
}

function receive(
  world: World,
  rehearsed: RehearsedCollection,
  obligation: RehearsedObligation,
  given: Omit<RehearsedSubmission, 'id' | 'version'>,
): void {
  const version = obligation.submissions.length + 1;
  obligation.submissions.push({ ...given, id: `${obligation.id}#${version}`, version });
  if (isReminded(obligation)) rehearsed.owing -= 1;
  obligation.state = given.nil ? 'nil' : 'submitted';
  obligation.countedAt ??= given.countedAt;
  const firstSinceCompile = rehearsed.rollups.length > 0 && rehearsed.uncompiledSince === null;
  if (firstSinceCompile) rehearsed.uncompiledSince = given.receivedAt;
  // As in `submitReport`: only such a report changes the next step.
  if (firstSinceCompile || rehearsed.owing === 0) awaitNext(world, rehearsed, given.receivedAt);
}

function accept(obligation: RehearsedObligation, at: Instant): void {
  const state = nextState(obligation.state, 'accept');
  if (state === null) throw notTaken(obligation, at);
  obligation.state = state;
}

/** A rehearsal refuses what the pages would refuse. */
function notTaken({ id, state }: RehearsedObligation, at: Instant): DungHanError {
  const because = message(`decisions.because-${state}`);
  return refused('NOT_OWING', at, message('rehearsals.not-taken', { report: id, because }));
}

function confirm(world: World, rehearsed: RehearsedCollection, at: Instant, by: string): void {
  const latest = rehearsed.rollups.at(-1);
  if (latest === undefined || latest.confirmed !== null) {
    const { id: round } = rehearsed.collection;
    throw refused('ROLLUP_MISSING', at, message('rehearsals.nothing-to-confirm', { round }));
  }
  const first = rehearsed.rollups.every((version) => version.confirmed === null);
  latest.confirmed = { at, by };
  if (first) notifyLeaders(world, rehearsed, latest.rollup.version, at);
  handUp(world, rehearsed, at, by);
  awaitNext(world, rehearsed, at);
}

/** Leaders are notified of the first confirmation, not of each supplement. */
function notifyLeaders(world: World, { collection }: RehearsedCollection, version: number, at: Instant): void {
  const subject = {
    plan: world.plan.id,
    collection: collection.id,
    compiler: collection.compiler,
    receiver: collection.receiver,
    urgent: false,
  };
  const slot = nextSlot(world.calendar, at, world.plan.slots);
  awaitSlots(world, noticesOfConfirmation(version, subject, world.directory, at, slot));
}

/** The confirmed report becomes the compiler's own in the collection it feeds, when that has a date. */
function handUp(world: World, rehearsed: RehearsedCollection, at: Instant, by: string): void {
  const latest = rehearsed.rollups.findLast((version) => version.confirmed !== null);
  if (rehearsed.feeds === null || latest === undefined) return;
  for (const above of world.collections.values()) {
    if (
      above.collection.requirement !== rehearsed.feeds ||
      above.collection.period.id !== rehearsed.collection.period.id
    )
      continue;
    const obligation = above.obligations.get(rehearsed.collection.compiler);
    if (obligation === undefined) continue;
    receive(world, above, obligation, {
      values: rollupValues(latest.rollup),
      nil: false,
      receivedAt: at,
      countedAt: at,
      document: { number: null, date: null, signer: null },
      channel: 'rollup',
      sentOn: null,
      by,
    });
  }
}

function settle(world: World, event: Extract<ScenarioEvent, { type: 'settle' }>): void {
  const rules = rulesOf(world.plan, world.calendar);
  const refusal = settlementRefusal(world.plan, event.requirement, event.date, rules);
  if (refusal !== null) throw refused('SETTLE_INVALID', event.at, refusal);
  const plan = settledPlan(world.plan, new Map([[event.requirement, event.date]]));
  const requirement = requirementOf(plan, event.requirement)!;
  const collections = [...periodsOf(requirement)].flatMap((period) =>
    collectionsOf(plan, requirement, { period, deadline: deadlineFor(requirement, period, rules) }, world.register),
  );
  addToWorld(world, collections, event.at);
  for (const below of [...world.collections.values()]) {
    if (below.feeds === event.requirement && below.rollups.some((version) => version.confirmed !== null)) {
      handUp(world, below, event.at, event.by);
    }
  }
}

function targetOf(world: World, event: EventTarget & { at: Instant }): RehearsedCollection {
  const found = collectionsMeant(world, event);
  if (found.length === 1) return found[0]!;
  const { requirement } = event;
  const what =
    found.length === 0
      ? message('rehearsals.no-round', { requirement })
      : message('rehearsals.several-rounds', { requirement, rounds: found.length });
  throw refused('SCENARIO_UNKNOWN', event.at, what);
}

/** Looked up by id where period and compiler are given. */
function collectionsMeant(world: World, { requirement, period, compiler }: EventTarget): RehearsedCollection[] {
  if (period !== null && compiler !== null) {
    const exact = world.collections.get(collectionId(world.plan.id, requirement, period, compiler));
    return exact === undefined ? [] : [exact];
  }
  return [...world.collections.values()].filter(
    ({ collection }) =>
      collection.requirement === requirement &&
      (period === null || collection.period.id === period) &&
      (compiler === null || collection.compiler === compiler),
  );
}

function obligationOf(rehearsed: RehearsedCollection, unit: string, at: Instant): RehearsedObligation {
  const found = rehearsed.obligations.get(unit);
  if (found !== undefined) return found;
  const { id: round } = rehearsed.collection;
  throw refused('SCENARIO_UNKNOWN', at, message('rehearsals.unit-unknown', { unit, round }));
}
