import { z } from 'zod';
import { unitCode } from '../plan/requirement-schema';
import { aList, daySchema, expectedFault, groupSchema, idSchema, textSchema, yesNoSchema } from '../source/field';
import { endMoment, moment } from './scenario-moment';

const valuesOfForm = z.record(z.string(), z.unknown(), { error: expectedFault('scenario-field.values') });

/** A scenario file without its events, which are checked one by one so that no fault hides another. */
export const scenarioHeadSchema = groupSchema(
  {
    title: textSchema('scenario-field.title'),
    plan: idSchema('scenario-field.plan').optional(),
    activate: moment('scenario-field.activate'),
    until: endMoment('scenario-field.until'),
    templates: z.record(z.string(), valuesOfForm, { error: expectedFault('scenario-field.templates') }).optional(),
    events: z.array(z.unknown(), { error: expectedFault(aList('scenario-field.events')) }).nullable(),
  },
  'scenario-field.file',
);

const at = moment('scenario-field.at');
const by = textSchema('scenario-field.by');
const period = z.union([z.string(), z.int()], { error: expectedFault('scenario-field.period') }).optional();
const compiler = unitCode('scenario-field.compiler').optional();
const target = { for: idSchema('scenario-field.requirement'), period, compiler };

const document = groupSchema(
  {
    number: textSchema('scenario-field.document-number').nullish(),
    date: daySchema('scenario-field.document-date').nullish(),
    signer: textSchema('scenario-field.document-signer').nullish(),
  },
  'scenario-field.document',
);

/** Details of a report that an entry gives for several units, and may override for one. */
const report = {
  at: at.optional(),
  document: document.optional(),
  values: z.unknown().optional(),
  nil: yesNoSchema('scenario-field.nil').optional(),
};
const recorded = { ...report, sent: daySchema('scenario-field.sent').optional() };

/** Details of one unit's report: sent through the pages, or recorded from another channel. */
export const detailSchemas = {
  submit: groupSchema(report, 'scenario-field.submit-details'),
  record: groupSchema(recorded, 'scenario-field.record-details'),
};

export type Details = z.infer<typeof detailSchemas.record>;

/** The kinds of entries of `events`, by their key. */
export const entrySchemas = {
  submit: groupSchema({ submit: z.unknown(), ...target, ...report }, 'scenario-field.submit'),
  record: groupSchema({ record: z.unknown(), ...target, ...recorded }, 'scenario-field.record'),
  accept: groupSchema({ accept: z.unknown(), ...target, at }, 'scenario-field.accept'),
  confirm: groupSchema({ confirm: target.for, period, compiler, at, by }, 'scenario-field.confirm'),
  settle: groupSchema(
    {
      settle: target.for,
      at,
      date: daySchema('scenario-field.settled-date'),
      by,
      reason: textSchema('scenario-field.reason'),
    },
    'scenario-field.settle',
  ),
};

export type EntryKind = keyof typeof entrySchemas;
export type EntryFields<K extends EntryKind> = z.infer<(typeof entrySchemas)[K]>;
export const ENTRY_KINDS = Object.keys(entrySchemas) as EntryKind[];
