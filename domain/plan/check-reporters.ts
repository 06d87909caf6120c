import { type Message, message } from '../messages/message';
import { withOddSigns } from '../source/field';
import { withSignsShown } from '../source/odd-signs';
import type { Path } from '../source/yaml-source';
import type { Day } from '../time/time';
import { nearUnits } from '../units/near-units';
import { selectUnits, unitsById } from '../units/register';
import { isRelation, type Relation, relatedBody } from '../units/relation';
import type { Register, Tree, Unit } from '../units/unit';
import type { TimingFault } from './check-timing';
import type { Addressee, Requirement } from './plan';

/**
 * Whether all units a requirement names are in the register, and at least one must report.
 * @param day the day the duty begins; members of a list are those who exist on it
 */
export function reporterFaults(requirement: Requirement, register: Register, tree: Tree, day: Day): TimingFault[] {
  const faults = [...unknownUnits(requirement, register), ...unknownLists(requirement, register)];
  const { receiver, through } = requirement;
  if (isRelation(receiver) && through !== null && through !== receiver)
    faults.push({
      path: ['through'],
      code: 'FIELD_INVALID',
      message: message('plans.one-compiler-for-several', { receiver }),
    });
  for (const [index, unit] of (requirement.alsoTo ?? []).entries()) {
    if (![requirement.receiver, requirement.through, ...requirement.alsoTo!.slice(0, index)].includes(unit)) continue;
    faults.push({ path: ['alsoTo', index], code: 'FIELD_INVALID', message: message('plans.also-to-twice') });
  }
  if (faults.length > 0) return faults;
  const units = selectUnits(requirement.reporters, register, tree, day);
  if (units.length === 0)
    return [{ path: ['reporters'], code: 'SELECTOR_EMPTY', message: message('plans.no-reporter', { day }) }];
  const named: [Path, Addressee | null][] = [
    [['receiver'], receiver],
    [['through'], through === receiver ? null : through],
    ...(requirement.alsoTo ?? []).map((one, index): [Path, Addressee] => [['alsoTo', index], one]),
  ];
  return named.flatMap(([path, addressee]) =>
    addressee === null || !isRelation(addressee) ? [] : relationFaults(path, addressee, units, tree),
  );
}

/** Units for which the register does not say the body that stands in a relation to them. */
function relationFaults(path: Path, relation: Relation, units: readonly Unit[], tree: Tree): TimingFault[] {
  return units
    .filter((unit) => relatedBody(unit, relation, tree) === null)
    .map(({ code: unit }): TimingFault => {
      const said =
        relation === 'superior'
          ? message('plans.superior-missing', { unit })
          : message('plans.related-missing', { unit, body: message(`relations.${relation}`) });
      return { path, code: 'SUPERIOR_MISSING', message: said };
    });
}

function unknownUnits({ receiver, alsoTo = [], through, reporters }: Requirement, register: Register): TimingFault[] {
  const named: [Path, string | null][] = [
    [['receiver'], receiver],
    ...alsoTo.map((unit, index): [Path, string] => [['alsoTo', index], unit]),
    [['through'], through],
    [['reporters', 'under'], reporters.under],
    ...reporters.units.map((unit, index): [Path, string] => [['reporters', 'units', index], unit]),
    ...reporters.except.map(({ unit }, index): [Path, string] => [['reporters', 'except', index, 'unit'], unit]),
  ];
  const known = unitsById(register);
  return named.flatMap(([path, unit]): TimingFault[] => {
    if (unit === null || isRelation(unit) || known.has(unit)) return [];
    return [{ path, code: 'UNIT_UNKNOWN', message: unknownUnit(unit, register) }];
  });
}

/**
 * @example inVietnamese(unknownUnit('gialai-2020:so-noi-v', register)) // 'Thấy đơn vị "so-noi-v"; cần mã có trong danh mục "gialai-2020".'
 */
export function unknownUnit(unit: string, register: Register): Message {
  const written = unit.startsWith(`${register.id}:`) ? unit.slice(register.id.length + 1) : unit;
  const near = nearUnits(written, register).map(({ code, name }) => ({ code, name }));
  return withOddSigns(
    message('plans.unit-unknown', { unit: withSignsShown(written), register: register.id, near }),
    written,
  );
}

function unknownLists({ reporters }: Requirement, register: Register): TimingFault[] {
  const groups = new Set([
    ...(register.groups ?? []).map(({ id }) => id),
    ...register.units.flatMap((unit) => unit.groups),
  ]);
  const types = new Set(register.units.map((unit) => unit.type));
  const unknown = (field: 'groups' | 'types', known: ReadonlySet<string>, fault: (name: string) => Message) =>
    reporters[field].flatMap((name, index): TimingFault[] =>
      known.has(name) ? [] : [{ path: ['reporters', field, index], code: 'GROUP_UNKNOWN', message: fault(name) }],
    );
  return [
    ...unknown('groups', groups, (group) => message('plans.group-unknown', { group, known: [...groups] })),
    ...unknown('types', types, (type) => message('plans.type-unknown', { type, known: [...types] })),
  ];
}
