import { documentName } from '../../domain/explanation/document-name';
import { isSettledPoint, type SettledRule } from '../../domain/obligations/settlement';
import { type AskedPoint, askedPoint } from '../../domain/plan/derived-open-points';
import { isDated } from '../../domain/plan/period-form';
import type { OpenPoint, Plan } from '../../domain/plan/plan';
import type { ClockTime, Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { type EventRow, loadEvents } from '../../storage/events';
import { type PlanChangeRow, readPlanChanges } from '../../storage/plan-changes';
import { isConfirmedSql } from '../../storage/standing';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { type KeptAnswer, pointKey, type RequirementRounds, readAnswers, readRequirementRounds } from './plan-answers';

/** A document that asks for reports, as a line. */
export interface PlanLine {
  id: string;
  title: string;
  document: string;
  sample: boolean;
  withdrawn: boolean;
  collections: number;
  openPoints: number;
  undated: number;
}

interface PlanRow {
  id: string;
  body: Plan;
  issuerName: string | null;
  withdrawn: boolean;
  collections: number;
  settled: string[];
}

const SELECT = `select p.id, p.body, issuer.short_name as "issuerName", p.withdrawn_at is not null as withdrawn,
    (select count(*) from collections c where c.plan = p.id) as collections,
    array(select distinct concat_ws('/', requirement, phase) from settlements s where s.plan = p.id and ${isConfirmedSql('s')}) as settled
  from plans p left join units issuer on issuer.id = p.body -> 'document' ->> 'issuer'`;

export async function readPlanLines(db: Queryable): Promise<PlanLine[]> {
  const rows = await db.rows<PlanRow>(`${SELECT} order by p.activated_at desc, p.body -> 'document' ->> 'issued' desc`);
  return rows.map((row) => ({
    id: row.id,
    title: row.body.title,
    document: documentName(row.body.document, row.issuerName ?? row.body.document.issuer),
    sample: row.body.sample,
    withdrawn: row.withdrawn,
    collections: row.collections,
    openPoints: openPointsOf(row).length,
    undated: undatedOf(row).length,
  }));
}

/** A date, or a rule for every period, that a person confirmed. */
export interface ConfirmedDate {
  requirement: string;
  phase: string | null;
  day: Day;
  time: ClockTime | null;
  rule: SettledRule | null;
  by: string;
  reason: string;
  at: Instant;
}

/** A document with all it asks for. */
export interface PlanPage {
  plan: Plan;
  document: string;
  withdrawn: boolean;
  collections: CollectionHead[];
  /** Duties without a date: nothing is reminded until a person confirms one. */
  undated: Plan['requirements'];
  settlements: ConfirmedDate[];
  /** Events from which deadlines count, as persons recorded them. */
  events: EventRow[];
  /** Open points not yet settled, each with its short name for addresses. */
  points: (AskedPoint & { key: string })[];
  answers: KeptAnswer[];
  /** Rounds of each requirement with their units. */
  rounds: RequirementRounds[];
  unitNames: ReadonlyMap<UnitId, string>;
  /** Amendments and withdrawals, the newest first. */
  changes: PlanChangeRow[];
}

/** Null when there is no such plan. */
export async function readPlanPage(db: Queryable, id: string, at: Instant): Promise<PlanPage | null> {
  const [row] = await db.rows<PlanRow>(`${SELECT} where p.id = $1`, [id]);
  if (row === undefined) return null;
  const ids = await db.rows<{ id: string }>(
    'select id from collections where plan = $1 order by late_from, id limit 500',
    [id],
  );
  const heads = await readHeads(
    db,
    ids.map((collection) => collection.id),
  );
  const settlements = await db.rows<PlanPage['settlements'][number]>(
    `select requirement, phase, day, due_time as time, rule, settled_by as by, reason, settled_at as at from settlements s
     where plan = $1 and ${isConfirmedSql('s')} order by id desc`,
    [id],
  );
  const names = await db.rows<{ id: UnitId; name: string }>('select id, name from units where register = $1', [
    row.body.register,
  ]);
  return {
    plan: row.body,
    document: documentName(row.body.document, row.issuerName ?? row.body.document.issuer),
    withdrawn: row.withdrawn,
    collections: ids.map((collection) => heads.get(collection.id)!),
    undated: undatedOf(row),
    settlements,
    events: await loadEvents(db, id),
    points: openPointsOf(row).map((point) => ({ ...askedPoint(point), key: pointKey(point) })),
    answers: await readAnswers(db, id),
    rounds: await readRequirementRounds(db, id, at),
    unitNames: new Map(names.map((unit) => [unit.id, unit.name])),
    changes: await readPlanChanges(db, id),
  };
}

function undatedOf({ body, settled }: PlanRow): Plan['requirements'] {
  return body.requirements.filter((requirement) => !isDated(requirement) && !settled.includes(requirement.id));
}

/** The open points without those that a confirmed date has settled. */
function openPointsOf({ body, settled }: PlanRow): readonly OpenPoint[] {
  const keys = new Set(settled);
  return body.openPoints.filter((point) => !isSettledPoint(point, keys));
}
