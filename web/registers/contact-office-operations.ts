import { z } from 'zod';
import { endAbsence, noteAbsence } from '../../client/registers/absences';
import { keepOfficeDays } from '../../client/registers/office-days';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { contactId, line, serial, text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso } from '../api/times';
import { readContactOffice } from './contact-office';
import { readContact } from './registers';

const DEPUTY = text('Văn thư UBND xã An Phú');
const absence = serial(3).describe('Number of the absence');

const office = z
  .object({
    contact: contactId,
    from: day
      .nullable()
      .describe('First day in the post; null: open')
      .meta({ examples: ['2026-01-01'] }),
    to: day
      .nullable()
      .describe('Last day in the post; null: still held')
      .meta({ examples: [null] }),
    onceADay: z.boolean().describe('The reader has chosen one mail a day'),
    absences: z.array(
      z
        .object({
          absence,
          deputy: contactId,
          deputyName: DEPUTY,
          from: day,
          to: day,
          reason: text('Nghỉ phép'),
          notedAt: instant,
        })
        .meta({ id: 'Absence', description: 'An absence that is not over, with its deputy (người thay, đến ngày …)' }),
    ),
  })
  .meta({
    id: 'ContactOffice',
    description: 'When a contact holds its post, and who reads its mails while it is away',
  });

/** When contacts hold their posts, and who reads for them. */
export const CONTACT_OFFICE_OPERATIONS = subject('Registers and contacts', [
  operation({
    method: 'GET',
    path: '/contact-office',
    access: 'admin',
    id: 'readContactOffice',
    summary: 'When a contact holds its post, and who reads its mails while it is away',
    query: z.strictObject({ contact: contactId }),
    answer: office,
    run: async ({ request, query }) => answerOf(request.reader, query.contact, request.at),
  }),
  operation({
    method: 'POST',
    path: '/contact-office',
    access: 'admin',
    id: 'setContactDays',
    summary:
      'Notes from when to when a contact holds its post; after the last day nothing is sent there and its access ends',
    query: nothing,
    body: z
      .strictObject({ contact: contactId, from: givenDay.nullable(), to: givenDay.nullable() })
      .meta({ id: 'ContactDays' }),
    answer: office,
    async run({ request, caller, body: { contact, from, to } }) {
      await keepOfficeDays(caller, contact, { from, to });
      return answerOf(request.reader, contact, request.at);
    },
  }),
  operation({
    method: 'POST',
    path: '/absences',
    access: 'admin',
    id: 'noteAbsence',
    summary: 'Notes that a contact is away, and which other contact of the unit reads its mails until when',
    query: nothing,
    body: z
      .strictObject({
        contact: contactId,
        deputy: contactId,
        from: givenDay,
        to: givenDay,
        reason: line(200, 'Nghỉ phép').default(''),
      })
      .meta({ id: 'NewAbsence' }),
    answer: office,
    status: 201,
    async run({ request, caller, body }) {
      await noteAbsence(caller, body);
      return answerOf(request.reader, body.contact, request.at);
    },
  }),
  operation({
    method: 'POST',
    path: '/absence-ends',
    access: 'admin',
    id: 'endAbsence',
    summary: 'Cuts an absence short: the contact reads its own mails again',
    query: nothing,
    body: z.strictObject({ absence }).meta({ id: 'AbsenceEnd' }),
    answer: z.object({ absence }),
    async run({ caller, body }) {
      await endAbsence(caller, body.absence);
      return body;
    },
  }),
]);

async function answerOf(db: Queryable, id: string, at: Instant): Promise<z.infer<typeof office>> {
  const contact = await readContact(db, id);
  if (contact === null) throw notFound();
  const { days, absences, onceADay } = await readContactOffice(db, contact, at);
  return {
    ...{ contact: id, from: days.from, to: days.to, onceADay },
    absences: absences.map(({ id: number, deputy, deputyName, from, to, reason, notedAt }) => ({
      ...{ absence: number, deputy, deputyName, from, to, reason, notedAt: iso(notedAt) },
    })),
  };
}
