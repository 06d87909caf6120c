import { z } from 'zod';
import {
  checkRegister,
  importRegisterDraft,
  openRegisterDraft,
  saveRegisterDraft,
} from '../../client/registers/register-drafts';
import { inVietnamese } from '../../domain/messages/message';
import type { RegisterReading } from '../../domain/units/parse-register-csv';
import type { Register } from '../../domain/units/unit';
import { REGISTER_JSON_BYTES } from '../../files/upload-limits';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { taken } from '../api/plan-file';
import { count, number, serial, text, unit } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day } from '../api/times';
import { parsersOf } from '../http/parsers';
import { readRegister, registerFile } from './register-file';

const one = z.strictObject({ draft: number });
const draft = serial(7);
const counts = z
  .object({
    register: text(EXAMPLE.register),
    title: text('Danh mục đơn vị tỉnh Mẫu'),
    units: count(135),
    contacts: count(270),
    silent: count(0).describe('Units without a contact: nobody there would be told'),
  })
  .meta({ id: 'RegisterCounts' });

const said = z.object({
  notes: z
    .array(text('Không dùng cột stt, ghi chú.'))
    .describe('What was left out of a table, and what was read otherwise than it is written'),
  doubts: z
    .array(
      z
        .object({
          column: text('valid_from'),
          cell: text('7/1/2025'),
          dayFirst: day.meta({ examples: ['2025-01-07'] }),
          monthFirst: day.meta({ examples: ['2025-07-01'] }),
        })
        .meta({ id: 'DateDoubt' }),
    )
    .meta({ examples: [[]] })
    .describe('Columns whose dates can be read in two orders'),
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
    mostBytes: REGISTER_JSON_BYTES,
    answer: counts.extend({ draft, ...said.shape }).meta({ id: 'KeptRegisterDraft' }),
    status: 201,
    async run({ request, caller, body }) {
      const read = taken(await readRegister(parsersOf(request), body), body.file);
      const checked = taken(await checkRegister(request.reader, read), body.file);
      return { draft: await saveRegisterDraft(caller, checked), ...countsOf(checked.register), ...saidOf(checked) };
    },
  }),
  operation({
    method: 'GET',
    path: '/register-drafts/{draft}',
    access: 'admin',
    id: 'readRegisterDraft',
    summary: 'What a kept register would add',
    query: one,
    answer: counts
      .extend({
        draft,
        ...said.shape,
        list: z.array(z.object({ unit, name: text(EXAMPLE.unitName), contacts: count(2) })),
      })
      .meta({ id: 'RegisterDraft' }),
    async run({ request, query }) {
      const found = await openRegisterDraft(request.reader, parsersOf(request), query.draft);
      if (found === null) throw notFound();
      const list = found.register.units.map(({ id, name, contacts }) => ({
        unit: id,
        name,
        contacts: contacts.length,
      }));
      return { draft: found.id, ...countsOf(found.register), ...saidOf(found), list };
    },
  }),
  operation({
    method: 'POST',
    path: '/register-drafts/{draft}/import',
    access: 'admin',
    id: 'takeRegisterIn',
    summary: 'Takes a kept register in, whole',
    query: one.extend({
      dates: z
        .enum(['day-first', 'month-first'])
        .optional()
        .describe('The order of dates where the table does not show it; refused without it while there are doubts'),
    }),
    answer: z.object({
      register: text(EXAMPLE.register),
      units: count(135),
      contacts: count(270),
      imported: z.boolean().describe('false: the same register was there already'),
    }),
    status: 201,
    run: ({ caller, request, query }) => importRegisterDraft(caller, parsersOf(request), query.draft, query.dates),
  }),
]);

function saidOf({ notes, doubts }: RegisterReading): z.infer<typeof said> {
  return { notes: notes.map(inVietnamese), doubts: [...doubts] };
}

function countsOf({ id, title, units }: Register): z.infer<typeof counts> {
  return {
    ...{ register: id, title, units: units.length },
    contacts: units.reduce((sum, { contacts }) => sum + contacts.length, 0),
    silent: units.filter(({ contacts }) => contacts.length === 0).length,
  };
}
