import { z } from 'zod';
import { unitCode } from '../plan/requirement-schema';
import { aList, day, group, id, text, want, yesNo } from '../source/field';
import { endMoment, moment } from './scenario-moment';

const valuesOfForm = z.record(z.string(), z.unknown(), { error: want('scenario-field.values') });

/** A scenario file without the insides of its events, which are checked one by one so that no fault hides another. */
export const scenarioHeadSchema = group(
  {
    title: text('scenario-field.title'),
    plan: id('scenario-field.plan').optional(),
    activate: moment('scenario-field.activate'),
    until: endMoment('scenario-field.until'),
    templates: z.record(z.string(), valuesOfForm, { error: want('scenario-field.templates') }).optional(),
    events: z.array(z.unknown(), { error: want(aList('scenario-field.events')) }).nullable(),
  },
  'scenario-field.file',
);

const at = moment('scenario-field.at');
const by = text('scenario-field.by');
const period = z.union([z.string(), z.int()], { error: want('scenario-field.period') }).optional();
const compiler = unitCode('scenario-field.compiler').optional();
const target = { for: id('scenario-field.requirement'), period, compiler };

const document = group(
  {
    number: text('scenario-field.document-number').nullish(),
    date: day('scenario-field.document-date').nullish(),
    signer: text('scenario-field.document-signer').nullish(),
  },
  'scenario-field.document',
);

/** What may be said of a report once for several units, and again for one of them. */
const report = {
  at: at.optional(),
  document: document.optional(),
  values: z.unknown().optional(),
  nil: yesNo('scenario-field.nil').optional(),
};
const recorded = { ...report, sent: day('scenario-field.sent').optional() };

/** What is said of one unit's report: through the pages, or by another channel. */
export const detailSchemas = {
  submit: group(report, 'scenario-field.submit-details'),
  record: group(recorded, 'scenario-field.record-details'),
};

export type Details = z.infer<typeof detailSchemas.record>;

/** What an entry of `events` can be, by the key that names what happens. */
export const entrySchemas = {
  submit: group({ submit: z.unknown(), ...target, ...report }, 'scenario-field.submit'),
  record: group({ record: z.unknown(), ...target, ...recorded }, 'scenario-field.record'),
  accept: group({ accept: z.unknown(), ...target, at }, 'scenario-field.accept'),
  confirm: group({ confirm: target.for, period, compiler, at, by }, 'scenario-field.confirm'),
  settle: group(
    { settle: target.for, at, date: day('scenario-field.settled-date'), by, reason: text('scenario-field.reason') },
    'scenario-field.settle',
  ),
};

export type EntryKind = keyof typeof entrySchemas;
export type EntryFields<K extends EntryKind> = z.infer<(typeof entrySchemas)[K]>;
export const ENTRY_KINDS = Object.keys(entrySchemas) as EntryKind[];
