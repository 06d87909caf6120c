import { z } from 'zod';
import { addContact, editContact } from '../../client/registers/edit-contact';
import { freeAddressesOfOldRule } from '../../client/registers/free-addresses';
import { readUnitTrees } from '../../client/registers/unit-trees';
import { LONGEST_TELEPHONE } from '../../domain/units/telephone';
import { TREES } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import {
  contactId,
  count,
  flag,
  line,
  lineNeeded,
  mailAddress,
  page,
  plainId,
  text,
  unit,
  words,
} from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, instant, iso } from '../api/times';
import { readContact, readRegisterLines, readUnitLines, UNITS_A_PAGE } from './registers';
import { CONTACT, contact, contactOf } from './unit-contact-shape';

const name = text(EXAMPLE.unitName);
const register = text(EXAMPLE.register);
const ofUnit = contact.extend({ unit, unitName: name, register }).meta({ id: 'ContactOfUnit' });

/** What a program writes of a contact; the rules are those of `contactFaults`. */
const details = {
  name: lineNeeded(200, CONTACT.name).describe('Form of address on mails'),
  title: line(200, CONTACT.title),
  email: mailAddress(CONTACT.email),
  phone: z
    .string()
    .max(LONGEST_TELEPHONE)
    .regex(/[0-9]/)
    .meta({ examples: [CONTACT.phone] })
    .nullable(),
};

/** A unit with those below it, as deep as the tree goes. */
const node = z
  .object({
    unit,
    name,
    type: text('commune'),
    get units() {
      return z.array(node).meta({ examples: [[]] });
    },
  })
  .meta({ id: 'UnitNode' });

const registerUnit = z
  .object({
    unit,
    code: text('xa-an-phu'),
    officialCode: text('000.12.34.H21')
      .nullable()
      .describe('The code other offices gave it, as the table of the register writes it'),
    name,
    superiors: z.array(z.object({ tree: z.enum(TREES), name: text('UBND tỉnh') })),
    validFrom: day.nullable(),
    validTo: day.nullable().meta({ examples: [null] }),
    contacts: z.array(contact),
  })
  .meta({ id: 'UnitOfRegister' });

/** Registers of units (danh mục đơn vị) and their contacts (đầu mối liên hệ). */
export const REGISTER_OPERATIONS = subject('Registers and contacts', [
  operation({
    method: 'GET',
    path: '/units',
    access: 'readers',
    id: 'listUnits',
    summary: 'Registers of units, by superior in each tree',
    query: nothing,
    answer: z.array(
      z
        .object({
          register,
          title: text('Danh mục đơn vị tỉnh Mẫu'),
          trees: z.partialRecord(z.enum(TREES), z.array(node)).meta({
            examples: [{ government: [{ unit: EXAMPLE.unit, name: EXAMPLE.unitName, type: 'commune', units: [] }] }],
          }),
        })
        .meta({ id: 'UnitTrees' }),
    ),
    async run({ request }) {
      return readUnitTrees(request.reader);
    },
  }),
  operation({
    method: 'GET',
    path: '/registers',
    access: 'admin',
    id: 'listRegisters',
    summary: 'Registers with how many units, contacts and bad addresses each has',
    query: nothing,
    answer: z.array(
      z
        .object({
          register,
          title: text('Danh mục đơn vị tỉnh Mẫu'),
          sample: z.boolean(),
          importedAt: instant,
          units: count(135),
          contacts: count(270),
          bad: count(1).describe('Addresses that mail does not reach'),
        })
        .meta({ id: 'RegisterLine' }),
    ),
    async run({ request }) {
      const registers = await readRegisterLines(request.reader);
      return registers.map(({ id, importedAt, ...rest }) => ({ register: id, ...rest, importedAt: iso(importedAt) }));
    },
  }),
  operation({
    method: 'GET',
    path: '/registers/{register}',
    access: 'admin',
    id: 'readRegister',
    summary: 'A page of a register in its order of precedence, with contacts',
    query: z.strictObject({
      register: plainId(100, EXAMPLE.register),
      search: words(100, 'an phú').default('').describe('Part of a name, code or address, with or without accents'),
      bad: flag.describe('Only units with an address that mail does not reach'),
      page,
    }),
    answer: z
      .object({ register, found: count(135), page: count(1), pages: count(3), units: z.array(registerUnit) })
      .meta({ id: 'RegisterPage' }),
    async run({ request, query }) {
      const registers = await readRegisterLines(request.reader);
      if (!registers.some(({ id }) => id === query.register)) throw notFound();
      const { units, found } = await readUnitLines(request.reader, { ...query, bad: query.bad === 'true' });
      return {
        ...{ register: query.register, found, page: query.page, pages: Math.max(1, Math.ceil(found / UNITS_A_PAGE)) },
        units: units.map(({ id, contacts, ...rest }) => ({ unit: id, ...rest, contacts: contacts.map(contactOf) })),
      };
    },
  }),
  operation({
    method: 'GET',
    path: '/contact',
    access: 'admin',
    id: 'readContact',
    summary: 'A contact: who reads the mails of a unit',
    query: z.strictObject({ contact: contactId }),
    answer: ofUnit,
    async run({ request, query }) {
      const found = await readContact(request.reader, query.contact);
      if (found === null) throw notFound();
      const { unit: of, unitName, register } = found;
      return { ...contactOf(found), unit: of, unitName, register };
    },
  }),
  operation({
    method: 'POST',
    path: '/contacts',
    access: 'admin',
    id: 'editContact',
    summary: 'Corrects a contact; the mark of a bad address goes, and what waited for it may leave',
    query: nothing,
    body: z.strictObject({ contact: contactId, ...details }).meta({ id: 'ContactEdit' }),
    answer: ofUnit,
    async run({ request, caller, body: { contact: id, ...details } }) {
      await editContact(caller, id, details);
      return contactAnswer(request.reader, id);
    },
  }),
  operation({
    method: 'POST',
    path: '/address-releases',
    access: 'admin',
    id: 'freeOldAddresses',
    summary: 'Frees all addresses that an earlier version marked for a full mailbox or a refusal of the sender',
    query: nothing,
    answer: z.object({ freed: z.array(text('vanthu@anphu.tinh-mau.example')) }).meta({ id: 'FreedAddresses' }),
    async run({ caller }) {
      return { freed: await freeAddressesOfOldRule(caller) };
    },
  }),
  operation({
    method: 'POST',
    path: '/units/contacts',
    access: 'admin',
    id: 'addContact',
    summary: 'Adds a contact of a unit, who gets its mails and may sign in for it',
    query: nothing,
    body: z.strictObject({ unit, post: z.enum(['office', 'officer', 'head']), ...details }).meta({ id: 'NewContact' }),
    answer: ofUnit,
    status: 201,
    async run({ request, caller, body: { unit: of, post, ...details } }) {
      return contactAnswer(request.reader, await addContact(caller, of, post, details));
    },
  }),
]);

async function contactAnswer(db: Queryable, id: string): Promise<z.infer<typeof ofUnit>> {
  const { unit: of, unitName, register, ...rest } = (await readContact(db, id))!;
  return { ...contactOf(rest), unit: of, unitName, register };
}
