import { type Instant, isDay, parseInstant } from './time';
import { parseVietnameseDate } from './vietnamese';

/**
 * Reads an instant as people and programs write it: ISO 8601, "28/5/2020 10:32", "10:32 28/05/2020"; a day alone is its
 * first instant. Without a zone it is Vietnam's wall clock.
 * @returns null when the text is no instant
 */
export function parseMoment(text: string): Instant | null {
  const typed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(typed)) return isDay(typed.slice(0, 10)) ? parseInstant(typed) : null;
  const found =
    /^(?:(\d{1,2}:\d{2}(?::\d{2})?)\s+)?(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{2}-\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(
      typed,
    );
  const day = found === null ? null : parseVietnameseDate(found[2]!);
  if (found === null || day === null || (found[1] !== undefined && found[3] !== undefined)) return null;
  return parseInstant(`${day}T${(found[1] ?? found[3] ?? '00:00').padStart(5, '0')}`);
}
