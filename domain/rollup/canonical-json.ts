import canonicalize from 'canonicalize';
import { DungHanError } from '../errors';
import { message } from '../messages/message';
import type { Rollup } from './rollup';

/**
 * One text for one value, whatever the order in which its keys were written: the input of every hash of the product. Source:
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code unit, no blanks, absent keys left out, -0 as 0.
 * @throws DungHanError INTERNAL for what JSON cannot hold (NaN, broken letters): a hash of it would prove nothing
 * @example canonicalJson({ b: 1, a: [true, null] }) // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const text = written(value);
  if (text === undefined) throw new DungHanError('INTERNAL', message('faults.not-json', { type: typeof value }));
  return text;
}

function written(value: unknown): string | undefined {
  try {
    JSON.stringify(value, refuseUnserializable);
    return canonicalize(value);
  } catch (cause) {
    throw new DungHanError('INTERNAL', message('faults.not-json', { type: (cause as Error).message }));
  }
}

/** JSON leaves functions and symbols out without a word; the canonical form must not. */
function refuseUnserializable(_key: string, part: unknown): unknown {
  if (typeof part === 'function' || typeof part === 'symbol') throw new TypeError(`a ${typeof part} is not JSON`);
  return part;
}

/**
 * What a rollup says, without which version it is and when it was compiled: two with the same content need no
 * supplement. Hashing it is done outside the domain.
 */
export function rollupContent(rollup: Rollup): string {
  const { version: _version, at: _at, ...content } = rollup;
  return canonicalJson(content);
}
