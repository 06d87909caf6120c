import { superiorOf } from '../../domain/units/register';
import { type Register, TREES, type Tree, type Unit, type UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { loadRegister } from '../../storage/units';

/** A unit with those directly below it, in the register's order of precedence. */
export interface UnitNode {
  unit: UnitId;
  name: string;
  type: string;
  units: UnitNode[];
}

/** A register's units by superior; also the JSON of `units tree`. */
export interface UnitTrees {
  register: string;
  title: string;
  /** One list of topmost units for each system the register has units in. */
  trees: Partial<Record<Tree, UnitNode[]>>;
}

/** All registers as trees, by id. */
export async function readUnitTrees(db: Queryable): Promise<UnitTrees[]> {
  const ids = await db.rows<{ id: string }>('select id from registers order by id');
  const found: UnitTrees[] = [];
  for (const { id } of ids) {
    const register = await loadRegister(db, id);
    if (register !== null) found.push(unitTreesOf(register));
  }
  return found;
}

/** The trees of one register; a unit whose superior belongs to another register is a root. */
export function unitTreesOf(register: Register): UnitTrees {
  const trees: UnitTrees['trees'] = {};
  for (const tree of TREES) {
    const members = register.units.filter((unit) => unit.parents[tree] !== undefined);
    if (members.length > 0) trees[tree] = nodesOf(members, tree);
  }
  return { register: register.id, title: register.title, trees };
}

function nodesOf(members: readonly Unit[], tree: Tree): UnitNode[] {
  const nodes = new Map<UnitId, UnitNode>(
    members.map(({ id, name, type }) => [id, { unit: id, name, type, units: [] }]),
  );
  const top: UnitNode[] = [];
  for (const unit of members) {
    const above = superiorOf(unit, tree);
    const list = (above === null ? undefined : nodes.get(above)?.units) ?? top;
    list.push(nodes.get(unit.id)!);
  }
  return top;
}
