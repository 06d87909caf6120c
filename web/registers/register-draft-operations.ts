import { z } from 'zod';
import {
  checkRegister,
  keepRegisterDraft,
  openRegisterDraft,
  takeRegisterIn,
} from '../../client/registers/register-drafts';
import type { Register } from '../../domain/units/unit';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { PLAN_BYTES, taken } from '../api/plan-file';
import { nothing, number, unit } from '../api/shapes';
import { readRegister, registerFile } from './register-file';

const one = z.strictObject({ draft: number });
const counts = z.object({
  register: z.string(),
  title: z.string(),
  units: z.number().int(),
  contacts: z.number().int(),
  silent: z.number().int().describe('Units without a contact: nobody there would be told'),
});

/** Taking in a register: all its faults first, then what it will add, then a person's yes. */
export const REGISTER_DRAFT_OPERATIONS = subject('Registers and contacts', [
  operation({
    method: 'POST',
    path: '/register-drafts',
    access: 'admin',
    id: 'keepRegisterDraft',
    summary: 'Reads a register of units; kept until it is taken in, or refused with every fault',
    query: nothing,
    body: registerFile,
    mostBytes: PLAN_BYTES,
    answer: counts.extend({ draft: number }),
    status: 201,
    async run({ request, caller, body }) {
      const read = taken(await readRegister(body), body.file);
      const checked = taken(await checkRegister(request.reader, read), body.file);
      return { draft: await keepRegisterDraft(caller, checked), ...countsOf(checked.register) };
    },
  }),
  operation({
    method: 'GET',
    path: '/register-drafts/{draft}',
    access: 'admin',
    id: 'readRegisterDraft',
    summary: 'What a kept register would add',
    query: one,
    answer: counts.extend({
      draft: number,
      list: z.array(z.object({ unit, name: z.string(), contacts: z.number().int() })),
    }),
    async run({ request, query }) {
      const draft = await openRegisterDraft(request.reader, query.draft);
      if (draft === null) throw notFound();
      const list = draft.register.units.map(({ id, name, contacts }) => ({
        unit: id,
        name,
        contacts: contacts.length,
      }));
      return { draft: draft.id, ...countsOf(draft.register), list };
    },
  }),
  operation({
    method: 'POST',
    path: '/register-drafts/{draft}/import',
    access: 'admin',
    id: 'takeRegisterIn',
    summary: 'Takes a kept register in, whole',
    query: one,
    answer: z.object({
      register: z.string(),
      units: z.number().int(),
      contacts: z.number().int(),
      imported: z.boolean().describe('false: the same register was there already'),
    }),
    status: 201,
    run: ({ caller, query }) => takeRegisterIn(caller, query.draft),
  }),
]);

function countsOf({ id, title, units }: Register): z.infer<typeof counts> {
  return {
    ...{ register: id, title, units: units.length },
    contacts: units.reduce((sum, { contacts }) => sum + contacts.length, 0),
    silent: units.filter(({ contacts }) => contacts.length === 0).length,
  };
}
