import type { WorkingCalendar } from '../calendar/calendar';
import { SLOT_TIMES, STEP_TIME } from '../calendar/slots';
import { DungHanError } from '../errors';
import { message } from '../messages/message';
import type { Notice } from '../notices/notice';
import { collectionsAtActivation } from '../obligations/expand-plan';
import type { Plan } from '../plan/plan';
import { atTime, type Instant, MINUTE, timeOfDay } from '../time/time';
import type { Register } from '../units/unit';
import { applyEvent } from './events';
import { performNext, sendSlotsUntil } from './perform';
import { nextInPlan, performInPlan } from './plan-steps';
import type { RehearsedCollection } from './rehearsed';
import type { Scenario } from './scenario';
import { addToWorld, newWorld, type World } from './world';

/** The result of a rehearsal. */
export interface Rehearsal {
  plan: Plan;
  notices: readonly Notice[];
  collections: readonly RehearsedCollection[];
  /** Reached when the rehearsal ended. */
  until: Instant;
}

/**
 * Simulates a plan with a scenario (chạy thử): the same rules as the real workflows, without clock or database.
 * @param onProgress called from time to time with the instant reached
 * @throws DungHanError SCENARIO_UNKNOWN, SCENARIO_TOO_CLOSE, and the errors of the events
 * @example rehearse(plan614, register, vietnamCalendar(), scenario2020).notices.length
 */
export function rehearse(
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  scenario: Scenario,
  onProgress: (at: Instant) => void = () => undefined,
): Rehearsal {
  const world = newWorld(plan, register, calendar);
  addToWorld(world, collectionsAtActivation(plan, register, calendar, scenario.activateAt), scenario.activateAt);
  for (const event of scenario.events) {
    refuseTooClose(event.at);
    runUntil(world, scenario.activateAt, event.at, onProgress);
    applyEvent(world, event);
  }
  runUntil(world, scenario.activateAt, scenario.until, onProgress);
  return { plan, notices: inOrder(world.sent), collections: [...world.collections.values()], until: scenario.until };
}

/** Performs every step of the plan and its collections, and sends every slot, up to an instant. */
function runUntil(world: World, activatedAt: Instant, until: Instant, onProgress: (at: Instant) => void): void {
  for (;;) {
    const ofPlan = nextInPlan(world, activatedAt);
    const next = world.due.peek();
    const at = Math.min(ofPlan === null ? Infinity : Math.max(ofPlan.at, activatedAt), next?.at ?? Infinity);
    if (at > until) break;
    sendSlotsUntil(world, at - 1);
    if (ofPlan !== null && ofPlan.at <= at) performInPlan(world, ofPlan, at);
    else performDue(world, at);
    onProgress(at);
  }
  sendSlotsUntil(world, until);
}

/** Performs the first waiting step; one computed before a later change is skipped. */
function performDue(world: World, at: Instant): void {
  const next = world.due.pop();
  if (next === undefined || next.value.revision !== next.value.collection.revision) return;
  performNext(world, next.value.collection, at);
}

/** The order of an event and a step or slot in the same minute is undefined, so a scenario must avoid it. */
function refuseTooClose(at: Instant): void {
  const ofDay = timeOfDay(at);
  for (const [time, planned] of PLANNED_TIMES) {
    if (Math.abs(ofDay - planned) < MINUTE) {
      throw new DungHanError('SCENARIO_TOO_CLOSE', message('rehearsals.too-close', { at, time }));
    }
  }
}

/** The times of a day at which steps are done and mail leaves, with their milliseconds since midnight. */
const PLANNED_TIMES = [STEP_TIME, ...SLOT_TIMES].map((time) => [time, timeOfDay(atTime('1970-01-01', time))] as const);

function inOrder(notices: readonly Notice[]): Notice[] {
  return [...notices].sort(
    (a, b) =>
      a.slot - b.slot ||
      a.at - b.at ||
      compared(a.person, b.person) ||
      compared(a.collection, b.collection) ||
      compared(a.obligation, b.obligation) ||
      compared(a.step, b.step),
  );
}

function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
