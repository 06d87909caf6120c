import type { WorkingCalendar } from '../calendar/calendar';
import { placeSteps, type StepAnchor } from './place-steps';
import type { Ladder, Step } from './step';

/**
 * `placeSteps`, kept for a ladder, a calendar and an anchor: the next step of a round is asked for after every change of the
 * round, and its dates hardly ever change. What is kept goes with its ladder or its calendar.
 * @param anchor only the fields of a StepAnchor decide; others may stand beside them
 */
export function placedSteps(ladder: Ladder, anchor: StepAnchor, calendar: WorkingCalendar): readonly Step[] {
  const { lastDay, lateFrom, workingDue, periodFrom, eventOn, activatedAt } = anchor;
  const kept = keptFor(ladder, calendar);
  const key = `${lastDay} ${lateFrom} ${workingDue} ${periodFrom} ${eventOn} ${activatedAt}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_ANCHORS) kept.clear();
  const steps = placeSteps(ladder, anchor, calendar);
  kept.set(key, steps);
  return steps;
}

const MOST_ANCHORS = 500;
const placed = new WeakMap<WorkingCalendar, WeakMap<Ladder, Map<string, readonly Step[]>>>();

function keptFor(ladder: Ladder, calendar: WorkingCalendar): Map<string, readonly Step[]> {
  const ofCalendar = placed.get(calendar) ?? new WeakMap<Ladder, Map<string, readonly Step[]>>();
  placed.set(calendar, ofCalendar);
  const kept = ofCalendar.get(ladder) ?? new Map<string, readonly Step[]>();
  ofCalendar.set(ladder, kept);
  return kept;
}
