import { HOUR, SECOND } from '../time/time';
import type { Offset } from './step';

/** A parsed offset: whole working days, or milliseconds. */
export type ParsedOffset = { unit: 'workingDays'; count: number } | { unit: 'time'; ms: number };

/**
 * Reads `-3wd`, `+1wd`, `+1h`, `-8s`. Hours count from an event; seconds are for test plans and count from lateFrom.
 * @returns null when the text is no offset.
 * @example parseOffset('-3wd') // { unit: 'workingDays', count: -3 }
 */
export function parseOffset(text: Offset): ParsedOffset | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const offset = readOffset(text);
  parsed.set(text, offset);
  return offset;
}

/** Offsets read before: the ladders of all plans together hold a few dozen. */
const parsed = new Map<Offset, ParsedOffset | null>();
const MOST_PARSED = 1_000;

function readOffset(text: Offset): ParsedOffset | null {
  const match = /^([+-])(\d{1,3})(wd|h|s)$/.exec(text);
  if (match === null) return null;
  const amount = Number(match[2]);
  const signed = match[1] === '-' ? 0 - amount : amount;
  if (match[3] === 'wd') return { unit: 'workingDays', count: signed };
  return { unit: 'time', ms: signed * (match[3] === 'h' ? HOUR : SECOND) };
}
