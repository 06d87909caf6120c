import { DungHanError } from '../errors';
import { message } from '../messages/message';
import type { Rollup } from './rollup';

/**
 * One text for one value, whatever the order in which its keys were written: the input of every hash of the product.
 * Keys sorted by code unit, no blanks, no absent keys, -0 as 0.
 * @throws DungHanError INTERNAL for what JSON cannot hold (NaN, functions): a hash of it would prove nothing
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return `{${canonicalEntries(value).join(',')}}`;
  throw new DungHanError('INTERNAL', message('faults.not-json', { type: typeof value }));
}

function canonicalEntries(group: object): string[] {
  return Object.entries(group)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
}

/**
 * What a rollup says, without which version it is and when it was compiled: two with the same content need no
 * supplement. Hashing it is done outside the domain.
 */
export function rollupContent(rollup: Rollup): string {
  const { version: _version, at: _at, ...content } = rollup;
  return canonicalJson(content);
}
