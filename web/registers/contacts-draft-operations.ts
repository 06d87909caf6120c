import { z } from 'zod';
import { openContactsDraft, requireContactsFile, saveContactsDraft } from '../../client/registers/contacts-file';
import { type ContactChanges, renewContacts } from '../../client/registers/renew-contacts';
import { inVietnamese } from '../../domain/messages/message';
import { REGISTER_JSON_BYTES, TEXT_LENGTHS } from '../../files/upload-limits';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { taken } from '../api/plan-file';
import { count, number, serial, text, unit, words } from '../api/scalars';
import { nothing } from '../api/shapes';
import { parsersOf } from '../http/parsers';
import { registerFile } from './register-file';
import { CONTACT } from './unit-contact-shape';

/** A table with a new mailbox of one commune. */
const TABLE = `code;office_email;phone
xa-an-phu;${CONTACT.email};${CONTACT.phone}
`;

/** A table of contacts as programs send it. */
const contactsFile = registerFile
  .pick({ file: true, base64: true })
  .extend({
    text: words(TEXT_LENGTHS.table, TABLE).nullable().default(null).describe('CSV'),
    register: words(100, EXAMPLE.register)
      .default('')
      .describe('Id of the register; empty: the name of the file, else the register with most of its codes'),
  })
  .meta({
    id: 'ContactsFile',
    description: 'A table (CSV, XLSX) with a column code and columns of contacts; an empty cell leaves what is there',
    examples: [{ file: 'dau-moi.csv', text: TABLE, base64: null, register: EXAMPLE.register }],
  });

const details = z.object({
  name: text(CONTACT.name),
  title: text(CONTACT.title),
  email: text(CONTACT.email),
  phone: text(CONTACT.phone).nullable(),
});

const changes = z
  .object({
    draft: serial(7),
    register: text(EXAMPLE.register),
    same: count(0).describe('Rows that say what is there already'),
    notes: z.array(text('Không dùng cột stt, ghi chú.')).describe('What was left out of the table, or read otherwise'),
    changes: z.array(
      z
        .object({
          unit,
          unitName: text(EXAMPLE.unitName),
          post: z.enum(['office', 'officer', 'head']),
          before: details.nullable().describe('null: the contact is added'),
          after: details,
        })
        .meta({ id: 'ContactChange' }),
    ),
  })
  .meta({ id: 'ContactsDraft', description: 'What a table of contacts would change' });

/** Contacts of many units renewed by a table: what it changes first, then a person's yes. */
export const CONTACTS_DRAFT_OPERATIONS = subject('Registers and contacts', [
  operation({
    method: 'POST',
    path: '/contacts-drafts',
    access: 'admin',
    id: 'keepContactsDraft',
    summary: 'Reads a table of contacts; kept until it is confirmed, or refused with every fault',
    query: nothing,
    body: contactsFile,
    mostBytes: REGISTER_JSON_BYTES,
    answer: changes,
    status: 201,
    async run({ request, caller, body: { file, text: written, base64, register } }) {
      const content = base64 === null ? Buffer.from(written ?? '') : Buffer.from(base64, 'base64');
      const read = await requireContactsFile(caller, parsersOf(request), { name: file, content, register });
      const draft = await saveContactsDraft(caller, read.register.id, read.text);
      return answerOf(draft, read);
    },
  }),
  operation({
    method: 'GET',
    path: '/contacts-drafts/{draft}',
    access: 'admin',
    id: 'readContactsDraft',
    summary: 'What a kept table of contacts would change now',
    query: z.strictObject({ draft: number }),
    answer: changes,
    async run({ request, caller, query }) {
      const found = await openContactsDraft(request.reader, parsersOf(request), query.draft, caller.at);
      if (found === null) throw notFound();
      return answerOf(query.draft, taken(found, ''));
    },
  }),
  operation({
    method: 'POST',
    path: '/contacts-drafts/{draft}/renewal',
    access: 'admin',
    id: 'renewContacts',
    summary: 'Renews the contacts of a kept table, all of them or none; each change is in the journal',
    query: z.strictObject({ draft: number }),
    answer: z.object({ register: text(EXAMPLE.register), renewed: count(1) }).meta({ id: 'RenewedContacts' }),
    status: 201,
    async run({ request, caller, query }) {
      const found = await openContactsDraft(request.reader, parsersOf(request), query.draft, caller.at);
      if (found === null) throw notFound();
      const shown = taken(found, '');
      return { register: shown.register.id, renewed: await renewContacts(caller, query.draft, shown) };
    },
  }),
]);

function answerOf(draft: number, shown: ContactChanges): z.infer<typeof changes> {
  const { register, same, notes } = shown;
  return {
    ...{ draft, register: register.id, same, notes: notes.map(inVietnamese) },
    changes: shown.changes.map(({ unit: of, post, before, after }) => ({
      ...{ unit: of.id, unitName: of.name, post },
      before: before === null ? null : detailsOf(before),
      after: detailsOf(after),
    })),
  };
}

function detailsOf({ name, title, email, phone }: z.infer<typeof details>): z.infer<typeof details> {
  return { name, title, email, phone };
}
