import { z } from 'zod';
import { aList, coded, day, group, id, list, oneOf, text, unexpected, type What, want, yesNo } from '../source/field';
import { isMailAddress } from './mail-address';

const name = (what: What) => text(what, 300);

const email = z.string({ error: want('unit-field.email') }).superRefine((value, context) => {
  if (isMailAddress(value)) return;
  context.addIssue(coded('EMAIL_INVALID', unexpected(value, 'unit-field.email-form')));
});

const contactSchema = group(
  {
    post: oneOf(['office', 'officer', 'head'], 'unit-field.post'),
    name: name('unit-field.contact-name'),
    title: name('unit-field.contact-title').optional(),
    email,
    phone: text('unit-field.phone', 40).nullish(),
  },
  'unit-field.contact',
);

const patternSchema = group(
  {
    email: text('register-field.email-pattern', 200),
    name: name('register-field.name-pattern'),
    title: name('register-field.title-pattern').optional(),
    phone: text('register-field.phone-pattern', 40).nullish(),
  },
  'register-field.pattern',
);

/** A superior: a code, null at the top of the tree; a list is read only to be refused with the right words. */
const parent = z.union([z.string(), z.null(), z.array(z.string())], {
  error: want('unit-field.parent'),
});

/** One unit as a register file writes it. */
export const unitSchema = group(
  {
    code: id('unit-field.code'),
    name: name('unit-field.name'),
    short: name('unit-field.short').optional(),
    type: name('unit-field.type'),
    groups: list(name('unit-field.group'), 'unit-field.groups').optional(),
    parents: group(
      { government: parent.optional(), party: parent.optional(), front: parent.optional() },
      'unit-field.parents',
    ).optional(),
    headTitle: name('unit-field.head-title').optional(),
    validFrom: day('unit-field.valid-from').nullish(),
    validTo: day('unit-field.valid-to').nullish(),
    successors: list(name('unit-field.successor'), 'unit-field.successors').optional(),
    contacts: list(contactSchema, 'unit-field.contacts').optional(),
  },
  'unit-field.unit',
);

export type UnitFile = z.infer<typeof unitSchema>;

/** The register file without the insides of its units, which are checked one by one. */
export const registerHeadSchema = group(
  {
    id: id('register-field.id'),
    title: name('register-field.title'),
    sample: yesNo('register-field.sample').optional(),
    note: text('register-field.note').optional(),
    groups: z
      .record(z.string(), name('register-field.group-title'), { error: want('register-field.groups') })
      .optional(),
    headTitles: z
      .record(z.string(), name('register-field.head-title'), { error: want('register-field.head-titles') })
      .optional(),
    contactPattern: group(
      { office: patternSchema.optional(), officer: patternSchema.optional(), head: patternSchema.optional() },
      'register-field.patterns',
    ).optional(),
    units: z.array(z.unknown(), { error: want(aList('register-field.units')) }),
  },
  'register-field.file',
);

export type RegisterHead = z.infer<typeof registerHeadSchema>;
