import { z } from 'zod';
import { readReceipt } from '../../client/reports/receipt';
import { ownerOfObligation } from '../access/reach';
import { askForOwner, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import {
  collection,
  day,
  download,
  instant,
  iso,
  obligation,
  receipt,
  signedDocument,
  state,
  unit,
} from '../api/shapes';
import { readAttachment, readSending } from './receipt';

const code = z.string().max(100);

/** What came in: the receipt, what was sent with it, and its files. */
export const RECEIPT_OPERATIONS = subject('Receipts', [
  operation({
    method: 'GET',
    path: '/receipts/{code}',
    access: 'owner-read',
    id: 'readReceipt',
    summary: 'A receipt given before',
    query: z.strictObject({ code }),
    answer: receipt,
    async run({ request, query }) {
      const found = await readReceipt(request.reader, query.code);
      askForOwner(request, ownerOfObligation(found.obligation));
      return found;
    },
  }),
  operation({
    method: 'GET',
    path: '/receipts/{code}/content',
    access: 'owner-read',
    id: 'readSending',
    summary: 'What was sent under a receipt: figures, texts, the signed document, files',
    query: z.strictObject({ code }),
    answer: z.object({
      receipt: z.string(),
      obligation,
      collection,
      unit,
      unitName: z.string(),
      version: z.number().int(),
      latestVersion: z.number().int(),
      state,
      nil: z.boolean(),
      values: z.any(),
      form: z.any().describe('Form definition of the plan; null: free text and files'),
      warnings: z.array(z.string()),
      document: signedDocument,
      channel: z.enum(['web', 'cli', 'record', 'rollup']),
      sentOn: day.nullable(),
      receivedAt: instant,
      submittedBy: z.string(),
      note: z.string().nullable(),
      sha256: z.string(),
      files: z.array(
        z.object({
          ord: z.number().int(),
          name: z.string(),
          bytes: z.number().int(),
          sha256: z.string(),
          unread: z.boolean(),
        }),
      ),
    }),
    async run({ request, query }) {
      const sending = await readSending(request.reader, query.code);
      if (sending === null) throw notFound();
      askForOwner(request, ownerOfObligation(sending.obligation));
      const { id: _, documentNumber, documentDate, signer, receivedAt, reason, ...rest } = sending;
      const document = { number: documentNumber, date: documentDate, signer };
      return { ...rest, document, receivedAt: iso(receivedAt), note: reason };
    },
  }),
  operation({
    method: 'GET',
    path: '/receipts/{code}/files/{ord}',
    access: 'owner-read',
    id: 'downloadFile',
    summary: 'A file that came with a report, byte for byte',
    query: z.strictObject({ code, ord: z.coerce.number().int().min(0).max(999) }),
    answer: download,
    async run({ request, query }) {
      const sending = await readSending(request.reader, query.code);
      if (sending === null) throw notFound();
      askForOwner(request, ownerOfObligation(sending.obligation));
      const file = await readAttachment(request.reader, sending.id, query.ord);
      if (file === null) throw notFound();
      return file;
    },
  }),
]);
