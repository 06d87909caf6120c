import type { Plan } from '../domain/plan/plan';
import { dayOf, type Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';
import { holdsOfficeSql } from '../storage/mail-readers';
import type { NamedUnit, SupportContact } from './facts';

/** A unit by its names, in JSON. @param alias of `units` */
export const UNIT = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'shortName', ${alias}.short_name)`;

/** A contact `k` who answers questions. */
export const SUPPORT = `jsonb_build_object('name', k.name, 'title', k.title, 'phone', k.phone,
  'email', case when k.bad_since is null then k.email end)`;

/** A plan with what mails say of it beside. */
export interface CachedPlan {
  plan: Plan;
  issuer: NamedUnit;
  contact: SupportContact | null;
  /** Names of the bodies that reports are also for, by id. */
  alsoTo: Readonly<Record<UnitId, string>>;
}

/** Plans by id, cached for the mails of one run. */
export type PlanCache = Map<string, CachedPlan>;

/** Reads the plans that are not in the cache. */
export async function fillPlanCache(
  db: Queryable,
  shelf: PlanCache,
  plans: readonly string[],
  at: Instant,
): Promise<void> {
  const missing = [...new Set(plans)].filter((plan) => !shelf.has(plan));
  if (missing.length === 0) return;
  const rows = await db.rows<Omit<CachedPlan, 'plan' | 'issuer'> & { body: Plan; issuer: NamedUnit | null }>(
    `select p.body, case when u.id is not null then ${UNIT('u')} end as issuer,
       (select ${SUPPORT} from collections c join contacts k on k.unit = c.compiler and k.post in ('officer', 'office')
            and ${holdsOfficeSql('k', '$2::date')} where c.plan = p.id order by c.last_day, c.id, k.post = 'office', k.id limit 1) as contact,
       (select coalesce(jsonb_object_agg(a.id, a.short_name), '{}') from units a where a.id in (
          select jsonb_array_elements_text(r -> 'alsoTo') from jsonb_array_elements(p.body -> 'requirements') r)) as "alsoTo"
     from plans p left join units u on u.id = p.body -> 'document' ->> 'issuer' where p.id = any($1)`,
    [missing, dayOf(at)],
  );
  for (const { body, issuer, contact, alsoTo } of rows) {
    const unnamed = { id: body.document.issuer, name: body.title, shortName: body.title };
    shelf.set(body.id, { plan: body, issuer: issuer ?? unnamed, contact, alsoTo });
  }
}
