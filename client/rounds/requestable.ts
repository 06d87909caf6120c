import { sharesOf } from '../../domain/obligations/collections-of';
import { requirementOf } from '../../domain/plan/requirement-of';
import { dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { loadPlan } from '../../storage/plans';
import { loadRegister } from '../../storage/units';

/** A report of a document in force that can be asked for at any time. */
export interface RequestableReport {
  plan: string;
  planTitle: string;
  requirement: string;
  report: string;
}

/** Whom a report can be asked of. */
export interface RequestableUnits extends RequestableReport {
  /** In the register's order, with the body that would compile. */
  units: { id: UnitId; name: string; compiler: UnitId }[];
}

/** The reports of documents in force, without standing duties. @param plans only these documents; null: all */
export async function readRequestable(db: Queryable, plans: readonly string[] | null): Promise<RequestableReport[]> {
  return db.rows<RequestableReport>(
    `select p.id as plan, p.title as "planTitle", r ->> 'id' as requirement, r ->> 'report' as report
     from plans p cross join lateral jsonb_array_elements(p.body -> 'requirements') with ordinality as x (r, ord)
     where p.withdrawn_at is null and r ->> 'kind' <> 'standing' and ($1::text[] is null or p.id = any($1))
     order by (r ->> 'kind' = 'ad-hoc') desc, p.activated_at desc, p.id, x.ord limit 500`,
    [plans],
  );
}

/** The units that a report can be asked of; null where the document is not in force, or has no such report. */
export async function readRequestableUnits(
  db: Queryable,
  plan: string,
  requirement: string,
  at: Instant,
): Promise<RequestableUnits | null> {
  const stored = await loadPlan(db, plan);
  const found = stored?.withdrawnAt === null ? requirementOf(stored.plan, requirement) : null;
  if (stored === null || found === null || found.kind === 'standing') return null;
  const register = await loadRegister(db, stored.plan.register);
  if (register === null) return null;
  const units = sharesOf(stored.plan, found, register, dayOf(at)).flatMap((share) =>
    share.units.map(({ id, name }) => ({ id, name, compiler: share.through ?? share.receiver })),
  );
  return { plan, planTitle: stored.plan.title, requirement, report: found.report, units };
}
