import fc from 'fast-check';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** What a request of one operation may hold, as the contract has it. */
export interface DescribedOperation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Ids that are there, by the name of their shape: `ReportId`, `UnitId`. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** Long lists and texts say no more than short ones and take the time of all. */
const LONGEST = { text: 40, list: 3 };

/** A pattern that looks ahead is not one that fast-check can write by. */
const ADDRESSES = ['a@b.vn', 'van.thu+1@xa-an-phu.gialai.gov.vn', `${'a'.repeat(64)}@x.vn`, "o'brien@a-b.invalid"];

/** Requests as a contract allows them, and requests that it does not allow, made from its schemas. */
export class FromContract {
  private readonly made = new Map<string, fc.Arbitrary<unknown>>();

  /** @param schemas named shapes of the contract */
  constructor(
    private readonly schemas: Readonly<Record<string, Schema>>,
    private readonly known: KnownIds,
  ) {}

  /** What the schema allows; of an id mostly one that is there. */
  allowed(given: Schema): fc.Arbitrary<unknown> {
    const name = given.$ref?.split('/').at(-1);
    if (name === undefined) return this.ofKind(given);
    if (!this.made.has(name)) this.made.set(name, this.ofName(name));
    return this.made.get(name)!;
  }

  private ofName(name: string): fc.Arbitrary<unknown> {
    const any = this.ofKind(this.schemas[name]!);
    const known = this.known[name] ?? [];
    if (known.length === 0) return any;
    return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 6 }, { arbitrary: any, weight: 1 });
  }

  private ofKind(schema: Schema): fc.Arbitrary<unknown> {
    const { type, anyOf, oneOf } = schema;
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const several = anyOf ?? oneOf ?? (Array.isArray(type) ? type.map((one) => ({ ...schema, type: one })) : null);
    if (several !== null) return fc.oneof(...several.map((one) => this.allowed(one)));
    if (type === 'object') return this.objects(schema);
    if (type === 'array') {
      const { items = {}, minItems = 0, maxItems = LONGEST.list } = schema;
      return fc.array(this.allowed(items), { minLength: minItems, maxLength: Math.min(maxItems, LONGEST.list) });
    }
    if (type === 'integer') return integers(schema);
    if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    return type === 'string' ? texts(schema) : fc.jsonValue({ maxDepth: 2 });
  }

  private objects({
    properties = {},
    required = [],
    additionalProperties,
    propertyNames,
  }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, this.allowed(field)]));
    const named = fc.record(fields, { requiredKeys: required });
    if (typeof additionalProperties !== 'object') return named;
    const odd = fc.constantFrom('dialogues', 'models', 'problems', 'k', '__proto__', 'constructor', 'Số buổi');
    const name = propertyNames === undefined ? odd : (this.allowed(propertyNames) as fc.Arbitrary<string>);
    return fc.dictionary(name, this.allowed(additionalProperties), { maxKeys: 3 });
  }
}

function integers({ minimum = -5, maximum = 5 }: Schema): fc.Arbitrary<number> {
  const small = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 12) });
  return fc.oneof({ arbitrary: small, weight: 3 }, { arbitrary: fc.constantFrom(minimum, maximum), weight: 1 });
}

function texts({ pattern, format, minLength = 0, maxLength = LONGEST.text }: Schema): fc.Arbitrary<string> {
  const fits = (text: string) => text.length >= minLength && [...text].length <= maxLength;
  if (format === 'email') return fc.constantFrom(...ADDRESSES).filter(fits);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  return fc.string({ minLength, maxLength: Math.min(maxLength, LONGEST.text), unit: 'grapheme' }).filter(fits);
}

/** Values that no text, number, list or object of the contract is. */
const FOREIGN: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, null, [], {}, '\0', 'x'.repeat(1_100_000)],
  integer: ['x', 1.5, -1, 2 ** 60, true, null, {}],
  number: ['x', true, null, {}],
  boolean: ['true', 1, null, []],
  array: [{}, 'x', 7, null],
  object: [[], 'x', 7, null],
};

/** Changes one field of a body so that the contract no longer allows it; null where its shape has no such field. */
export function foreignValue(kind: string, pick: number): unknown {
  const of = FOREIGN[kind] ?? [];
  return of.length === 0 ? undefined : of[pick % of.length];
}
