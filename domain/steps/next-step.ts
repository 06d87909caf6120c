import type { WorkingCalendar } from '../calendar/calendar';
import type { Day, Instant } from '../time/time';
import { parseOffset } from './offset';
import { placeSteps, stepId, tieOrder } from './place-steps';
import { placedSteps } from './placed-steps';
import { returnedLadder } from './returned-ladder';
import { type Ladder, RUNGS, type Step } from './step';

/** Obligations of a collection with the same deadline; without the compiler's own. */
export interface DeadlineGroup {
  lateFrom: Instant;
  lastDay: Day;
  workingDue: Day;
  owing: number;
  /** Returned reports, by resubmission day: only their units are reminded and urged, no one else is notified. */
  returned?: boolean;
}

/** The facts that decide the next step of a collection; counts only, never lists of units. */
export interface NextStepFacts {
  lateFrom: Instant;
  lastDay: Day;
  workingDue: Day;
  periodFrom: Day;
  eventOn: Day | null;
  activatedAt: Instant;
  ladder: Ladder;
  groups: readonly DeadlineGroup[];
  /** Ids of the steps done or skipped. */
  recorded: ReadonlySet<string>;
  latestVersion: number;
  latestConfirmed: boolean;
  /** The compiled report was handed up: a version is confirmed. */
  reportHandedUp: boolean;
  /** First change that is in no version. */
  uncompiledSince: Instant | null;
  /** The latest version at the last close; null while never closed. */
  closedVersion: number | null;
}

/** The next step, with the weaker rungs it replaces. */
export interface NextStep {
  step: Step;
  /** Due rungs of the same deadline that are skipped. */
  skips: readonly Step[];
}

/**
 * The next step of a collection: the earliest that is neither done nor skipped; of several rungs of one deadline that
 * are due together (downtime, late activation) the strongest, once. Null when the collection is finished.
 * @param at decides only which rungs are due together; the step may be in the future.
 */
export function nextStep(facts: NextStepFacts, at: Instant, calendar: WorkingCalendar): NextStep | null {
  if (isFinished(facts)) return null;
  const pending = pendingSteps(facts, at, calendar);
  const first = pending[0];
  if (first === undefined) return null;
  if (!isRung(first)) return { step: first, skips: [] };
  const rungs = pending.filter((step) => isRung(step) && step.lateFrom === first.lateFrom);
  const due = rungs.filter((step) => step.at <= at);
  const step = due.reduce(
    (strongest, candidate) => (rungRank(candidate) >= rungRank(strongest) ? candidate : strongest),
    first,
  );
  // A late activation can place the opening after a stronger rung; announcing the round is then pointless.
  const skips = rungs.filter((other) => other.id !== step.id && (other.at <= at || rungRank(other) < rungRank(step)));
  return { step, skips };
}

/** Closed, and nothing was received since. */
export function isFinished(facts: Pick<NextStepFacts, 'closedVersion' | 'latestVersion' | 'uncompiledSince'>): boolean {
  return facts.closedVersion === facts.latestVersion && facts.uncompiledSince === null;
}

/**
 * Whether a round must have an open workflow: it sends something, and is not closed over its latest version.
 * @example needsWorkflow({ history: false, withdrawn: false, closedVersion: null, latestVersion: 0, uncompiledSince: null }) // true
 */
export function needsWorkflow(
  round: Pick<NextStepFacts, 'closedVersion' | 'latestVersion' | 'uncompiledSince'> & {
    history: boolean;
    withdrawn: boolean;
  },
): boolean {
  return !round.history && !round.withdrawn && !isFinished(round);
}

function pendingSteps(facts: NextStepFacts, at: Instant, calendar: WorkingCalendar): Step[] {
  const open = facts.closedVersion === null ? scheduledSteps(facts, calendar) : [];
  const supplement = supplementStep(facts);
  if (supplement !== null) open.push(supplement);
  // The round must not close before a pending supplement.
  const close = facts.uncompiledSince !== null && facts.latestVersion > 0 ? null : closeStep(facts, at, calendar);
  if (close !== null) open.push(close);
  return open.sort((a, b) => a.at - b.at || tieOrder(a) - tieOrder(b));
}

