import type { UnitNode, UnitTrees } from '../client/registers/unit-trees';
import { TREES, type Tree } from '../domain/units/unit';
import { indent } from './output';

const TREE_NAMES: Readonly<Record<Tree, string>> = { government: 'chính quyền', party: 'Đảng', front: 'Mặt trận' };

/** `units tree` for people. */
export function unitTreesText(registers: readonly UnitTrees[]): string {
  if (registers.length === 0) return 'Chưa có danh mục đơn vị nào.';
  return registers.map(registerText).join('\n\n');
}

function registerText({ register, title, trees }: UnitTrees): string {
  const systems = TREES.flatMap((tree) => {
    const nodes = trees[tree];
    return nodes === undefined ? [] : [`Hệ thống ${TREE_NAMES[tree]}:`, ...nodes.map((node) => indent(nodeText(node)))];
  });
  return [`${title} (${register})`, ...systems].join('\n');
}

function nodeText({ unit, name, units }: UnitNode): string {
  return [`${name}  ${unit}`, ...units.map((node) => indent(nodeText(node)))].join('\n');
}
