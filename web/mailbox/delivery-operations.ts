import { z } from 'zod';
import { DELIVERIES_A_PAGE, readDeliveries } from '../../client/mails/deliveries';
import { enterBounceFile } from '../../client/mails/enter-bounce-file';
import { DungHanError } from '../../domain/errors';
import { inVietnamese } from '../../domain/messages/message';
import { DELIVERY_STATES } from '../../domain/people/delivery-state';
import { LARGE_JSON_BYTES } from '../../files/upload-limits';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, contactId, count, page, text, unit, words, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { givenDay, instant, iso, isoOrNull } from '../api/times';
import { parsersOf } from '../http/parsers';

const CONCERNS = ['address', 'mailbox-full', 'sender', 'for-now'] as const;
const SOURCE = 'Content-Type: multipart/report; report-type=delivery-status; boundary="B"\r\n\r\n--B …';

const delivery = z
  .object({
    mail: text('4f1c02a7d9e84b7c9a6a2f0d5e8b1c33').describe('Id of the mail'),
    contact: contactId,
    name: text('Văn thư UBND xã An Phú'),
    post: z.enum(['office', 'officer', 'head']),
    unit,
    unitName: text(EXAMPLE.unitName),
    email: text('vanthu@anphu.tinh-mau.example').describe('Address it was sent to'),
    slot: instant,
    state: z
      .enum(DELIVERY_STATES)
      .meta({ examples: ['bounced'] })
      .describe('sent; bounced: it came back later; refused: it could not be sent; put-off: tried again; waiting'),
    sentAt: instant.nullable(),
    subject: text('[Nhắc báo cáo] Còn 03 ngày làm việc').nullable(),
    attempts: count(1),
    answer: text('550 5.1.1 User unknown').nullable().describe('The words of the server that refused or gave it back'),
    concerns: z
      .enum(CONCERNS)
      .nullable()
      .describe('Whom the newest bounce speaks of')
      .meta({ examples: ['address'] }),
    bouncedAt: instant.nullable(),
  })
  .meta({ id: 'Delivery', description: 'One mail to one person, and what became of it' });

/** Mails to each person, and those that came back. */
export const DELIVERY_OPERATIONS = subject('Mails', [
  operation({
    method: 'GET',
    path: '/deliveries',
    access: 'admin',
    id: 'listDeliveries',
    summary: 'What was sent to whom: taken, come back, put off, or waiting; the newest slot first',
    query: z.strictObject({
      unit: unit.optional(),
      contact: contactId.optional(),
      round: collection.optional().describe('Mails that told of this round'),
      state: z
        .enum(DELIVERY_STATES)
        .optional()
        .meta({ examples: ['bounced'] }),
      search: words(100, 'an phú').default('').describe('Part of a name, an address or a unit'),
      from: givenDay.optional().describe('First day of the slot'),
      to: givenDay.optional().describe('Last day of the slot'),
      page,
    }),
    answer: z
      .object({ found: count(1), page: count(1), pages: count(1), mails: z.array(delivery) })
      .meta({ id: 'Deliveries' }),
    async run({ request, query }) {
      const { unit: of = null, contact = null, round = null, state = null, from = null, to = null, search } = query;
      const filter = { unit: of, contact, round, state, from, to, search };
      const { mails, found } = await readDeliveries(request.reader, filter, query.page);
      return {
        ...{ found, page: query.page, pages: Math.max(1, Math.ceil(found / DELIVERIES_A_PAGE)) },
        mails: mails.map(({ id, slot, sentAt, bouncedAt, ...mail }) => ({
          ...{ mail: id, ...mail, slot: iso(slot), sentAt: isoOrNull(sentAt), bouncedAt: isoOrNull(bouncedAt) },
        })),
      };
    },
  }),
  operation({
    method: 'POST',
    path: '/bounces',
    access: 'admin',
    id: 'enterBounce',
    summary: 'Enters a mail by which a server gave one of ours back (RFC 3464)',
    query: nothing,
    body: z
      .strictObject({ source: wordsNeeded(1_000_000, SOURCE).describe('The whole mail as it came, as text') })
      .meta({ id: 'BounceSource' }),
    mostBytes: LARGE_JSON_BYTES,
    answer: z
      .object({
        email: text('vanthu@anphu.tinh-mau.example'),
        contact: contactId,
        concerns: z.enum(CONCERNS).meta({ examples: ['address'] }),
        marked: z.boolean().describe('The address is marked now; its mail goes to the unit’s other contact'),
        words: text('Đã ghi: không có địa chỉ vanthu@anphu.tinh-mau.example.'),
      })
      .meta({ id: 'EnteredBounce' }),
    status: 201,
    async run({ request, caller, body: { source } }) {
      const entered = await enterBounceFile(caller, parsersOf(request), Buffer.from(source, 'utf8'));
      if (!entered.ok) throw new DungHanError('FIELD_INVALID', entered.fault);
      const { outcome, words: said } = entered;
      if (outcome.outcome !== 'recorded') {
        throw new DungHanError(outcome.outcome === 'unknown' ? 'NOT_FOUND' : 'CONFLICT', said);
      }
      const { email, contact, concerns, marked } = outcome;
      return { email, contact, concerns, marked, words: inVietnamese(said) };
    },
  }),
]);