/** The steps of the ladder that are neither done nor skipped. */
function scheduledSteps(facts: NextStepFacts, calendar: WorkingCalendar): Step[] {
  const { ladder, periodFrom, eventOn, activatedAt } = facts;
  const shared = { periodFrom, eventOn, activatedAt };
  const ofGroup = (group: DeadlineGroup): readonly Step[] => {
    const anchor = { ...group, ...shared };
    if (group.returned === true) return placeSteps(returnedLadder(ladder), anchor, calendar);
    return placedSteps(ladder, anchor, calendar);
  };
  const isPerDeadline = ({ kind }: Step): boolean =>
    kind !== 'compile' && kind !== 'close' && !(kind === 'repeat' && facts.reportHandedUp);
  const isPending = ({ id }: Step): boolean => !facts.recorded.has(id);
  const steps = returnedLast(facts.groups)
    .flatMap(ofGroup)
    .filter((step) => isPerDeadline(step) && isPending(step));
  const own = placedSteps(ladder, facts, calendar).filter((step) => step.kind === 'compile' && isPending(step));
  return [...oncePerId(steps), ...own];
}

function returnedLast(groups: readonly DeadlineGroup[]): readonly DeadlineGroup[] {
  if (groups.length < 2) return groups;
  return [...groups.filter(({ returned }) => returned !== true), ...groups.filter(({ returned }) => returned === true)];
}

/** Returned reports due on the same day as others share their step ids; the others' steps notify more roles and win. */
function oncePerId(steps: readonly Step[]): readonly Step[] {
  const once = new Map(steps.toReversed().map((step) => [step.id, step]));
  return once.size === steps.length ? steps : [...once.values()].toReversed();
}

function supplementStep(facts: NextStepFacts): Step | null {
  if (facts.uncompiledSince === null || facts.latestVersion === 0) return null;
  const rule = facts.ladder.find((candidate) => candidate.kind === 'supplement');
  const offset = rule === undefined ? null : parseOffset(rule.offset);
  if (rule === undefined || offset === null || offset.unit !== 'time') return null;
  return {
    id: `supplement:${facts.latestVersion + 1}`,
    kind: 'supplement',
    offset: rule.offset,
    at: facts.uncompiledSince + offset.ms,
    to: rule.to,
    lateFrom: facts.lateFrom,
  };
}

/** At once when the latest version is confirmed and no unit owes; else working days after the latest last day. */
function closeStep(facts: NextStepFacts, at: Instant, calendar: WorkingCalendar): Step | null {
  const rule = facts.ladder.find((candidate) => candidate.kind === 'close');
  if (rule === undefined) return null;
  const latest = facts.groups.reduce((last, group) => (group.lateFrom > last.lateFrom ? group : last), {
    lateFrom: facts.lateFrom,
    lastDay: facts.lastDay,
    workingDue: facts.workingDue,
  });
  const { periodFrom, eventOn, activatedAt } = facts;
  const anchor = { ...latest, periodFrom, eventOn, activatedAt };
  const ownId = stepId(rule, latest.lateFrom);
  const last = placedSteps(facts.ladder, anchor, calendar).find(({ id }) => id === ownId);
  if (last === undefined) return null;
  const settled = facts.latestConfirmed && facts.groups.every((group) => group.owing === 0);
  const id = facts.closedVersion === null ? stepId(rule, facts.lateFrom) : `close:v${facts.latestVersion}`;
  return { ...last, id, at: settled ? Math.min(at, last.at) : last.at };
}

function isRung(step: Step): boolean {
  return RUNGS.includes(step.kind);
}

/** Rank among rungs; of two of one kind the later one is the stronger. */
function rungRank(step: Step): number {
  return RUNGS.indexOf(step.kind);
}
