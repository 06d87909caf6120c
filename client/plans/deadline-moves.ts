import { isDeepStrictEqual } from 'node:util';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Deadline, Period } from '../../domain/obligations/collection';
import { withEvent } from '../../domain/obligations/event';
import { deadlineFor, rulesOf } from '../../domain/obligations/periods';
import { settledPlan } from '../../domain/obligations/settlement';
import type { Plan, Requirement } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { placeSteps } from '../../domain/steps/place-steps';
import type { Ladder, StepKind } from '../../domain/steps/step';
import type { Day, Instant } from '../../domain/time/time';
import type { Queryable, Transaction } from '../../storage/database';
import { lockCollections } from '../../storage/locks';
import { isRequestedSql } from '../../storage/report-requests';
import { type MoveCause, moveDates, type RoundDates } from '../../storage/round-dates';
import { type SettledRow, settledOf } from '../../storage/settlements';
import { isAskedForSql, isConfirmedSql, isInForceSql, planTextSql } from '../../storage/standing';

/** A coming step whose time changes. */
export interface StepMove {
  id: string;
  kind: StepKind;
  before: Instant;
  after: Instant;
}

/** Effect of a changed calendar or interpretation on one collection. */
export interface DeadlineMove {
  collection: string;
  /** It has no workflow. */
  history: boolean;
  before: RoundDates;
  after: RoundDates;
  /** Coming steps, ordered by their new time. */
  steps: StepMove[];
}

interface Row extends Deadline {
  id: string;
  history: boolean;
  requirement: string;
  period: Period;
  eventOn: Day | null;
  ladder: Ladder;
  activatedAt: Instant;
  recorded: string[];
  plan: Plan;
  settled: SettledRow[];
}

/** What is compared: the calendars before and after, and optionally a requirement that is interpreted differently. */
export interface MoveTerms {
  at: Instant;
  before: WorkingCalendar;
  after: WorkingCalendar;
  /** Only collections of this requirement, also those whose last day is past, which a calendar change leaves alone. */
  reread: { answered: Plan; requirement: string } | null;
}

/**
 * The open collections whose dates or coming steps differ; writes nothing. A legal end that is already past never
 * changes with the calendar.
 */
export async function deadlineMoves(db: Queryable, terms: MoveTerms): Promise<DeadlineMove[]> {
  const rows = await readOpenCollections(db, terms.reread);
  return rows.flatMap((row) => {
    const after = datesAfter(row, terms);
    const steps = terms.reread === null || row.lateFrom > terms.at ? stepMoves(row, after, terms) : [];
    return isDeepStrictEqual(datesOf(row), after) && steps.length === 0
      ? []
      : [{ collection: row.id, history: row.history, before: datesOf(row), after, steps }];
  });
}

/** Holds the rounds that move. */
export async function lockMovedCollections(tx: Transaction, moves: readonly DeadlineMove[]): Promise<void> {
  const ids = moves.map(({ collection }) => collection);
  await lockCollections(tx, ids);
}

/**
 * Writes the new dates of locked collections. Units with an extension keep their own last day, unless the collection
 * now ends on or after it.
 */
export async function applyMoves(
  tx: Transaction,
  moves: readonly DeadlineMove[],
  after: WorkingCalendar,
  at: Instant,
  cause: MoveCause = {},
): Promise<void> {
  for (const { collection, before, after: dates } of moves) {
    await moveDates(tx, collection, { from: before.lateFrom, to: dates, at, cause }, after);
  }
}

async function readOpenCollections(db: Queryable, reread: MoveTerms['reread']): Promise<Row[]> {
  return db.rows<Row>(
    `select c.id, c.history, c.requirement, c.period, c.event_on as "eventOn", c.boundary, c.last_day as "lastDay", c.late_from as "lateFrom",
       c.working_due as "workingDue", c.cutoff, c.moved, c.provisional, c.ladder, c.activated_at as "activatedAt",
       array(select step from step_records s where s.collection = c.id) as recorded, ${planTextSql('c', 'p')} as plan,
       (select coalesce(jsonb_agg(jsonb_build_object('requirement', s.requirement, 'phase', s.phase,
          'day', s.day, 'time', s.due_time, 'rule', s.rule) order by s.id), '[]')
        from settlements s where s.plan = c.plan and ${isConfirmedSql('s')}) as settled
     from collections c join plans p on p.id = c.plan
     where c.closed_at is null and ${isAskedForSql('c')} and not ${isRequestedSql('c')} and ${isInForceSql('p')} and not (p.body ->> 'test')::boolean
       and (($1::text is null and not c.history) or (c.plan = $1 and c.requirement = $2 and c.superseded is null))
     order by c.late_from, c.id`,
    [reread?.answered.id ?? null, reread?.requirement ?? null],
  );
}

/**
 * The dates of a round after the change. A calendar change moves a round only where the two calendars give different
 * dates: a round that was opened under an older rule of the program keeps its stored dates.
 */
function datesAfter(row: Row, { at, before, after, reread }: MoveTerms): RoundDates {
  const plan = settledPlan(reread?.answered ?? row.plan, settledOf(row.settled));
  const datesBy = (requirement: Requirement, calendar: WorkingCalendar) =>
    datesOf(deadlineFor(withEvent(requirement, row.eventOn), row.period, rulesOf(plan, calendar)));
  const requirement = requirementOf(plan, row.requirement);
  if (reread !== null) return requirement === null ? datesOf(row) : datesBy(requirement, after);
  if (requirement === null || row.lateFrom <= at) return datesOf(row);
  const dates = datesBy(requirement, after);
  return isDeepStrictEqual(datesBy(requirement, before), dates) ? datesOf(row) : dates;
}

function stepMoves(row: Row, dates: RoundDates, { at, before, after }: MoveTerms): StepMove[] {
  const { period, eventOn, activatedAt } = row;
  const shared = { periodFrom: period.from, eventOn, activatedAt };
  const now = placeSteps(row.ladder, { ...datesOf(row), ...shared }, before);
  const then = placeSteps(row.ladder, { ...dates, ...shared }, after);
  const recorded = new Set(row.recorded);
  return then.flatMap((step) => {
    const old = now.find(({ kind, offset }) => kind === step.kind && offset === step.offset);
    if (old === undefined || old.at === step.at || recorded.has(step.id)) return [];
    if (old.at < at && step.at < at) return [];
    return [{ id: step.id, kind: step.kind, before: old.at, after: step.at }];
  });
}

function datesOf({ lastDay, lateFrom, workingDue, cutoff, moved, provisional }: RoundDates): RoundDates {
  return { lastDay, lateFrom, workingDue, cutoff, moved, provisional };
}
