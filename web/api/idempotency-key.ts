import { createHash } from 'node:crypto';

/**
 * The header `Idempotency-Key` as it is kept: of this caller and this thing only; null where none was given.
 * @param of the report the request is about
 */
export function keyOf(given: string | string[] | undefined, who: string, of: string): string | null {
  if (typeof given !== 'string' || given === '') return null;
  return `api ${createHash('sha256').update(`${who}\n${of}\n${given}`).digest('hex')}`;
}
