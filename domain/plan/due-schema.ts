import { z } from 'zod';
import { message } from '../messages/message';
import { clockOfField, clockSchema, dayAndClockSchema } from '../source/clock-field';
import {
  coded,
  daySchema,
  described,
  expectedFault,
  type FieldPurpose,
  groupSchema,
  integerSchema,
  listSchema,
  oneOfSchema,
  taggedUnionSchema,
  textSchema,
  unexpected,
  yesNoSchema,
} from '../source/field';
import { parseDayAndClock } from '../time/clock';
import { parseVietnameseDate } from '../time/vietnamese';
import { WEEKDAY_WORDS } from './weekday-words';

/** A day of a month, or `last`. */
const dayOfMonth = (what: FieldPurpose) => {
  const error = expectedFault(message('files.day-of-month', { what: typeof what === 'string' ? message(what) : what }));
  return z.union([z.int().min(1).max(31), z.literal('last')], { error }).meta(described(what));
};

const yearDay = {
  month: integerSchema('due-field.month', 1, 12),
  day: dayOfMonth('due-field.day'),
  ofYear: oneOfSchema(['previous', 'same', 'next'], 'due-field.of-year').optional(),
};

/** A day that no year has (30/2, 31/4) is refused; 29/2 is the last day of February. */
function inSomeYear({ month, day }: { month: number; day: number | 'last' }, context: z.RefinementCtx): void {
  if (day === 'last' || parseVietnameseDate(`${day}/${month}/2024`)) return;
  context.addIssue(coded('DATE_INVALID', unexpected(`${day}/${month}`, 'due-field.every-year')));
}

const workingDay = z
  .union([z.int().min(1).max(15), z.literal('last')], { error: expectedFault('due-field.working-day') })
  .meta(described('due-field.working-day'))
  .optional();

/** A day, several days, or a working day of a month: exactly one of them. */
function oneKindOfDay(value: { day?: unknown; workingDay?: unknown }, context: z.RefinementCtx): void {
  if ((value.day === undefined) !== (value.workingDay === undefined)) return;
  context.addIssue(coded('DUE_INVALID', message('plan-dates.day-or-working-day')));
}

const weekday = z
  .union([z.int().min(1).max(7), z.string().refine((text) => WEEKDAY_WORDS.has(text.toLocaleLowerCase('vi')))], {
    error: expectedFault('due-field.weekday'),
  })
  .meta(described('due-field.weekday'));

const MONTHS = ['before', 'first', 'last', 'next'] as const;
const OF = ['before', 'same', 'next'] as const;

const monthDays = z
  .union([dayOfMonth('due-field.day'), listSchema(dayOfMonth('due-field.day'), 'due-field.days-of-month')], {
    error: expectedFault('due-field.days-of-month'),
  })
  .meta(described('due-field.days-of-month'))
  .optional();

const count = (min: number) => ({
  days: integerSchema('due-field.days', min, 3_650),
  working: yesNoSchema('due-field.working'),
});

/** Every due rule may name an hour of its day. */
export const hour = { time: clockSchema('due-field.time').nullish() };

/** A day written with one hour and an entry `time` with another one. */
export function oneHour(written: string, time: string | number | null | undefined, context: z.RefinementCtx): void {
  const inDay = parseDayAndClock(written)?.time ?? null;
  if (inDay === null || time === null || time === undefined || clockOfField(time) === inDay) return;
  context.addIssue({
    ...coded('DUE_INVALID', message('plan-dates.two-hours', { written, time: String(time) })),
    path: ['time'],
  });
}

/** When a report is due, as a plan file writes it. */
export const dueSchema = z
  .discriminatedUnion(
    'type',
    [
      groupSchema(
        { type: z.literal('date'), date: dayAndClockSchema('due-field.stated-day'), ...hour },
        'due-field.date',
      ).superRefine(({ date, time }, context) => oneHour(date, time, context)),
      groupSchema({ type: z.literal('yearly'), ...yearDay, ...hour }, 'due-field.yearly').superRefine(inSomeYear),
      groupSchema(
        {
          type: z.literal('six-monthly'),
          H1: groupSchema(yearDay, 'due-field.first-half').superRefine(inSomeYear).nullish(),
          H2: groupSchema(yearDay, 'due-field.second-half').superRefine(inSomeYear).nullish(),
          ...hour,
        },
        'due-field.six-monthly',
      ).superRefine(({ H1, H2 }, context) => {
        if (!H1 && !H2) context.addIssue(coded('DUE_INVALID', message('plan-dates.no-half')));
      }),
      groupSchema(
        {
          type: z.literal('quarterly'),
          day: dayOfMonth('due-field.day').optional(),
          workingDay,
          month: oneOfSchema(MONTHS, 'due-field.quarter-month'),
          ...hour,
        },
        'due-field.quarterly',
      ).superRefine(oneKindOfDay),
      groupSchema(
        {
          type: z.literal('monthly'),
          day: monthDays,
          workingDay,
          ofMonth: oneOfSchema(OF, 'due-field.of-month'),
          ...hour,
        },
        'due-field.monthly',
      ).superRefine(oneKindOfDay),
      groupSchema(
        { type: z.literal('weekly'), weekday, ofWeek: oneOfSchema(OF, 'due-field.of-week').optional(), ...hour },
        'due-field.weekly',
      ),
      groupSchema({ type: z.literal('period-end'), ...count(0), ...hour }, 'due-field.period-end'),
      groupSchema(
        {
          type: z.literal('after'),
          requirement: textSchema('due-field.after-requirement', 100, 'named'),
          ...count(1),
          ...hour,
        },
        'due-field.after',
      ),
      groupSchema(
        {
          type: z.literal('within'),
          ...count(1),
          of: textSchema('due-field.event'),
          eventOn: daySchema('due-field.event-on').nullish(),
          ...hour,
        },
        'due-field.within',
      ),
    ],
    taggedUnionSchema(
      'date',
      'yearly',
      'six-monthly',
      'quarterly',
      'monthly',
      'weekly',
      'period-end',
      'after',
      'within',
    ),
  )
  .meta(described('requirement-field.due'));

const periodDay = {
  day: dayOfMonth('due-field.day'),
  month: oneOfSchema(MONTHS, 'requirement-field.period-month'),
};

export const cutoffSchema = z
  .discriminatedUnion(
    'type',
    [
      groupSchema(
        { type: z.literal('date'), date: daySchema('requirement-field.cutoff-day') },
        'requirement-field.cutoff-date',
      ),
      groupSchema({ type: z.literal('day'), ...periodDay }, 'requirement-field.cutoff-of-period'),
      groupSchema({ type: z.literal('yearly'), ...yearDay }, 'requirement-field.cutoff-yearly').superRefine(inSomeYear),
      groupSchema(
        { type: z.literal('before'), workingDays: integerSchema('requirement-field.cutoff-days', 1, 60) },
        'requirement-field.cutoff-before',
      ),
    ],
    taggedUnionSchema('date', 'day', 'yearly', 'before'),
  )
  .meta(described('requirement-field.cutoff'));

const coversEnd = z.union(
  [groupSchema(periodDay, 'requirement-field.covers-day'), daySchema('requirement-field.covers-day')],
  {
    error: expectedFault('requirement-field.covers-day'),
  },
);

export const coversSchema = groupSchema({ from: coversEnd, to: coversEnd }, 'requirement-field.covers');
