import { z } from 'zod';
import { message, type PlainCode } from '../messages/message';
import {
  coded,
  day,
  described,
  group,
  id,
  integer,
  list,
  oneOf,
  oneType,
  text,
  unexpected,
  want,
  yesNo,
} from '../source/field';
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

/** `-3wd`, `+1wd`, `+1h`; seconds are for test plans, which `check-requirement` sees to. */
export const OFFSET_PATTERN = '^[+-]\\d{1,3}(wd|h|s)$';

/** A period as written; YAML reads `2020` as a number. */
const asPeriod = { error: want('requirement-field.period') };
const period = z.union(
  [z.string().regex(/^[A-Za-z0-9-]{1,40}$/, asPeriod), z.int().min(1900, asPeriod).max(2199, asPeriod)],
  asPeriod,
);

/** A unit's code in the plan's register, with or without the register's id. */
export const unitCode = (what: PlainCode) => text(message('files.a-unit-code', { what: message(what) }), 100);

const yearDay = {
  month: integer('due-field.month', 1, 12),
  day: integer('due-field.day', 1, 31),
  ofYear: oneOf(['same', 'next'], 'due-field.of-year').optional(),
};

/** A day that not every year has (30/2, 31/4, but also 29/2) cannot come back each year. */
function everyYear(value: { month: number; day: number }, context: z.RefinementCtx): void {
  if (parseVietnameseDate(`${value.day}/${value.month}/2025`)) return;
  context.addIssue(coded('DATE_INVALID', unexpected(`${value.day}/${value.month}`, 'due-field.every-year')));
}

const dueSchema = z
  .discriminatedUnion(
    'type',
    [
      group({ type: z.literal('date'), date: day('due-field.stated-day') }, 'due-field.date'),
      group({ type: z.literal('yearly'), ...yearDay }, 'due-field.yearly').superRefine(everyYear),
      group(
        {
          type: z.literal('six-monthly'),
          H1: group(yearDay, 'due-field.first-half').superRefine(everyYear),
          H2: group(yearDay, 'due-field.second-half').superRefine(everyYear),
        },
        'due-field.six-monthly',
      ),
      group(
        {
          type: z.literal('quarterly'),
          day: integer('due-field.day', 1, 31),
          month: oneOf(['last', 'next'], 'due-field.quarter-month'),
        },
        'due-field.quarterly',
      ),
      group(
        {
          type: z.literal('monthly'),
          day: integer('due-field.day', 1, 31),
          ofMonth: oneOf(['same', 'next'], 'due-field.of-month'),
        },
        'due-field.monthly',
      ),
      group(
        {
          type: z.literal('within'),
          days: integer('due-field.days', 1, 3_650),
          working: yesNo('due-field.working'),
          of: text('due-field.event'),
          eventOn: day('due-field.event-on').nullish(),
        },
        'due-field.within',
      ),
    ],
    oneType('date', 'yearly', 'six-monthly', 'quarterly', 'monthly', 'within'),
  )
  .meta(described('requirement-field.due'));

const cutoffSchema = z
  .discriminatedUnion(
    'type',
    [
      group({ type: z.literal('date'), date: day('requirement-field.cutoff-day') }, 'requirement-field.cutoff-date'),
      group(
        { type: z.literal('before'), workingDays: integer('requirement-field.cutoff-days', 1, 60) },
        'requirement-field.cutoff-before',
      ),
    ],
    oneType('date', 'before'),
  )
  .meta(described('requirement-field.cutoff'));

const phaseSchema = group(
  {
    id: id('requirement-field.phase-id'),
    title: text('requirement-field.phase-title'),
    from: day('requirement-field.phase-from'),
    to: day('requirement-field.phase-to'),
    due: day('due-field.stated-day'),
  },
  'requirement-field.phase',
);

const selectorSchema = group(
  {
    groups: list(text('requirement-field.group', 100), 'requirement-field.groups').optional(),
    types: list(text('requirement-field.unit-type', 100), 'requirement-field.unit-type').optional(),
    under: unitCode('requirement-field.under').nullish(),
    units: list(unitCode('requirement-field.unit'), 'requirement-field.units').optional(),
    except: list(
      group(
        { unit: unitCode('requirement-field.unit'), reason: text('requirement-field.reason') },
        'requirement-field.exception',
      ),
      'requirement-field.except',
    ).optional(),
  },
  'requirement-field.reporters',
);

const ladderSchema = list(
  group(
    {
      kind: oneOf(STEP_KINDS, 'requirement-field.step-kind'),
      offset: z
        .string({ error: want('requirement-field.offset') })
        .regex(new RegExp(OFFSET_PATTERN), { error: want('requirement-field.offset') }),
      to: list(oneOf(ROLES, 'requirement-field.recipients'), 'requirement-field.recipients'),
    },
    'requirement-field.step',
  ),
  'requirement-field.ladder',
);

/** One requirement as a plan file writes it. */
export const requirementSchema = group(
  {
    id: id('requirement-field.id'),
    report: text('requirement-field.report'),
    kind: oneOf(['periodic', 'thematic', 'ad-hoc', 'standing'], 'requirement-field.kind'),
    frequency: oneOf(
      ['once', 'month', 'quarter', 'six-month', 'nine-month', 'year', 'phase'],
      'requirement-field.frequency',
    ),
    clause: text('requirement-field.clause'),
    quote: text('requirement-field.quote', 5_000),
    dueText: text('requirement-field.due-text').nullish(),
    due: dueSchema.nullish(),
    boundary: oneOf(['before', 'by', 'on'], 'requirement-field.boundary').nullish(),
    boundaryAnswer: group(
      {
        onTime: yesNo('requirement-field.answer-on-time'),
        by: text('requirement-field.answer-by', 200),
        on: day('requirement-field.answer-on'),
      },
      'requirement-field.answer',
    ).nullish(),
    period: period.nullish(),
    first: period.nullish(),
    last: period.nullish(),
    phases: list(phaseSchema, 'requirement-field.phases').optional(),
    reporters: selectorSchema,
    receiver: unitCode('requirement-field.receiver'),
    through: unitCode('requirement-field.through').nullish(),
    receiverInferred: yesNo('requirement-field.receiver-inferred').optional(),
    cutoff: cutoffSchema.nullish(),
    nil: yesNo('requirement-field.nil').optional(),
    counts: oneOf(['sent', 'received'], 'requirement-field.counts').optional(),
    feeds: id('requirement-field.feeds').nullish(),
    form: id('requirement-field.form').nullish(),
    ladder: ladderSchema.nullish(),
  },
  'requirement-field.requirement',
);

export type RequirementFile = z.infer<typeof requirementSchema>;
