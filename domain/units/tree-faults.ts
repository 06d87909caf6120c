import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import { superiorOf } from './register';
import { TREES, type Tree, type Unit, type UnitId } from './unit';

/** A fault of the trees: the unit's index in the file, the tree, the fault. */
export interface TreeFault {
  index: number;
  tree: Tree;
  code: ErrorCode;
  message: Message;
}

/**
 * Superiors that are not in the register, and units that are indirectly their own superior.
 * Each cycle is reported once, at its first unit.
 * @param known ids of the register, those of units with a fault of their own too
 */
export function treeFaults(
  units: readonly Unit[],
  known: ReadonlySet<UnitId> = new Set(units.map((unit) => unit.id)),
): TreeFault[] {
  return TREES.flatMap((tree) => [...unknownParents(units, tree, known), ...circles(units, tree)]);
}

function unknownParents(units: readonly Unit[], tree: Tree, known: ReadonlySet<UnitId>): TreeFault[] {
  return units.flatMap((unit, index) => {
    const above = superiorOf(unit, tree);
    if (above === null || known.has(above)) return [];
    const fault = message('registers.superior-unknown', { superior: codeOf(above), unit: unit.code });
    return [{ index, tree, code: 'UNIT_UNKNOWN', message: fault } as const];
  });
}

function circles(units: readonly Unit[], tree: Tree): TreeFault[] {
  const places = new Map(units.map((unit, index) => [unit.id, index]));
  const settled = new Set<string>();
  const faults: TreeFault[] = [];
  for (const start of units) {
    const way = new Set<string>();
    let id: string | null = start.id;
    while (id !== null && !settled.has(id) && !way.has(id)) {
      way.add(id);
      const index = places.get(id);
      id = index === undefined ? null : superiorOf(units[index]!, tree);
    }
    if (id !== null && way.has(id)) {
      const circle = [...way]
        .slice([...way].indexOf(id))
        .concat(id)
        .map(codeOf);
      const fault = message('registers.circle', { units: circle });
      faults.push({ index: places.get(id)!, tree, code: 'TREE_CYCLE', message: fault });
    }
    for (const passed of way) settled.add(passed);
  }
  return faults;
}

function codeOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
