import { nextSlot, slotAfter } from '../calendar/slots';
import { urgingLetter } from '../letters/urging-letter';
import { type Notice, ONLY_IF_OWING } from '../notices/notice';
import { noticesOfStep } from '../notices/notices-of-step';
import { compileReports, type RoundReport } from '../rollup/compile-reports';
import type { LatenessFacts } from '../states/lateness';
import { countRound, type RoundCounts } from '../states/round-counts';
import { isOwing } from '../states/standing';
import { type NextStep, nextStep } from '../steps/next-step';
import type { Instant } from '../time/time';
import type { RehearsedCollection, RehearsedObligation } from './rehearsed';
import { awaitNext, awaitSlots, nextStepFactsOf, owingIn, type World } from './world';

/** Performs the next step of a collection, as its workflow and activities would, and schedules the following one. */
export function performNext(world: World, rehearsed: RehearsedCollection, at: Instant): void {
  const next = nextStep(nextStepFactsOf(rehearsed), at, world.calendar);
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
  const { collection, form, rollups } = rehearsed;
  const reports: RoundReport[] = [];
  for (const obligation of rehearsed.obligations.values()) reports.push(currentReport(obligation, collection.lateFrom));
  const version = rollups.length + 1;
  const rollup = compileReports({ collection: collection.id, version, at, form, reports });
  rollups.push({ rollup, step, confirmed: null });
  rehearsed.uncompiledSince = null;
}

function currentReport(
  { unit, state, own, countedAt, submissions }: RehearsedObligation,
  lateFrom: Instant,
): RoundReport {
  const newest = submissions.at(-1);
  const current = newest === undefined ? null : { submission: newest.id, values: newest.values, nil: newest.nil };
  return { unit, current, state, own, lateFrom, countedAt };
}

/** The facts that decide lateness of a rehearsed obligation. */
export function latenessFacts(
  { collection }: RehearsedCollection,
  { state, own, countedAt }: RehearsedObligation,
): LatenessFacts {
  return { state, own, lateFrom: collection.lateFrom, countedAt };
}

/** The counts of a rehearsed round; a rehearsal extends no date. */
export function countRehearsed(rehearsed: RehearsedCollection, at: Instant): RoundCounts {
  const reports = [...rehearsed.obligations.values()];
  return countRound(
    reports.map((obligation) => ({ ...latenessFacts(rehearsed, obligation), extended: false })),
    at,
  );
}

function draftLetter(world: World, rehearsed: RehearsedCollection, next: NextStep, at: Instant): void {
  const owing = owingIn(rehearsed).map((one) => one.unit);
  if (owing.length === 0) return;
  const counts = countRehearsed(rehearsed, at);
  const issuer = next.step.to.includes('receiver') ? 'receiver' : 'compiler';
  rehearsed.letters.push({ step: next.step.id, letter: urgingLetter(issuer, owing, counts, at, world.calendar) });
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
  awaitSlots(world, noticesOfStep(next.step, subject, owingIn(rehearsed), world.directory, slots));
}

/** Sends the mail of every slot up to an instant; notices about reports no longer owed are dropped. */
export function sendSlotsUntil(world: World, at: Instant): void {
  if (world.nextSlot > at) return;
  const due = world.waiting;
  world.waiting = [];
  world.nextSlot = Number.POSITIVE_INFINITY;
  const later: Notice[] = [];
  for (const notice of due) {
    if (notice.slot > at) later.push(notice);
    else if (!ONLY_IF_OWING.has(notice.kind) || isStillOwed(world, notice)) world.sent.push(notice);
  }
  awaitSlots(world, later);
}

function isStillOwed(world: World, notice: Notice): boolean {
  const collection = notice.collection === null ? undefined : world.collections.get(notice.collection);
  const obligation = collection?.obligations.get(notice.unit);
  return obligation !== undefined && isOwing(obligation);
}
