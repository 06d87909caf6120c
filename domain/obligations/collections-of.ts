import { dataRange } from '../deadlines/data-range';
import { collectionId, obligationId } from '../ids';
import type { Plan, Requirement } from '../plan/plan';
import type { Day } from '../time/time';
import { heirOn } from '../units/existence';
import { registerOn, selectUnits, superiorOf, unitsById } from '../units/register';
import type { Register, Unit, UnitId } from '../units/unit';
import type { Collection } from './collection';
import type { DatedPeriod } from './periods';

interface Share {
  receiver: UnitId;
  through: UnitId | null;
  units: Unit[];
}

/**
 * The collections of one period of a requirement: one, or where reports go to each unit's superior, one per superior.
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
  const receiver = requirement.receiver === 'superior' ? 'superior' : inPlace(requirement.receiver);
  const { through: passing } = requirement;
  const through = passing === null || passing === 'superior' ? passing : inPlace(passing);
  const fixed = receiver !== 'superior' && through !== 'superior';
  if (fixed) return units.length > 0 ? [{ receiver, through, units }] : [];
  const shares = new Map<string, Share>();
  for (const unit of units) {
    const above = superiorOf(unit, plan.tree);
    if (above === null) continue;
    const superior = inPlace(above);
    const share = shares.get(superior);
    if (share) share.units.push(unit);
    else
      shares.set(superior, {
        receiver: receiver === 'superior' ? superior : receiver,
        through: through === 'superior' ? superior : through,
        units: [unit],
      });
  }
  return [...shares.values()];
}

function laterOf(a: Day, b: Day): Day {
  return a < b ? b : a;
}
