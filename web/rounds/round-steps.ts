import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { daysOffBetween } from '../../domain/explanation/days-off';
import { STEP_NAMES, stepLines } from '../../domain/explanation/step-lines';
import type { Message, MessageOrText } from '../../domain/messages/message';
import type { Deadline } from '../../domain/obligations/collection';
import type { Requirement } from '../../domain/plan/plan';
import { collapseAtActivation, placeSteps } from '../../domain/steps/place-steps';
import { returnedLadder } from '../../domain/steps/returned-ladder';
import type { Ladder, StepKind } from '../../domain/steps/step';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { STEP_DEADLINE } from '../../storage/deadlines';
import type { StepRecord } from '../../storage/many-facts';
import { requirementJoin } from '../../storage/standing';

/** A step of a round: done, skipped, or to come, and why on that day. */
export interface RoundStep {
  id: string;
  name: MessageOrText;
  plannedAt: Instant;
  state: 'done' | 'skipped' | 'due' | 'to-come';
  doneAt: Instant | null;
  because: Message | null;
  /** Units whose own date the step counts from; none where it counts from the round's date. */
  units: string[];
}

interface Row extends Deadline {
  ladder: Ladder;
  periodFrom: Day;
  eventOn: Day | null;
  activatedAt: Instant;
  requirement: Requirement;
  history: boolean;
  closed: boolean;
  reportHandedUp: boolean;
  returned: boolean;
  /** Later than the round's own date: compiling happens once, for all. */
  extended: boolean;
  units: string[];
  /** The latest of the round's dates: closing happens once, after the last. */
  last: boolean;
}

/** The steps of a round in order of time, those of an extended deadline too. */
export async function readRoundSteps(
  db: Queryable,
  collection: string,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<RoundStep[]> {
  const rows = await db.rows<Row>(
    `select c.boundary, c.cutoff, c.moved, c.provisional, c.ladder, c.period ->> 'from' as "periodFrom",
       c.event_on as "eventOn", c.activated_at as "activatedAt", c.history, c.closed_at is not null as closed, r as requirement,
       exists (select from rollups where collection = c.id and state = 'confirmed') as "reportHandedUp",
       o.last_day as "lastDay", o.late_from as "lateFrom", o.working_due as "workingDue", o.returned,
       o.late_from > c.late_from as extended,
       case when o.returned or o.late_from > c.late_from then o.units else '{}' end as units, o.last_day = max(o.last_day) over () as last
     from collections c join plans p on p.id = c.plan
       ${requirementJoin('c', 'p')}
       cross join lateral (select d.last_day, d.late_from, d.working_due, d.returned, array_agg(u.short_name order by o.ord) as units
         from obligations o join units u on u.id = o.unit ${STEP_DEADLINE} where o.collection = c.id and not o.own
         group by d.last_day, d.late_from, d.working_due, d.returned) o
     where c.id = $1 order by o.returned desc, o.late_from`,
    [collection],
  );
  const records = await db.rows<StepRecord>(
    `select step, outcome, planned_at as "plannedAt", at from step_records where collection = $1`,
    [collection],
  );
  const placed = new Map(rows.flatMap((row) => placedSteps(row, at, calendar)).map((step) => [step.id, step]));
  for (const { step, outcome, plannedAt, at: doneAt } of records) {
    const { because = null, units = [] } = placed.get(step) ?? {};
    placed.set(step, { id: step, name: nameOf(step), plannedAt, state: outcome, doneAt, because, units });
  }
  const idle = rows.every(({ history, closed }) => history || closed);
  return [...placed.values()]
    .filter(({ state }) => !idle || state === 'done' || state === 'skipped')
    .sort((a, b) => (a.doneAt ?? a.plannedAt) - (b.doneAt ?? b.plannedAt));
}

function placedSteps(row: Row, at: Instant, calendar: WorkingCalendar): RoundStep[] {
  const goingOn = row.ladder.filter(
    ({ kind }) =>
      !(kind === 'repeat' && row.reportHandedUp) &&
      !(kind === 'compile' && row.extended) &&
      !(kind === 'close' && !row.last),
  );
  const ending = goingOn.filter(({ kind }) => kind === 'close');
  const ladder = row.returned ? [...returnedLadder(goingOn), ...ending] : goingOn;
  const steps = collapseAtActivation(placeSteps(ladder, row, calendar), row.activatedAt);
  const days = [row.workingDue, row.lastDay, ...steps.map((step) => dayOf(step.at))].sort();
  const daysOffCrossed = daysOffBetween(days[0]!, days.at(-1)!, calendar.whyOff);
  const lines = stepLines({
    requirement: row.requirement,
    deadline: row,
    steps,
    daysOffCrossed,
    periodFrom: row.periodFrom,
    eventOn: row.eventOn,
    asked: row.returned,
  });
  return steps.map((step, index) => ({
    id: step.id,
    name: STEP_NAMES[step.kind],
    plannedAt: step.at,
    state: step.at <= at ? 'due' : 'to-come',
    doneAt: null,
    because: lines[index]!.because,
    units: step.kind === 'close' ? [] : row.units,
  }));
}

function nameOf(step: string): MessageOrText {
  return STEP_NAMES[step.split(':')[0] as StepKind] ?? step;
}
