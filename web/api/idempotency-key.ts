import { createHash } from 'node:crypto';
import { words } from './scalars';

/** The header `Idempotency-Key`, which makes sending twice the same as sending once. */
export const idempotencyKey = words(200, '2026-09-24-so-112').meta({
  description:
    'Sent again with the same key by the same person for the same report, it is done once: a report gives the same receipt',
});

/**
 * The header as it is kept: of this caller and this thing only; null where none was given.
 * @param of the report the request is about
 */
export function keyOf(given: string | string[] | undefined, who: string, of: string): string | null {
  if (typeof given !== 'string' || given === '') return null;
  return `api ${createHash('sha256').update(`${who}\n${of}\n${given}`).digest('hex')}`;
}
