import type { WorkingCalendar } from '../calendar/calendar';
import { hasHour } from '../deadlines/deadline-hour';
import type { Notice } from '../notices/notice';
import type { Directory } from '../notices/notices-of-step';
import type { Collection } from '../obligations/collection';
import type { Plan } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import { isReminded } from '../states/standing';
import { defaultLadder } from '../steps/ladder';
import type { PlanStep } from '../steps/next-plan-step';
import { type NextStepFacts, nextStep } from '../steps/next-step';
import type { Instant } from '../time/time';
import type { Contact, Post, Register, Tree, UnitId } from '../units/unit';
import { TimeQueue } from './queue';
import type { RehearsedCollection, RehearsedObligation } from './rehearsed';

/** The state of a rehearsal at one moment; one field for each table of PostgreSQL. */
export interface World {
  plan: Plan;
  register: Register;
  calendar: WorkingCalendar;
  directory: Directory;
  collections: Map<string, RehearsedCollection>;
  /** Next steps by instant; entries of an older revision are skipped. */
  due: TimeQueue<{ collection: RehearsedCollection; revision: number }>;
  planStepsDone: Set<string>;
  /** The plan's next step; undefined after a change, until it is computed. */
  planStep: PlanStep | null | undefined;
  /** Notices whose slot has not come yet. */
  waiting: Notice[];
  /** The earliest slot of those that wait. */
  nextSlot: Instant;
  /** Sent notices, in the order of their slots. */
  sent: Notice[];
}

/** The initial state for one plan. */
export function newWorld(plan: Plan, register: Register, calendar: WorkingCalendar): World {
  return {
    plan,
    register,
    calendar,
    directory: registerDirectory(register, plan.tree),
    collections: new Map(),
    due: new TimeQueue(),
    planStepsDone: new Set(),
    planStep: undefined,
    waiting: [],
    nextSlot: Number.POSITIVE_INFINITY,
    sent: [],
  };
}

/** Adds collections with all obligations open, and schedules their first step. */
export function addToWorld(world: World, collections: readonly Collection[], activatedAt: Instant): void {
  world.planStep = undefined;
  for (const collection of collections) {
    const requirement = requirementOf(world.plan, collection.requirement)!;
    const obligations = collection.obligations.map(
      ({ id, unit, own }): RehearsedObligation => ({ id, unit, own, state: 'open', countedAt: null, submissions: [] }),
    );
    const rehearsed: RehearsedCollection = {
      collection,
      form: requirement.form,
      nil: requirement.nil,
      counts: requirement.counts,
      feeds: requirement.feeds,
      ladder: requirement.ladder ?? defaultLadder(collection.frequency, hasHour(collection.lateFrom)),
      activatedAt,
      obligations: new Map(obligations.map((obligation) => [obligation.unit, obligation])),
      owing: obligations.filter((obligation) => !obligation.own).length,
      recorded: new Set(),
      steps: [],
      rollups: [],
      letters: [],
      uncompiledSince: null,
      closedVersion: null,
      closedAt: null,
      revision: 0,
    };
    world.collections.set(collection.id, rehearsed);
    awaitNext(world, rehearsed, activatedAt);
  }
}

/** Adds notices to those that wait for their slot. */
export function awaitSlots(world: World, notices: readonly Notice[]): void {
  for (const notice of notices) {
    world.waiting.push(notice);
    if (notice.slot < world.nextSlot) world.nextSlot = notice.slot;
  }
}

/** Schedules the next step of a collection; to be called after each change. */
export function awaitNext(world: World, rehearsed: RehearsedCollection, at: Instant): void {
  rehearsed.revision += 1;
  const next = nextStep(nextStepFactsOf(rehearsed), at, world.calendar);
  if (next === null) return;
  world.due.push(Math.max(next.step.at, at), { collection: rehearsed, revision: rehearsed.revision });
}

/** The same facts `readNextStep` reads from PostgreSQL. */
export function nextStepFactsOf(rehearsed: RehearsedCollection): NextStepFacts {
  const { collection, rollups } = rehearsed;
  const { lateFrom, lastDay, workingDue } = collection;
  const others = collection.obligations.some((obligation) => !obligation.own);
  return {
    lateFrom,
    lastDay,
    workingDue,
    periodFrom: collection.period.from,
    eventOn: collection.eventOn,
    activatedAt: rehearsed.activatedAt,
    ladder: rehearsed.ladder,
    groups: others ? [{ lateFrom, lastDay, workingDue, owing: rehearsed.owing }] : [],
    recorded: rehearsed.recorded,
    latestVersion: rollups.length,
    latestConfirmed: rollups.at(-1)?.confirmed != null,
    reportHandedUp: rollups.some((version) => version.confirmed !== null),
    uncompiledSince: rehearsed.uncompiledSince,
    closedVersion: rehearsed.closedVersion,
  };
}

/** Units that owe at this moment, in register order; never the compiler's own. */
export function owingIn(rehearsed: RehearsedCollection): { obligation: string; unit: UnitId }[] {
  const owing: { obligation: string; unit: UnitId }[] = [];
  for (const obligation of rehearsed.obligations.values()) {
    if (isReminded(obligation)) owing.push({ obligation: obligation.id, unit: obligation.unit });
  }
  return owing;
}

function registerDirectory(register: Register, tree: Tree): Directory {
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const byPost: Record<Post, Map<UnitId, Contact[]>> = { office: new Map(), officer: new Map(), head: new Map() };
  for (const unit of register.units) {
    for (const contact of unit.contacts) {
      const list = byPost[contact.post].get(unit.id);
      if (list === undefined) byPost[contact.post].set(unit.id, [contact]);
      else list.push(contact);
    }
  }
  return {
    contacts: (unit, post) => byPost[post].get(unit) ?? [],
    superior: (unit) => units.get(unit)?.parents[tree] ?? null,
  };
}
