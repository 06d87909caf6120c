import { dataRange } from '../deadlines/data-range';
import { collectionId, obligationId } from '../ids';
import type { Addressee, Plan, Requirement } from '../plan/plan';
import type { Day } from '../time/time';
import { heirOn } from '../units/existence';
import { registerOn, selectUnits, unitsById } from '../units/register';
import { isRelation, relatedBody } from '../units/relation';
import type { Register, Unit, UnitId } from '../units/unit';
import type { Collection } from './collection';
import type { DatedPeriod } from './periods';

interface Share {
  receiver: UnitId;
  through: UnitId | null;
  units: Unit[];
}

/**
 * The collections of one period of a requirement: one, or where the receiver is named by its relation to each unit (superior, peer, branch), one per body.
 * Members of lists are those who exist on the first day of the period, or on the plan's effective day if that is later.
 * Obligations stand in the register's order; the compiler's own figures are expected but owe nothing (`own`).
 */
export function collectionsOf(
  plan: Plan,
  requirement: Requirement,
  { period, deadline }: DatedPeriod,
  register: Register,
): Collection[] {
  const day = laterOf(period.from, plan.effective);
  return sharesOf(plan, requirement, register, day).map(({ receiver, through, units }) => {
    const compiler = through ?? receiver;
    const id = collectionId(plan.id, requirement.id, period.id, compiler);
    return {
      ...deadline,
      id,
      plan: plan.id,
      requirement: requirement.id,
      kind: requirement.kind,
      frequency: requirement.frequency,
      period,
      eventOn: requirement.due?.type === 'within' ? requirement.due.eventOn : null,
      covers: dataRange(requirement, period),
      receiver,
      alsoTo: requirement.alsoTo ?? [],
      through,
      compiler,
      obligations: units.map((unit) => ({ id: obligationId(id, unit.id), unit: unit.id, own: unit.id === compiler })),
    };
  });
}

/**
 * The units of a requirement by the bodies their reports go to, in the register's order, as they are on a day. In the place of a body that
 * is named in the document and ended stands its successor.
 */
export function sharesOf(plan: Pick<Plan, 'tree'>, requirement: Requirement, registerNow: Register, day: Day): Share[] {
  const register = registerOn(registerNow, day);
  const inPlace = (body: UnitId): UnitId => heirOn(body, unitsById(register), day) ?? body;
  const units = selectUnits(requirement.reporters, register, plan.tree, day);
  const shares = new Map<UnitId, Share>();
  for (const unit of units) {
    const bodyOf = (addressee: Addressee): UnitId | null => {
      const body = isRelation(addressee) ? relatedBody(unit, addressee, plan.tree) : addressee;
      return body === null ? null : inPlace(body);
    };
    const receiver = bodyOf(requirement.receiver);
    const through = requirement.through === null ? null : bodyOf(requirement.through);
    // A plan with such a unit is refused when it is read (`reporterFaults`).
    if (receiver === null || (requirement.through !== null && through === null)) continue;
    const compiler = through ?? receiver;
    const share = shares.get(compiler);
    if (share) share.units.push(unit);
    else shares.set(compiler, { receiver, through, units: [unit] });
  }
  return [...shares.values()];
}

function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}
