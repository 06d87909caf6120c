import { z } from 'zod';
import { message } from '../messages/message';
import { parseClock, parseDayAndClock } from '../time/clock';
import { coded, described, expectedFault, type FieldPurpose, unexpected } from './field';

const CLOCK_PATTERN = '^\\d{1,2} ?(:\\d{2}|(giờ|h|g)( ?\\d{1,2}( ?(phút|ph|p))?)?)$';
const DAY_AND_CLOCK_PATTERN =
  '^(.{1,20} )?(ngày )?(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4})([T, ].{1,24})?$';

/** An hour of the day: `"16:00"`, `16 giờ`, `16h30`; a number alone is a whole hour. */
export function clockSchema(what: FieldPurpose) {
  const expected = message('files.a-clock', { what: typeof what === 'string' ? message(what) : what });
  const error = expectedFault(expected);
  return z
    .union(
      [z.string({ error }).meta({ pattern: CLOCK_PATTERN }), z.int({ error }).min(0, { error }).max(24, { error })],
      {
        error,
      },
    )
    .superRefine((value, context) => {
      if (typeof value === 'string' && parseClock(value) === null)
        context.addIssue(coded('DATE_INVALID', unexpected(value, expected)));
    })
    .meta(described(what));
}

/** A day, with its hour where the document names one: `30/5/2020`, `16 giờ ngày 20/6/2026`. */
export function dayAndClockSchema(what: FieldPurpose) {
  const said = { what: typeof what === 'string' ? message(what) : what };
  return z
    .string({ error: expectedFault(message('files.a-day', said)) })
    .superRefine((value, context) => {
      const year = Number(parseDayAndClock(value)?.day.slice(0, 4) ?? 0);
      if (year >= 1950 && year <= 2150) return;
      const expected = message(/[:hgờ]/i.test(value) ? 'files.a-day-and-clock' : 'files.a-day', said);
      context.addIssue(coded('DATE_INVALID', unexpected(value, expected)));
    })
    .meta({ ...described(what), pattern: DAY_AND_CLOCK_PATTERN });
}

/** The clock time that a checked entry stands for. */
export function clockOfField(value: string | number): string | null {
  return typeof value === 'number' ? parseClock(`${value}:00`) : parseClock(value);
}
