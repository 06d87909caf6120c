import { z } from 'zod';
import {
  aList,
  coded,
  daySchema,
  expectedFault,
  type FieldPurpose,
  groupSchema,
  idSchema,
  listSchema,
  oneOfSchema,
  textSchema,
  unexpected,
  yesNoSchema,
} from '../source/field';
import { isMailAddress } from './mail-address';
import { LONGEST_TELEPHONE, telephoneOf } from './telephone';

const name = (what: FieldPurpose) => textSchema(what, 300);

const email = z.string({ error: expectedFault('unit-field.email') }).superRefine((value, context) => {
  if (isMailAddress(value)) return;
  context.addIssue(coded('EMAIL_INVALID', unexpected(value, 'unit-field.email-form')));
});

const phone = textSchema('unit-field.phone', LONGEST_TELEPHONE).superRefine((value, context) => {
  if (telephoneOf(value).ok) return;
  context.addIssue(coded('FIELD_INVALID', unexpected(value, 'unit-field.phone-form')));
});

const contactSchema = groupSchema(
  {
    post: oneOfSchema(['office', 'officer', 'head'], 'unit-field.post'),
    name: name('unit-field.contact-name'),
    title: name('unit-field.contact-title').optional(),
    email,
    phone: phone.nullish(),
    from: daySchema('unit-field.contact-from').nullish(),
    to: daySchema('unit-field.contact-to').nullish(),
  },
  'unit-field.contact',
);

const patternSchema = groupSchema(
  {
    email: textSchema('register-field.email-pattern', 200),
    name: name('register-field.name-pattern'),
    title: name('register-field.title-pattern').optional(),
    phone: textSchema('register-field.phone-pattern', 40).nullish(),
  },
  'register-field.pattern',
);

/** A superior: a code, null at the top of the tree; a list is accepted only to report it with a specific fault. */
const parent = z.union([z.string(), z.null(), z.array(z.string())], {
  error: expectedFault('unit-field.parent'),
});

/** A body of the same level, or of the branch. */
const related = name('unit-field.related');

/** One unit in a register file. */
export const unitSchema = groupSchema(
  {
    code: idSchema('unit-field.code'),
    name: name('unit-field.name'),
    short: name('unit-field.short').optional(),
    type: name('unit-field.type'),
    groups: listSchema(name('unit-field.group'), 'unit-field.groups').optional(),
    parents: groupSchema(
      { government: parent.optional(), party: parent.optional(), front: parent.optional() },
      'unit-field.parents',
    ).optional(),
    peers: groupSchema(
      { government: related.nullish(), party: related.nullish(), front: related.nullish() },
      'unit-field.peers',
    ).optional(),
    branch: related.nullish(),
    headTitle: name('unit-field.head-title').optional(),
    validFrom: daySchema('unit-field.valid-from').nullish(),
    validTo: daySchema('unit-field.valid-to').nullish(),
    successors: listSchema(name('unit-field.successor'), 'unit-field.successors').optional(),
    contacts: listSchema(contactSchema, 'unit-field.contacts').optional(),
  },
  'unit-field.unit',
);

export type UnitFile = z.infer<typeof unitSchema>;

/** The register file without its units, which are checked one by one. */
export const registerHeadSchema = groupSchema(
  {
    id: idSchema('register-field.id'),
    title: name('register-field.title'),
    sample: yesNoSchema('register-field.sample').optional(),
    note: textSchema('register-field.note').optional(),
    groups: z
      .record(z.string(), name('register-field.group-title'), { error: expectedFault('register-field.groups') })
      .optional(),
    headTitles: z
      .record(z.string(), name('register-field.head-title'), { error: expectedFault('register-field.head-titles') })
      .optional(),
    contactPattern: groupSchema(
      { office: patternSchema.optional(), officer: patternSchema.optional(), head: patternSchema.optional() },
      'register-field.patterns',
    ).optional(),
    units: z.array(z.unknown(), { error: expectedFault(aList('register-field.units')) }),
  },
  'register-field.file',
);

export type RegisterHead = z.infer<typeof registerHeadSchema>;
