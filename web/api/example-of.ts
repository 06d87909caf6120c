import { z } from 'zod';

type Def = z.core.$ZodTypes['_zod']['def'];

/**
 * An example of a shape: the one written beside it (`.meta({ examples: […] })`), else put together from those of its fields.
 * @param path where we are, for the fault
 * @throws Error for a text, number or free value that has none: the contract is then not made, and the tests say where
 * @example exampleOf(z.object({ unit, late: z.boolean() })) // { unit: 'tinh-mau:xa-an-phu', late: true }
 */
export function exampleOf(type: z.core.$ZodType, path = ''): unknown {
  const { examples } = z.globalRegistry.get(type) ?? {};
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  const { def } = (type as z.core.$ZodTypes)._zod;
  return ofKind(def, path);
}

function ofKind(def: Def, path: string): unknown {
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, field]) => [name, exampleOf(field, `${path}.${name}`)]);
      return Object.fromEntries(fields);
    }
    case 'array':
      return [exampleOf(def.element, `${path}[]`)];
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
      return exampleOf(def.innerType, path);
    case 'union':
      return exampleOf(def.options[0]!, path);
    case 'pipe':
      return exampleOf(def.in, path);
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      throw new Error(`no example of ${path || 'a shape'} (${def.type})`);
  }
}
