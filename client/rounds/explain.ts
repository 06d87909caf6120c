import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { DayOff } from '../../domain/calendar/day-off';
import { dataRange } from '../../domain/deadlines/data-range';
import type { Basis } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { type BaseDeadline, countedFrom } from '../../domain/explanation/counted-from';
import { daysOffBetween } from '../../domain/explanation/days-off';
import {
  type ExplainInput,
  type ExplainLine,
  explainDeadline,
  type SettledDate,
} from '../../domain/explanation/explain';
import type { AmendedDate, OwnSteps } from '../../domain/explanation/explanation';
import { message } from '../../domain/messages/message';
import type { Deadline, Period } from '../../domain/obligations/collection';
import { withEvent } from '../../domain/obligations/event';
import type { Requirement, SourceDocument } from '../../domain/plan/plan';
import type { ObligationState } from '../../domain/states/state';
import { collapseAtActivation, placeSteps } from '../../domain/steps/place-steps';
import { stepsOfReport } from '../../domain/steps/report-steps';
import type { Ladder, Step } from '../../domain/steps/step';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { readCalendarMoves } from '../../storage/calendar-decisions';
import { readCovered } from '../../storage/coverage';
import type { Queryable } from '../../storage/database';
import { STEP_DEADLINE } from '../../storage/deadlines';
import { type PlanChangeRow, readChangesOfRound } from '../../storage/plan-changes';
import { readSentUpVersions } from '../../storage/rollup-chain';
import { askedLateFromSql, isConfirmedSql, isExpectedSql, requirementJoin } from '../../storage/standing';
import type { Caller } from '../contract';

interface Row extends Deadline {
  collection: string;
  roundDeadline: DatesInJson;
  /** The latest of the dates that the round's steps count from. */
  latest: DatesInJson;
  /** Of a returned report. */
  askedAgain: { day: Day; lateFrom: string; at: string } | null;
  reportHandedUp: boolean;
  skipped: string[];
  decision: { kind: 'extend' | 'exempt' | 'end'; basis: Basis; successor: string | null } | null;
  requested: { subject: string; by: string; at: string; document: { number: string; date: Day } | null } | null;
  request: { until: Day; reason: string; askedBy: string; at: string; refused: boolean } | null;
  extended: boolean;
  requirement: Requirement;
  document: SourceDocument;
  issuerName: string;
  compilerName: string;
  settled: SettledDate | null;
  period: Period;
  /** The round of the report after whose deadline this one is due. */
  base: BaseDeadline | null;
  ladder: Ladder;
  periodFrom: Day;
  eventOn: Day | null;
  activatedAt: Instant;
  history: boolean;
  state: ObligationState;
  own: boolean;
  countedAt: Instant | null;
}

type DatesInJson = Pick<Deadline, 'lastDay' | 'workingDue'> & { lateFrom: string };

/**
 * "Vì sao có ngày này?" for one obligation, from the words of the document to the receipt; also the JSON of `explain`.
 * @throws DungHanError NOT_FOUND
 */
export async function explainObligation(
  caller: Pick<Caller, 'reader' | 'at'>,
  obligation: string,
): Promise<{ obligation: string; lines: ExplainLine[] }> {
  const row = await readRow(caller.reader, obligation);
  if (row === null) {
    throw new DungHanError('NOT_FOUND', message('refusals.no-report-see-status', { report: obligation }));
  }
  const calendar = await loadCalendar(caller.reader);
  const changes = await readChangesOfRound(caller.reader, row.collection);
  const amendments = amendedDates(row.collection, changes);
  const ownSteps = ownStepsOf(row, calendar);
  const steps = ownSteps?.flatMap((group) => group.steps) ?? stepsOf(row, calendar);
  const { state, own, lateFrom, countedAt } = row;
  const compiled = await readSentUpVersions(caller.reader, obligation);
  const lines = explainDeadline({
    ...row,
    requirement: withEvent(row.requirement, row.eventOn),
    deadline: row,
    covers: dataRange(row.requirement, row.period),
    coveredUnits: await readCovered(caller.reader, obligation),
    countedFrom: countedFrom(row.requirement, row.period, row.base),
    ...decisionOf(row),
    amendments,
    calendarMoves: await readCalendarMoves(caller.reader, row.collection),
    undone: undoneBy(changes),
    compiled,
    requested: row.requested && { ...row.requested, at: Date.parse(row.requested.at) },
    request: row.request && { ...row.request, at: Date.parse(row.request.at) },
    askedAgain: row.askedAgain && {
      day: row.askedAgain.day,
      lateFrom: Date.parse(row.askedAgain.lateFrom),
      at: Date.parse(row.askedAgain.at),
    },
    steps,
    ownSteps,
    daysOffCrossed: daysOffCrossed(row, steps, calendar),
    standing: { state, own, lateFrom, countedAt },
    at: caller.at,
  });
  return { obligation, lines };
}

