import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { daysOffBetween } from '../../domain/explanation/days-off';
import { type ExplainLine, explainDeadline, type SettledDate } from '../../domain/explanation/explain';
import type { Deadline } from '../../domain/obligations/collection';
import type { Requirement, SourceDocument } from '../../domain/plan/plan';
import { placeSteps } from '../../domain/steps/place-steps';
import { dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { STANDING_COLUMNS, type StandingRow } from './standing';

/** The answer to "Vì sao có ngày này?" for one obligation. */
export interface ExplanationPage {
  collection: string;
  unit: UnitId;
  unitName: string;
  lines: ExplainLine[];
}

interface Row extends StandingRow, Omit<Deadline, 'lastDay' | 'lateFrom' | 'workingDue'> {
  collection: string;
  unit: UnitId;
  unitName: string;
  compilerName: string;
  issuerName: string | null;
  document: SourceDocument;
  requirement: Requirement;
  settled: SettledDate | null;
}

/** Null when there is no such obligation. */
export async function readExplanation(
  db: Queryable,
  id: string,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<ExplanationPage | null> {
  const [row] = await db.rows<Row>(
    `select ${STANDING_COLUMNS}, o.collection, o.unit, u.name as "unitName", compiler.name as "compilerName",
       issuer.short_name as "issuerName", p.body -> 'document' as document, r as requirement, c.boundary, c.cutoff, c.moved,
       c.provisional,
       (select jsonb_build_object('date', s.day, 'by', s.settled_by, 'reason', s.reason) from settlements s
        where s.plan = c.plan and s.requirement = c.requirement order by s.id desc limit 1) as settled
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
       join units u on u.id = o.unit join units compiler on compiler.id = c.compiler
       left join units issuer on issuer.id = p.body -> 'document' ->> 'issuer'
       cross join lateral (select r from jsonb_array_elements(p.body -> 'requirements') r where r ->> 'id' = c.requirement) x
     where o.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const steps = row.own ? [] : placeSteps(row.ladder, row, calendar);
  const [first, last] = [steps[0], steps.at(-1)];
  const lines = explainDeadline({
    document: row.document,
    issuerName: row.issuerName ?? row.document.issuer,
    compilerName: row.compilerName,
    requirement: row.requirement,
    settled: row.settled,
    deadline: row,
    steps,
    daysOffCrossed:
      first === undefined || last === undefined ? [] : daysOffBetween(dayOf(first.at), dayOf(last.at), calendar.whyOff),
    standing: { state: row.state, lateFrom: row.lateFrom, firstReceivedAt: row.countedAt, own: row.own },
    at,
  });
  return { collection: row.collection, unit: row.unit, unitName: row.unitName, lines };
}
