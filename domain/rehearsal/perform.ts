import { nextSlot, slotAfter } from '../calendar/slots';
import { urgingLetter } from '../letters/urging-letter';
import { type Notice, ONLY_IF_OWING } from '../notices/notice';
import { noticesOfStep } from '../notices/notices-of-step';
import { compileRollup } from '../rollup/compile';
import { expectedState } from '../rollup/expected-state';
import type { Contribution, ExpectedUnit } from '../rollup/rollup';
import { isLate, isOwing } from '../states/lateness';
import { type NextStep, nextStep } from '../steps/next-step';
import type { Instant } from '../time/time';
import type { RehearsedCollection, RehearsedObligation } from './rehearsed';
import { awaitNext, factsOf, owingIn, type World } from './world';

/** Does what is next for a collection, as its workflow and activities would, and waits for what follows. */
export function performNext(world: World, rehearsed: RehearsedCollection, at: Instant): void {
  const next = nextStep(factsOf(rehearsed), at, world.calendar);
  if (next === null || next.step.at > at) return;
  act(world, rehearsed, next, at);
  rehearsed.recorded.add(next.step.id);
  for (const skipped of next.skips) rehearsed.recorded.add(skipped.id);
  rehearsed.steps.push({ next, at });
  awaitNext(world, rehearsed, at);
}

function act(world: World, rehearsed: RehearsedCollection, next: NextStep, at: Instant): void {
  const { kind } = next.step;
  if (kind === 'close') {
    rehearsed.closedVersion = rehearsed.rollups.length;
    rehearsed.closedAt = at;
    return;
  }
  if (kind === 'compile' || kind === 'supplement') compile(rehearsed, next.step.id, at);
  if (kind === 'letter') draftLetter(world, rehearsed, next, at);
  notify(world, rehearsed, next, at);
}

function compile(rehearsed: RehearsedCollection, step: string, at: Instant): void {
  const { collection, form } = rehearsed;
  const expected: ExpectedUnit[] = [];
  const contributions: Contribution[] = [];
  for (const obligation of rehearsed.obligations.values()) {
    const current = obligation.submissions.at(-1) ?? null;
    const late = isLate(latenessFacts(rehearsed, obligation), at);
    expected.push({
      unit: obligation.unit,
      state: expectedState(obligation.state),
      late,
      submission: current?.id ?? null,
    });
    if (current !== null) {
      contributions.push({
        submission: current.id,
        unit: obligation.unit,
        values: current.values,
        nil: current.nil,
        late,
      });
    }
  }
  const version = rehearsed.rollups.length + 1;
  const rollup = compileRollup({ collection: collection.id, version, at, form, expected, contributions });
  rehearsed.rollups.push({ rollup, step, confirmed: null });
  rehearsed.uncompiledSince = null;
}

/** What decides lateness of a rehearsed obligation. */
export function latenessFacts(rehearsed: RehearsedCollection, obligation: RehearsedObligation) {
  return {
    state: obligation.state,
    own: obligation.own,
    lateFrom: rehearsed.collection.lateFrom,
    firstReceivedAt: obligation.countedAt,
  };
}

function draftLetter(world: World, rehearsed: RehearsedCollection, next: NextStep, at: Instant): void {
  const owing = owingIn(rehearsed).map((one) => one.unit);
  if (owing.length === 0) return;
  const expected = [...rehearsed.obligations.values()].filter(
    ({ own, countedAt }) => !own || countedAt !== null,
  ).length;
  const issuer = next.step.to.includes('receiver') ? 'receiver' : 'compiler';
  rehearsed.letters.push({ step: next.step.id, letter: urgingLetter(issuer, owing, expected, at, world.calendar) });
}

function notify(world: World, rehearsed: RehearsedCollection, next: NextStep, at: Instant): void {
  const { plan, calendar } = world;
  const first = nextSlot(calendar, at, plan.slots);
  const slots = plan.urgent
    ? { next: next.step.at, after: next.step.at }
    : { next: first, after: slotAfter(calendar, first, plan.slots) };
  const subject = {
    plan: plan.id,
    collection: rehearsed.collection.id,
    compiler: rehearsed.collection.compiler,
    receiver: rehearsed.collection.receiver,
    urgent: plan.urgent,
  };
  for (const notice of noticesOfStep(next.step, subject, owingIn(rehearsed), world.directory, slots))
    world.waiting.push(notice);
}

/** Lets the mail of every slot up to an instant leave; what is no longer owed is dropped at its slot. */
export function sendSlotsUntil(world: World, at: Instant): void {
  const later: Notice[] = [];
  for (const notice of world.waiting) {
    if (notice.slot > at) later.push(notice);
    else if (!ONLY_IF_OWING.has(notice.kind) || isStillOwed(world, notice)) world.sent.push(notice);
  }
  world.waiting = later;
}

function isStillOwed(world: World, notice: Notice): boolean {
  const collection = notice.collection === null ? undefined : world.collections.get(notice.collection);
  const obligation = collection?.obligations.get(notice.unit);
  return obligation !== undefined && isOwing(obligation.state);
}
