import { documentName } from '../../domain/explanation/document-name';
import { sharesOf } from '../../domain/obligations/collections-of';
import type { Plan, Requirement } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { addDays, type Day, dayOf, type Instant } from '../../domain/time/time';
import type { Register, UnitId } from '../../domain/units/unit';
import { type AttestationRow, readAttestationsOfDuty } from '../../storage/attestations';
import type { Queryable } from '../../storage/database';
import { loadPlan } from '../../storage/plans';
import { loadRegister } from '../../storage/units';

/** A duty without a date (nhiệm vụ thường xuyên) of a document in force, and whom it is given to. */
export interface StandingDuty {
  plan: string;
  planTitle: string;
  document: string;
  sample: boolean;
  requirement: string;
  report: string;
  clause: string;
  quote: string;
  /** In the register's order, each with the body that follows the duty. */
  units: { id: UnitId; name: string; compiler: UnitId }[];
}

/** One duty; null: the document has no such standing duty, or is not in force. */
export async function readStandingDuty(
  db: Queryable,
  plan: string,
  requirement: string,
  at: Instant,
): Promise<StandingDuty | null> {
  const stored = await loadPlan(db, plan);
  const found = stored?.withdrawnAt === null ? requirementOf(stored.plan, requirement) : null;
  if (stored === null || found?.kind !== 'standing') return null;
  const register = await loadRegister(db, stored.plan.register);
  if (register === null) return null;
  return dutyOf(stored.plan, found, register, await issuerOf(db, stored.plan), at);
}

/** The standing duties of all documents in force that are given to a unit. */
export async function readDutiesOfUnit(db: Queryable, unit: UnitId, at: Instant): Promise<StandingDuty[]> {
  const rows = await db.rows<{ plan: string; requirement: string }>(
    `select p.id as plan, r ->> 'id' as requirement
     from plans p cross join lateral jsonb_array_elements(p.body -> 'requirements') with ordinality as x (r, ord)
     where p.withdrawn_at is null and r ->> 'kind' = 'standing' and p.register = split_part($1, ':', 1)
     order by p.activated_at desc, p.id, x.ord limit 200`,
    [unit],
  );
  const duties: StandingDuty[] = [];
  for (const { plan, requirement } of rows) {
    const duty = await readStandingDuty(db, plan, requirement, at);
    if (duty?.units.some(({ id }) => id === unit)) duties.push(duty);
  }
  return duties;
}

function dutyOf(plan: Plan, requirement: Requirement, register: Register, issuer: string, at: Instant): StandingDuty {
  const units = sharesOf(plan, requirement, register, dayOf(at)).flatMap((share) =>
    share.units.map(({ id, name }) => ({ id, name, compiler: share.through ?? share.receiver })),
  );
  const { id, report, clause, quote } = requirement;
  return {
    ...{ plan: plan.id, planTitle: plan.title, sample: plan.sample, requirement: id, report, clause, quote, units },
    document: documentName(plan.document, issuer),
  };
}

async function issuerOf(db: Queryable, { document }: Plan): Promise<string> {
  const [row] = await db.rows<{ name: string }>('select short_name as name from units where id = $1', [
    document.issuer,
  ]);
  return row?.name ?? document.issuer;
}

/** How a unit stands with a standing duty over some days. It is never late with it. */
export interface DutyStanding {
  unit: UnitId;
  name: string;
  compiler: UnitId;
  /** Days of the span that it attested. */
  days: number;
  /** Of these days, taken back or not, the newest day first. */
  attestations: AttestationRow[];
}

/** Who has attested a duty over these days, both counted, and who has not; in the register's order. */
export async function readDutyStanding(db: Queryable, duty: StandingDuty, from: Day, to: Day): Promise<DutyStanding[]> {
  const rows = await readAttestationsOfDuty(db, { plan: duty.plan, requirement: duty.requirement, from, to });
  return duty.units.map(({ id, name, compiler }) => {
    const attestations = rows.filter(({ unit }) => unit === id);
    return { unit: id, name, compiler, attestations, days: daysWithin(attestations, from, to) };
  });
}

/** Days of a span that valid attestations cover, each counted once. */
function daysWithin(attestations: readonly AttestationRow[], from: Day, to: Day): number {
  const days = new Set<Day>();
  for (const { fromDay, toDay, withdrawnAt } of attestations) {
    if (withdrawnAt !== null) continue;
    const last = toDay < to ? toDay : to;
    for (let day = fromDay > from ? fromDay : from; day <= last; day = addDays(day, 1)) days.add(day);
  }
  return days.size;
}