/** Who took back what had opened the round, where that was the last that happened to it. */
function undoneBy([last]: readonly PlanChangeRow[]): ExplainInput['undone'] {
  return last?.kind === 'undo' ? { by: last.recordedBy, reason: last.reason!, at: last.at } : null;
}

/** The last days that amendments gave the round, the first one first. */
function amendedDates(collection: string, changes: readonly PlanChangeRow[]): AmendedDate[] {
  return changes.toReversed().flatMap(({ basis, effective, effects }) => {
    const dates = effects.rounds.flatMap((round) =>
      round.kind === 'followed' && round.collection === collection && round.dates !== null ? [round.dates] : [],
    );
    return basis === null
      ? []
      : dates
          .filter(({ before, after }) => before.lastDay !== after.lastDay)
          .map(({ before, after }) => ({ lastDay: after.lastDay, before: before.lastDay, effective, basis }));
  });
}

/** Decisions about this report. */
function decisionOf(row: Row): Pick<ExplainInput, 'extension' | 'release'> {
  const { decision, roundDeadline } = row;
  if (decision === null) return {};
  if (decision.kind !== 'extend') return { release: decision };
  if (!row.extended) return {};
  return { extension: { roundDeadline: datesOf(row, roundDeadline), basis: decision.basis } };
}

/** Past and coming steps; none for the compiler's own figures and for collections past before activation. */
function stepsOf(row: Row, calendar: WorkingCalendar): Step[] {
  if (row.own || (row.history && row.lateFrom <= row.activatedAt)) return [];
  return collapseAtActivation(placeSteps(row.ladder, row, calendar), row.activatedAt);
}

/** The steps of an extended or returned report, which has its own dates; null where those of the collection apply. */
function ownStepsOf(row: Row, calendar: WorkingCalendar): OwnSteps[] | null {
  const { askedAgain, roundDeadline, ladder, periodFrom, eventOn, activatedAt, reportHandedUp } = row;
  if (row.own || row.history || (askedAgain === null && !row.extended)) return null;
  const round = datesOf(row, roundDeadline);
  const latest = datesOf(row, row.latest);
  const own =
    askedAgain === null
      ? row
      : {
          ...row,
          lastDay: askedAgain.day,
          workingDue: askedAgain.day,
          lateFrom: Date.parse(askedAgain.lateFrom),
        };
  const returned = askedAgain !== null;
  const skipped = new Set(row.skipped);
  const shared = { ladder, periodFrom, eventOn, activatedAt, reportHandedUp, skipped };
  const steps = stepsOfReport({ ...shared, own: { ...own, returned }, round, latest }, calendar);
  return [
    { deadline: round, steps: collapseAtActivation(steps.round, activatedAt) },
    { deadline: own, steps: collapseAtActivation(steps.own, activatedAt), asked: returned },
    { deadline: latest, steps: steps.latest },
  ];
}

function datesOf(row: Row, dates: DatesInJson): Deadline {
  return { ...row, ...dates, lateFrom: Date.parse(dates.lateFrom) };
}

