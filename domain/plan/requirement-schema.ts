import { z } from 'zod';
import { message, type PlainCode } from '../messages/message';
import { dayAndClockSchema } from '../source/clock-field';
import {
  daySchema,
  described,
  expectedFault,
  groupSchema,
  idSchema,
  listSchema,
  oneOfSchema,
  textSchema,
  yesNoSchema,
} from '../source/field';
import { coversSchema, cutoffSchema, dueSchema, hour, oneHour } from './due-schema';
import { CYCLE_PATTERN, NAMED_FREQUENCIES } from './frequency';

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

const phaseSchema = groupSchema(
  {
    id: idSchema('requirement-field.phase-id'),
    title: textSchema('requirement-field.phase-title'),
    from: daySchema('requirement-field.phase-from'),
    to: daySchema('requirement-field.phase-to'),
    due: dayAndClockSchema('due-field.stated-day').nullish(),
    ...hour,
  },
  'requirement-field.phase',
).superRefine(({ due, time }, context) => oneHour(due ?? '', time, context));

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

const frequencies = message('files.one-of', {
  what: message('requirement-field.frequency'),
  values: [...NAMED_FREQUENCIES, 'every-2-weeks'],
});
const frequencySchema = z
  .union(
    [z.enum(NAMED_FREQUENCIES), z.string().regex(new RegExp(CYCLE_PATTERN), { error: expectedFault(frequencies) })],
    { error: expectedFault(frequencies) },
  )
  .meta(described(frequencies));

/** One body, or several: the first one receives, the report is also for the others. */
const receiverSchema = z
  .union([unitCode('requirement-field.receiver'), z.array(unitCode('requirement-field.receiver')).min(1).max(20)], {
    error: expectedFault('requirement-field.receiver'),
  })
  .meta(described('requirement-field.receiver'));

/** One requirement in a plan file. */
export const requirementSchema = groupSchema(
  {
    id: idSchema('requirement-field.id'),
    report: textSchema('requirement-field.report'),
    kind: oneOfSchema(['periodic', 'thematic', 'ad-hoc', 'standing'], 'requirement-field.kind'),
    frequency: frequencySchema,
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
    receiver: receiverSchema,
    alsoTo: listSchema(unitCode('requirement-field.also-to'), 'requirement-field.also-to').optional(),
    through: unitCode('requirement-field.through').nullish(),
    receiverInferred: yesNoSchema('requirement-field.receiver-inferred').optional(),
    cutoff: cutoffSchema.nullish(),
    covers: coversSchema.nullish(),
    roll: oneOfSchema(['none', 'previous', 'next'], 'plan-field.roll').nullish(),
    nil: yesNoSchema('requirement-field.nil').optional(),
    counts: oneOfSchema(['sent', 'received'], 'requirement-field.counts').optional(),
    feeds: idSchema('requirement-field.feeds').nullish(),
    form: idSchema('requirement-field.form').nullish(),
    ladder: ladderSchema.nullish(),
  },
  'requirement-field.requirement',
);

export type RequirementFile = z.infer<typeof requirementSchema>;
