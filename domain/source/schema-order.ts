import type { z } from 'zod';
import type { Path } from './yaml-source';

/** The parts of a zod schema this file looks at. */
interface Node {
  def: { type: string; innerType?: Node; element?: Node; options?: Node[]; shape?: Record<string, Node> };
}

/**
 * The entries that a group may hold before one of its entries, the nearest first: a missing entry belongs below them.
 * @param value what was checked, which says which of several groups is meant (`type: yearly`)
 * @param path of the missing entry
 * @example entriesBefore(planHeadSchema, file, ['tree']) // ['effective', 'document', 'title', 'id']
 */
export function entriesBefore(schema: z.ZodType, value: unknown, path: Path): string[] {
  const shape = shapeAt(schema as unknown as Node, value, path.slice(0, -1));
  if (shape === null) return [];
  const names = Object.keys(shape);
  return names.slice(0, Math.max(0, names.indexOf(String(path.at(-1))))).reverse();
}

function shapeAt(schema: Node, value: unknown, path: Path): Record<string, Node> | null {
  const { def } = schema;
  if (def.innerType) return shapeAt(def.innerType, value, path);
  if (def.options) {
    const { type } = (value ?? {}) as { type?: unknown };
    const chosen = def.options.find((option) => literalOf(option.def.shape?.type) === type);
    return chosen === undefined ? null : shapeAt(chosen, value, path);
  }
  const [key, ...rest] = path;
  if (key === undefined) return def.shape ?? null;
  const inner = def.element ?? def.shape?.[String(key)];
  return inner === undefined ? null : shapeAt(inner, (value as Record<string | number, unknown> | null)?.[key], rest);
}

function literalOf(node: Node | undefined): unknown {
  return (node?.def as { values?: unknown[] } | undefined)?.values?.[0];
}