/** From the first step to the last, or around the deadline where there are no steps. */
function daysOffCrossed(row: Row, steps: readonly Step[], calendar: WorkingCalendar): DayOff[] {
  const days = [
    row.workingDue,
    row.lastDay,
    row.moved?.from ?? row.lastDay,
    ...steps.map((step) => dayOf(step.at)),
  ].sort();
  return daysOffBetween(days[0]!, days.at(-1)!, calendar.whyOff);
}

async function readRow(db: Queryable, obligation: string): Promise<Row | null> {
  const [row] = await db.rows<Row>(
    `select c.id as collection, r as requirement, p.body -> 'document' as document, compiler.name as "compilerName",
       coalesce(issuer.short_name, p.body -> 'document' ->> 'issuer') as "issuerName", c.boundary, c.cutoff, c.moved,
       c.provisional, c.ladder, c.period ->> 'from' as "periodFrom", c.event_on as "eventOn", c.activated_at as "activatedAt",
       c.history,
       o.last_day as "lastDay", o.late_from as "lateFrom", o.working_due as "workingDue", o.state, o.own,
       o.counted_at as "countedAt", o.extended_at is not null as extended,
       jsonb_build_object('lastDay', c.last_day, 'lateFrom', c.late_from, 'workingDue', c.working_due) as "roundDeadline",
       (select jsonb_build_object('lastDay', d.last_day, 'lateFrom', d.late_from, 'workingDue', d.working_due)
        from obligations o ${STEP_DEADLINE} where o.collection = c.id and not o.own order by d.late_from desc limit 1) as latest,
       case when o.state = 'returned' and o.asked_day is not null then jsonb_build_object('day', o.asked_day,
         'lateFrom', ${askedLateFromSql('o')}, 'at', (
         select max(d.at) from decisions d where d.obligation = o.id and d.kind = 'return'
           and not exists (select from decisions u where u.undoes = d.id))) end as "askedAgain",
       exists (select from rollups where collection = c.id and state = 'confirmed') as "reportHandedUp",
       array(select step from step_records where collection = c.id and outcome = 'skipped') as skipped,
       (select jsonb_build_object('kind', d.kind, 'successor', s.short_name,
          'basis', jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider))
        from decisions d left join units s on s.id = d.successor
        where d.obligation = o.id and d.kind in ('extend', 'exempt', 'end')
          and not exists (select from decisions u where u.undoes = d.id)
          and (d.kind = 'extend') = (${isExpectedSql('o')})
        order by d.id desc limit 1) as decision,
       (select jsonb_build_object('subject', q.subject, 'by', q.requested_by, 'at', q.requested_at, 'document',
          case when q.document_number is not null then jsonb_build_object('number', q.document_number, 'date', q.document_date) end)
        from report_requests q where q.collection = c.id) as requested,
       (select case when q.state in ('waiting', 'refused') and o.state = 'open' then jsonb_build_object('until', q.asked_until,
          'reason', q.reason, 'askedBy', q.asked_by, 'at', q.asked_at, 'refused', q.state = 'refused') end
        from extension_requests q where q.obligation = o.id order by q.id desc limit 1) as request,
       (select jsonb_build_object('date', s.day, 'rule', s.rule, 'by', s.settled_by, 'reason', s.reason)
        from settlements s where s.plan = c.plan and s.requirement = c.requirement
          and (s.phase is null or s.phase = c.period_id) and ${isConfirmedSql('s')} order by s.id desc limit 1) as settled,
       c.period, (select jsonb_build_object('report', b ->> 'report', 'lastDay', before.last_day)
        from collections before, jsonb_array_elements(p.body -> 'requirements') b
        where before.plan = c.plan and before.requirement = r -> 'due' ->> 'requirement'
          and before.period_id = c.period_id and b ->> 'id' = before.requirement limit 1) as base
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
       join units compiler on compiler.id = c.compiler
       left join units issuer on issuer.id = p.body -> 'document' ->> 'issuer'
       ${requirementJoin('c', 'p')}
     where o.id = $1`,
    [obligation],
  );
  return row ?? null;
}
