import canonicalize from 'canonicalize';
import { DungHanError } from '../errors';
import { message } from '../messages/message';
import type { Rollup } from './rollup';

/**
 * The same text for the same value, whatever the order of its keys: the input of every hash of the product. Source:
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code unit, no blanks, absent keys left out, -0 as 0.
 * @throws DungHanError INTERNAL for values JSON cannot hold (NaN, lone surrogates): their hash would prove nothing
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const text = written(value);
  if (text === undefined) throw new DungHanError('INTERNAL', message('faults.not-json', { type: typeof value }));
  return text;
}

function written(value: unknown): string | undefined {
  try {
    refuseUnserializable(value);
    return canonicalize(value);
  } catch (cause) {
    throw new DungHanError('INTERNAL', message('faults.not-json', { type: (cause as Error).message }));
  }
}

/** JSON silently omits functions and symbols; the canonical form must not. */
function refuseUnserializable(part: unknown): void {
  if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) refuseUnserializable(inner);
  else if (NOT_JSON.has(typeof part)) throw new TypeError(`a ${typeof part} is not JSON`);
}

const NOT_JSON: ReadonlySet<string> = new Set(['function', 'symbol', 'bigint']);

/**
 * The content of a rollup without version number and time of compiling: with the same content no supplement is needed.
 * It is hashed outside the domain.
 */
export function rollupContent(rollup: Rollup): string {
  const { version: _version, at: _at, ...content } = rollup;
  return canonicalJson(content);
}
