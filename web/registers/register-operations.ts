import { z } from 'zod';
import { addContact, type ContactFault, contactFaults, editContact } from '../../client/registers/edit-contact';
import { readUnitTrees } from '../../client/registers/unit-trees';
import { DungHanError } from '../../domain/errors';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { day, flag, instant, iso, nothing, page, typed, unit } from '../api/shapes';
import { readContact, readRegisterLines, readUnitLines, UNITS_A_PAGE } from './registers';
import { contact, contactOf } from './unit-contact-shape';

const contactId = z.string().min(1).max(300).describe('<unit>/<post>');
const ofUnit = contact.extend({ unit, unitName: z.string(), register: z.string() });

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
      z.object({ register: z.string(), title: z.string(), trees: z.record(z.string(), z.array(z.any())) }),
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
      z.object({
        register: z.string(),
        title: z.string(),
        sample: z.boolean(),
        importedAt: instant,
        units: z.number().int(),
        contacts: z.number().int(),
        bad: z.number().int(),
      }),
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
      register: z.string().max(100),
      search: z.string().max(100).default('').describe('Part of a name, code or address, with or without accents'),
      bad: flag.describe('Only units with an address that mail does not reach'),
      page,
    }),
    answer: z.object({
      register: z.string(),
      found: z.number().int(),
      page: z.number().int(),
      pages: z.number().int(),
      units: z.array(
        z.object({
          unit,
          code: z.string(),
          name: z.string(),
          superiors: z.array(z.object({ tree: z.string(), name: z.string() })),
          validFrom: day.nullable(),
          validTo: day.nullable(),
          contacts: z.array(contact),
        }),
      ),
    }),
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
    body: z.strictObject({
      contact: contactId,
      name: typed(400, 0),
      title: typed(400, 0),
      email: typed(400, 0),
      phone: typed(400, 0).nullable(),
    }),
    answer: ofUnit,
    async run({ request, caller, body: { contact: id, ...details } }) {
      refuse(contactFaults(details));
      await editContact(caller, id, details);
      return contactAnswer(request.reader, id);
    },
  }),
  operation({
    method: 'POST',
    path: '/units/contacts',
    access: 'admin',
    id: 'addContact',
    summary: 'Adds a contact of a unit, who gets its mails and may sign in for it',
    query: nothing,
    body: z.strictObject({
      unit,
      post: z.enum(['office', 'officer', 'head']),
      name: typed(400, 0),
      title: typed(400, 0),
      email: typed(400, 0),
      phone: typed(400, 0).nullable(),
    }),
    answer: ofUnit,
    status: 201,
    async run({ request, caller, body: { unit: of, post, ...details } }) {
      refuse(contactFaults(details));
      return contactAnswer(request.reader, await addContact(caller, of, post, details));
    },
  }),
]);

async function contactAnswer(db: Queryable, id: string): Promise<z.infer<typeof ofUnit>> {
  const { unit: of, unitName, register, ...rest } = (await readContact(db, id))!;
  return { ...contactOf(rest), unit: of, unitName, register };
}

/** @throws DungHanError FIELD_INVALID with everything that must be mended */
function refuse(faults: readonly ContactFault[]): void {
  if (faults.length === 0) return;
  const issues = faults.map(({ field, message }) => ({ code: 'FIELD_INVALID', path: field, message }));
  throw new DungHanError('FIELD_INVALID', faults.map(({ message }) => message).join(' '), { issues });
}
