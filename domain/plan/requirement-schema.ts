import { z } from 'zod';
import { message, type PlainCode } from '../messages/message';
import { clockOfField, clockSchema, dayAndClockSchema } from '../source/clock-field';
import {
  coded,
  daySchema,
  described,
  expectedFault,
  groupSchema,
  idSchema,
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

const STEP_KINDS = [
  'open',
  'remind',
  'overdue',
  'escalate',
  'letter',
  'repeat',
  'compile',
  'supplement',
  'close',
] as const;
const ROLES = ['office', 'officer', 'head', 'superior', 'compiler-officer', 'compiler-head', 'receiver'] as const;

/** `-3wd`, `+1wd`, `+1h`; seconds only in test plans, which `check-timing` enforces. */
export const OFFSET_PATTERN = '^[+-]\\d{1,3}(wd|h|s)$';

/** A period as written; YAML reads `2020` as a number. */
const asPeriod = { error: expectedFault('requirement-field.period') };
const period = z.union(
  [z.string().regex(/^[A-Za-z0-9-]{1,40}$/, asPeriod), z.int().min(1900, asPeriod).max(2199, asPeriod)],
  asPeriod,
);

/** A unit's code in the plan's register, with or without the register's id. */
export const unitCode = (what: PlainCode) =>
  textSchema(message('files.a-unit-code', { what: message(what) }), 100, 'named');

const yearDay = {
  month: integerSchema('due-field.month', 1, 12),
  day: integerSchema('due-field.day', 1, 31),
  ofYear: oneOfSchema(['previous', 'same', 'next'], 'due-field.of-year').optional(),
};

/** A day that not every year has (30/2, 31/4, but also 29/2) cannot recur yearly. */
function everyYear(value: { month: number; day: number }, context: z.RefinementCtx): void {
  if (parseVietnameseDate(`${value.day}/${value.month}/2025`)) return;
  context.addIssue(coded('DATE_INVALID', unexpected(`${value.day}/${value.month}`, 'due-field.every-year')));
}

/** Every due rule may name an hour of its day. */
const hour = { time: clockSchema('due-field.time').nullish() };

/** A day written with one hour and an entry `time` with another one. */
function oneHour(written: string, time: string | number | null | undefined, context: z.RefinementCtx): void {
  const inDay = parseDayAndClock(written)?.time ?? null;
  if (inDay === null || time === null || time === undefined || clockOfField(time) === inDay) return;
  context.addIssue({
    ...coded('DUE_INVALID', message('plan-dates.two-hours', { written, time: String(time) })),
    path: ['time'],
  });
}

const dueSchema = z
  .discriminatedUnion(
    'type',
    [
      groupSchema(
        { type: z.literal('date'), date: dayAndClockSchema('due-field.stated-day'), ...hour },
        'due-field.date',
      ).superRefine(({ date, time }, context) => oneHour(date, time, context)),
      groupSchema({ type: z.literal('yearly'), ...yearDay, ...hour }, 'due-field.yearly').superRefine(everyYear),
      groupSchema(
        {
          type: z.literal('six-monthly'),
          H1: groupSchema(yearDay, 'due-field.first-half').superRefine(everyYear),
          H2: groupSchema(yearDay, 'due-field.second-half').superRefine(everyYear),
          ...hour,
        },
        'due-field.six-monthly',
      ),
      groupSchema(
        {
          type: z.literal('quarterly'),
          day: integerSchema('due-field.day', 1, 31),
          month: oneOfSchema(['before', 'first', 'last', 'next'], 'due-field.quarter-month'),
          ...hour,
        },
        'due-field.quarterly',
      ),
      groupSchema(
        {
          type: z.literal('monthly'),
          day: integerSchema('due-field.day', 1, 31),
          ofMonth: oneOfSchema(['before', 'same', 'next'], 'due-field.of-month'),
          ...hour,
        },
        'due-field.monthly',
      ),
      groupSchema(
        {
          type: z.literal('within'),
          days: integerSchema('due-field.days', 1, 3_650),
          working: yesNoSchema('due-field.working'),
          of: textSchema('due-field.event'),
          eventOn: daySchema('due-field.event-on').nullish(),
          ...hour,
        },
        'due-field.within',
      ),
    ],
    taggedUnionSchema('date', 'yearly', 'six-monthly', 'quarterly', 'monthly', 'within'),
  )
  .meta(described('requirement-field.due'));

const cutoffSchema = z
  .discriminatedUnion(
    'type',
    [
      groupSchema(
        { type: z.literal('date'), date: daySchema('requirement-field.cutoff-day') },
        'requirement-field.cutoff-date',
      ),
      groupSchema(
        { type: z.literal('before'), workingDays: integerSchema('requirement-field.cutoff-days', 1, 60) },
        'requirement-field.cutoff-before',
      ),
    ],
    taggedUnionSchema('date', 'before'),
  )
  .meta(described('requirement-field.cutoff'));

const phaseSchema = groupSchema(
  {
    id: idSchema('requirement-field.phase-id'),
    title: textSchema('requirement-field.phase-title'),
    from: daySchema('requirement-field.phase-from'),
    to: daySchema('requirement-field.phase-to'),
    due: dayAndClockSchema('due-field.stated-day'),
    ...hour,
  },
  'requirement-field.phase',
).superRefine(({ due, time }, context) => oneHour(due, time, context));

const selectorSchema = groupSchema(
  {
    groups: listSchema(textSchema('requirement-field.group', 100), 'requirement-field.groups').optional(),
    types: listSchema(textSchema('requirement-field.unit-type', 100), 'requirement-field.unit-type').optional(),
    under: unitCode('requirement-field.under').nullish(),
    units: listSchema(unitCode('requirement-field.unit'), 'requirement-field.units').optional(),
    except: listSchema(
      groupSchema(
        { unit: unitCode('requirement-field.unit'), reason: textSchema('requirement-field.reason') },
        'requirement-field.exception',
      ),
      'requirement-field.except',
    ).optional(),
  },
  'requirement-field.reporters',
);

const ladderSchema = listSchema(
  groupSchema(
    {
      kind: oneOfSchema(STEP_KINDS, 'requirement-field.step-kind'),
      offset: z
        .string({ error: expectedFault('requirement-field.offset') })
        .regex(new RegExp(OFFSET_PATTERN), { error: expectedFault('requirement-field.offset') }),
      to: listSchema(oneOfSchema(ROLES, 'requirement-field.recipients'), 'requirement-field.recipients'),
    },
    'requirement-field.step',
  ),
  'requirement-field.ladder',
);

/** A person's answer whether a report sent on a day is on time. */
const answerSchema = (what: PlainCode) =>
  groupSchema(
    {
      onTime: yesNoSchema('requirement-field.answer-on-time'),
      by: textSchema('requirement-field.answer-by', 200),
      on: daySchema('requirement-field.answer-on'),
    },
    what,
  );

/** One requirement in a plan file. */
export const requirementSchema = groupSchema(
  {
    id: idSchema('requirement-field.id'),
    report: textSchema('requirement-field.report'),
    kind: oneOfSchema(['periodic', 'thematic', 'ad-hoc', 'standing'], 'requirement-field.kind'),
    frequency: oneOfSchema(
      ['once', 'month', 'quarter', 'six-month', 'nine-month', 'year', 'phase'],
      'requirement-field.frequency',
    ),
    clause: textSchema('requirement-field.clause'),
    quote: textSchema('requirement-field.quote', 5_000),
    dueText: textSchema('requirement-field.due-text').nullish(),
    due: dueSchema.nullish(),
    boundary: oneOfSchema(['before', 'by', 'on'], 'requirement-field.boundary').nullish(),
    boundaryAnswer: answerSchema('requirement-field.answer').nullish(),
    shortMonth: answerSchema('requirement-field.short-month').nullish(),
    period: period.nullish(),
    first: period.nullish(),
    last: period.nullish(),
    phases: listSchema(phaseSchema, 'requirement-field.phases').optional(),
    reporters: selectorSchema,
    receiver: unitCode('requirement-field.receiver'),
    through: unitCode('requirement-field.through').nullish(),
    receiverInferred: yesNoSchema('requirement-field.receiver-inferred').optional(),
    cutoff: cutoffSchema.nullish(),
    nil: yesNoSchema('requirement-field.nil').optional(),
    counts: oneOfSchema(['sent', 'received'], 'requirement-field.counts').optional(),
    feeds: idSchema('requirement-field.feeds').nullish(),
    form: idSchema('requirement-field.form').nullish(),
    ladder: ladderSchema.nullish(),
  },
  'requirement-field.requirement',
);

export type RequirementFile = z.infer<typeof requirementSchema>;
