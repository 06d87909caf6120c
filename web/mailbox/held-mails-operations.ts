import { z } from 'zod';
import { heldMails, releaseMails } from '../../client/mails/held-mails';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { NOTICE_NAMES } from '../../domain/notices/notice-names';
import { MAIL_RELEASES } from '../../domain/people/mail-release';
import { startOfDay } from '../../domain/time/time';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { contactId, count, text } from '../api/scalars';
import { nothing } from '../api/shapes';
import { givenDay, instant, iso, isoOrNull } from '../api/times';

const KINDS = Object.keys(NOTICE_NAMES) as (keyof typeof NOTICE_NAMES)[];

const restored = z
  .object({
    restoredAt: instant,
    restoredBy: text('Quản trị'),
    source: text('dung-han-20261201020000.zip').nullable().describe('The backup; null for a copy made by other means'),
    backupAt: instant.nullable(),
  })
  .meta({ id: 'Restored', description: 'When the database was restored, and from what' });

const held = z
  .object({
    person: contactId.nullable().describe('Contact that reads them; null where nobody does'),
    name: text('Văn thư UBND xã An Phú').nullable(),
    email: text('vanthu@anphu.tinh-mau.example').nullable(),
    unitName: text(EXAMPLE.unitName).nullable(),
    kind: z.enum(KINDS).meta({ examples: ['remind'] }),
    notices: count(2),
    probablySent: count(1).describe('Due before the restore'),
    from: instant.describe('When the earliest was due'),
  })
  .meta({ id: 'HeldMail', description: 'Notices of one kind that wait for one person' });

/** Mails that are held after a restore. */
export const HELD_MAILS_OPERATIONS = subject('Mails', [
  operation({
    method: 'GET',
    path: '/held-mails',
    access: 'admin',
    id: 'listHeldMails',
    summary: 'What a restored database would mail now, and what of it was probably sent before',
    query: nothing,
    answer: z
      .object({
        restored: restored.nullable().describe('Null while nothing is held'),
        notices: count(2),
        probablySent: count(1),
        formerAddresses: count(1).describe('Mails that tell an old address that it was replaced'),
        mails: z.array(held),
      })
      .meta({ id: 'HeldMails' }),
    async run({ request }) {
      const found = await heldMails(request.reader, request.at);
      if (found === null) return { restored: null, notices: 0, probablySent: 0, formerAddresses: 0, mails: [] };
      const { restoration, mails, notices, probablySent, formerAddresses } = found;
      const { restoredAt, restoredBy, source, backupAt } = restoration;
      return {
        restored: { restoredAt: iso(restoredAt), restoredBy, source, backupAt: isoOrNull(backupAt) },
        ...{ notices, probablySent, formerAddresses },
        mails: mails.map(({ from, ...mail }) => ({ ...mail, from: iso(from) })),
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/held-mails/release',
    access: 'admin',
    id: 'releaseHeldMails',
    summary: 'Lets a restored database mail again, with or without what was probably sent before',
    query: nothing,
    body: z
      .strictObject({
        how: z
          .enum(MAIL_RELEASES)
          .meta({ examples: ['drop-sent'] })
          .describe('send all; drop-sent: what was probably sent; drop-before: what was due before a day; drop all'),
        before: givenDay.optional().describe('Of drop-before, and of it alone'),
      })
      .meta({ id: 'MailRelease', examples: [{ how: 'drop-sent' }] }),
    answer: z.object({ dropped: count(1), leaving: count(1) }).meta({ id: 'ReleasedMails' }),
    async run({ caller, body: { how, before } }) {
      if ((how === 'drop-before') !== (before !== undefined))
        throw new DungHanError('FIELD_INVALID', message('command-line.release-before'));
      return releaseMails(caller, how, before === undefined ? null : startOfDay(before));
    },
  }),
]);
