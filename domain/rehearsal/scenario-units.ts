import { message } from '../messages/message';
import { unitIdOf } from '../plan/requirement-value';
import { shapeIssues, unexpected } from '../source/field';
import type { Path } from '../source/yaml-source';
import { unitsById } from '../units/register';
import type { UnitId } from '../units/unit';
import { type ScenarioFrame, type Target, unitCodeOf } from './scenario-frame';
import { type Details, detailSchemas } from './scenario-schema';
import { isGroup } from './scenario-values';

/** A code or group name in an entry, with details of its own. */
export interface NamedUnits {
  name: string;
  path: Path;
  details: Details;
}

/**
 * The names an entry lists: one code, a list, or codes with details each.
 * @example submit: so-tai-chinh; submit: [so-tai-chinh, so-tu-phap]; submit: { so-tai-chinh: { at: 28/5/2020 10:32 } }
 */
export function readNames(
  frame: ScenarioFrame,
  raw: unknown,
  path: Path,
  kind: 'submit' | 'record' | 'accept',
): NamedUnits[] {
  if (typeof raw === 'string' && raw.trim() !== '') return [{ name: raw.trim(), path, details: {} }];
  if (Array.isArray(raw) && raw.length > 0) {
    return raw.flatMap((name, index) => {
      if (typeof name === 'string' && name.trim() !== '')
        return [{ name: name.trim(), path: [...path, index], details: {} }];
      frame.refuse([...path, index], 'FIELD_INVALID', unexpected(name, 'scenarios.a-name'));
      return [];
    });
  }
  if (isGroup(raw) && kind !== 'accept' && Object.keys(raw).length > 0) {
    return Object.entries(raw).flatMap(([name, details]) => {
      const read = detailSchemas[kind].safeParse(details ?? {}, { reportInput: true });
      if (read.success) return [{ name, path: [...path, name], details: read.data }];
      frame.issues.push(...shapeIssues(frame.source, [...path, name], read.error));
      return [];
    });
  }
  frame.refuse(path, 'FIELD_INVALID', unexpected(raw, 'scenarios.names'));
  return [];
}

/**
 * The units of a name in a collection, in the register's order.
 * @param others units meant by `others`
 */
export function unitsNamed(
  frame: ScenarioFrame,
  target: Target,
  { name, path }: NamedUnits,
  others: readonly UnitId[],
): UnitId[] {
  const all = target.collection.obligations.map(({ unit }) => unit);
  const found = name === 'all' ? all : name === 'others' ? [...others] : oneOrGroup(frame, name, path, all);
  if (found === null) return [];
  const requirement = target.requirement.id;
  if (found.length === 0)
    frame.refuse(path, 'SELECTOR_EMPTY', message('scenarios.name-of-nobody', { name, requirement }));
  return found;
}

const NAMES_SHOWN = 8;

/** Null where the name is unknown. */
function oneOrGroup(frame: ScenarioFrame, name: string, path: Path, all: readonly UnitId[]): UnitId[] | null {
  const units = unitsById(frame.register);
  const one = unitIdOf(name, frame.register);
  if (all.includes(one)) return [one];
  if (units.has(one)) {
    const first = all.slice(0, NAMES_SHOWN).map(unitCodeOf);
    const fault = message('scenarios.unit-not-owing', { unit: name, first, more: all.length - first.length });
    frame.refuse(path, 'SCENARIO_UNKNOWN', fault);
    return null;
  }
  const isGroupName = frame.register.units.some(({ groups }) => groups.includes(name));
  if (isGroupName) return all.filter((unit) => units.get(unit)!.groups.includes(name));
  frame.refuse(path, 'UNIT_UNKNOWN', message('scenarios.name-unknown', { name, register: frame.register.id }));
  return null;
}
