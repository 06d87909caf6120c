import { type MessageOrText, message } from '../messages/message';
import type { Tree, Unit, UnitId } from './unit';

/**
 * Bodies that a register names for a unit beside its superiors: the bodies of its own level (cùng cấp), and the body above it in its own
 * branch (ngành dọc).
 */
export const RELATED = ['peer-government', 'peer-party', 'peer-front', 'branch'] as const;

export type Related = (typeof RELATED)[number];

/** A body by its relation to the unit that reports: "cấp trên trực tiếp", "cấp ủy cùng cấp", "cơ quan ngành dọc cấp trên". */
export type Relation = 'superior' | Related;

/** The words of plan files for a body by relation; no unit has one of them as its code. */
export const RELATIONS: readonly Relation[] = ['superior', ...RELATED];

const KNOWN: ReadonlySet<string> = new Set(RELATIONS);

export function isRelation(written: string): written is Relation {
  return KNOWN.has(written);
}

/**
 * The body that stands in a relation to a unit, as its register says; null where it says none. Nothing is inferred: the superior in
 * another system is not always a body of the same level.
 * @param tree the system of the document, for the direct superior
 * @example relatedBody(frontOfIaNan, 'peer-party', 'front') // 'gialai-2025:du-xa-ia-nan'
 */
export function relatedBody(unit: Pick<Unit, 'parents' | 'related'>, relation: Relation, tree: Tree): UnitId | null {
  return (relation === 'superior' ? unit.parents[tree] : unit.related?.[relation]) ?? null;
}

/** A body as it is named: a relation in words, the name of any other as it is. */
export function bodyNamed(relationOrName: string): MessageOrText {
  return isRelation(relationOrName) ? message(`relations.${relationOrName}`) : relationOrName;
}
