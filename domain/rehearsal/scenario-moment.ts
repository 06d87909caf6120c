import { z } from 'zod';
import { type Message, message, type PlainCode } from '../messages/message';
import { coded, expectedFault, unexpected } from '../source/field';
import { addDays, atTime, type Instant, parseInstant, SECOND, startOfDay } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';

/**
 * Parses a moment of a scenario file: day and time in Vietnam, or ISO 8601.
 * @returns null when the text is no moment or the day does not exist
 * @example readScenarioMoment('29/5/2020 23:58') // the instant 2020-05-29T23:58:00+07:00
 */
export function readScenarioMoment(text: string): Instant | null {
  const typed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T\d/.test(typed)) return parseInstant(typed);
  const found = /^(\S+)\s+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(typed);
  const day = found === null ? null : parseVietnameseDate(found[1]!);
  if (found === null || day === null) return null;
  return atTime(day, `${found[2]!.padStart(2, '0')}:${found[3]!}`) + Number(found[4] ?? 0) * SECOND;
}

/** A moment in a scenario file. */
export function moment(what: PlainCode) {
  return momentRead(message('scenarios.a-moment', { what: message(what) }), readScenarioMoment);
}

/** A moment, or a day, which means its last second. */
export function endMoment(what: PlainCode) {
  const expected = message('scenarios.an-end', { what: message(what) });
  return momentRead(expected, (text) => readScenarioMoment(text) ?? endOfDay(text));
}

function endOfDay(text: string): Instant | null {
  const day = parseVietnameseDate(text);
  return day === null ? null : startOfDay(addDays(day, 1)) - SECOND;
}

function momentRead(expected: Message, read: (text: string) => Instant | null) {
  return z.string({ error: expectedFault(expected) }).transform((text, context): Instant => {
    const at = read(text);
    if (at !== null) return at;
    context.addIssue(coded('DATE_INVALID', unexpected(text, message('scenarios.on-the-calendar', { expected }))));
    return z.NEVER;
  });
}
