import { z } from 'zod';
import { formatInstant, type Instant, parseInstant } from '../../domain/time/time';
import { EXAMPLE } from './example-office';

/** A date of the facts, as answers give it. */
export const day = z.stringFormat('date', /^\d{4}-\d{2}-\d{2}$/).meta({
  id: 'Day',
  description: 'Calendar date of Vietnam, YYYY-MM-DD',
  examples: [EXAMPLE.lastDay],
});

/** An instant of the facts, as answers give it. */
export const instant = z.string().meta({
  id: 'Instant',
  format: 'date-time',
  description: 'ISO 8601 with +07:00',
  examples: [EXAMPLE.received],
});

/** The years the working calendar knows, less one at both ends, which its steps may need: 1901 to 2198. */
const YEAR = '(?:19(?:0[1-9]|[1-9]\\d)|20\\d\\d|21(?:[0-8]\\d|9[0-8]))';
const LEAP_YEAR = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)';
const MONTH_AND_DAY =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const DAY = `(?:${YEAR}-${MONTH_AND_DAY}|${LEAP_YEAR}-02-29)`;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?';
const ZONE = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d)';

/** A date that a request names. */
export const givenDay = z.stringFormat('date', new RegExp(`^${DAY}$`)).meta({
  id: 'GivenDay',
  description: 'A date that is on the calendar, YYYY-MM-DD, from 1901-01-01 to 2198-12-31',
  examples: [EXAMPLE.lastDay],
});

/** An instant that a request names, read. */
export const givenInstant = z
  .stringFormat('date-time', new RegExp(`^${DAY}T${TIME}${ZONE}$`))
  .meta({
    id: 'GivenInstant',
    description: 'An instant with its zone (RFC 3339): 2026-09-24T10:32:00+07:00',
    examples: [EXAMPLE.received],
  })
  .transform((text) => parseInstant(text)!);

/** How late, to the minute, beside `daysLate`. */
export const lateMinutes = z
  .int()
  .min(0)
  .optional()
  .meta({ examples: [135] })
  .describe('Only of a deadline with an hour: all minutes late; `daysLate` are then whole days of 24 hours');

/** An hour of a day that a request names. */
export const givenClock = z.stringFormat('clock', /^(?:[01]\d|2[0-3]):[0-5]\d$/).meta({
  id: 'GivenClock',
  description: 'An hour of the day in Vietnam, HH:MM',
  examples: ['16:00'],
});

export function iso(at: Instant): string {
  return formatInstant(at);
}

/** The same where there may be none. */
export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
