import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../domain/time/time';
import { ROOT } from './plans';

/** Sample values for a message code, generated from its types. */
export interface Sample {
  code: string;
  values: Record<string, unknown>;
  /** Text values that must appear in the sentence. */
  named: string[];
}

/** Matches an entry with values: its code and their type. */
const ENTRY = /^ {2}'([a-z-]+\.[a-z0-9-]+)': \(\s*(?:\{[^}]*\}|\w+): (\{[^}]*\}|\w+(?: & \{[^}]*\})?)/gm;
const INTERFACE = /^(?:export )?interface (\w+) (\{[^}]*\})/gm;
const PART = { code: 'calendar.saturday', values: {} };

/**
 * A sample for every code with values: numbers are 1 and optional values absent, or numbers are 3 and all values
 * present.
 * @example samples('one').find(({ code }) => code === 'states.overdue')!.values // { days: 1 }
 */
export function samples(count: 'one' | 'many'): Sample[] {
  const folder = join(ROOT, 'domain/messages');
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const interfaces = new Map([...source.matchAll(INTERFACE)].map(([, name, body]) => [name!, body!]));
    const sampleOf = maker(count, interfaces);
    return [...source.matchAll(ENTRY)].map(([, code, type]): Sample => {
      const values = sampleOf(code!, type!) as Record<string, unknown>;
      return { code: code!, values, named: textsIn(values) };
    });
  });
}

function maker(count: 'one' | 'many', interfaces: ReadonlyMap<string, string>) {
  const figure = count === 'one' ? 1 : 3;
  const sampleOf = (name: string, type: string): unknown => {
    if (type.startsWith('{')) return objectOf(type);
    if (type.includes(' & '))
      return Object.assign({}, ...type.split(' & ').map((part) => sampleOf(name, part) as object));
    const list = /^readonly (?:\((.*)\)|(\w+))\[\]$/.exec(type);
    if (list !== null) return ['a', 'b'].map((each) => sampleOf(`${name} ${each}`, list[1] ?? list[2]!));
    if (type.endsWith(' | null') && count === 'one') return null;
    const words = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word);
    if (words.length > 1) return count === 'one' ? words[0] : words.at(-1);
    switch (type.replace(' | null', '')) {
      case 'string':
      case 'Part | string':
        return `<${name}>`;
      case 'number':
        return figure;
      case "number | 'last'":
      case 'DayOfMonth':
        return count === 'one' ? 'last' : figure;
      case 'boolean':
        return count === 'one';
      case 'Day':
        return '2026-05-29';
      case 'Boundary':
        return 'by';
      case 'ClockTime':
        return '10:32';
      case 'Instant':
        return parseInstant('2026-05-29T10:32:00+07:00');
      case 'Part':
        return PART;
      default:
        if (!interfaces.has(type)) throw new Error(`no sample of the type ${type} of ${name}`);
        return objectOf(interfaces.get(type)!);
    }
  };
  const objectOf = (body: string): object =>
    Object.fromEntries(
      [...body.matchAll(/(\w+)\??: ([^;}]+)/g)].map(([, name, type]) => [name, sampleOf(name!, type!.trim())]),
    );
  return sampleOf;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('<') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
