import { z } from 'zod';
import { readReceipt } from '../../client/reports/receipt';
import { CHANNELS } from '../../domain/states/counted-at';
import { ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForOwner, notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, inAddress, numbered, obligation, receiptCode, text, unit } from '../api/scalars';
import { download, keptDocument, receipt, state } from '../api/shapes';
import { day, instant, iso } from '../api/times';
import { paperDownload } from '../http/send-paper';
import { readAttachment, readSubmissionPage } from './receipt';
import { readReceiptPaper } from './receipt-page';
import { keptValues, reportFormShape } from './report-form-shape';

const code = receiptCode;
const sentFile = z
  .object({
    ord: count(0).describe('Its place, for downloadFile'),
    name: text('bao-cao-quy-III.pdf'),
    bytes: count(182_340),
    sha256: text(EXAMPLE.sha256),
    unread: z.boolean().meta({
      description: 'The program could not read all of it: a scan, a large picture, a part over the limit',
      examples: [false],
    }),
  })
  .meta({ id: 'SentFile' });

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
      noteReportRead(request, found.obligation, 'receipt');
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
    answer: z
      .object({
        receipt: text(EXAMPLE.receipt),
        obligation,
        collection,
        unit,
        unitName: text(EXAMPLE.unitName),
        version: numbered(1),
        latestVersion: numbered(1),
        state,
        nil: z.boolean().meta({ examples: [false] }),
        values: keptValues,
        form: reportFormShape.nullable().describe('null: free text and files'),
        warnings: z.array(z.string()).meta({ examples: [[]] }),
        document: keptDocument,
        channel: z.enum(CHANNELS),
        latenessMark: z
          .enum(['waiting', 'counted'])
          .nullable()
          .describe('An act turned the late report into one on time; waiting: a second person has not confirmed it'),
        sentOn: day.nullable().describe('Of a report that came by another channel'),
        receivedAt: instant,
        submittedBy: text('Văn thư UBND xã An Phú'),
        note: text('Số liệu tính đến 20/9/2026').nullable(),
        sha256: text(EXAMPLE.sha256),
        files: z.array(sentFile),
      })
      .meta({ id: 'SentReport', description: 'What was sent under a receipt' }),
    async run({ request, query }) {
      const submission = await readSubmissionPage(request.reader, query.code);
      if (submission === null) throw notFound();
      askForOwner(request, ownerOfObligation(submission.obligation));
      noteReportRead(request, submission.obligation, 'report');
      const { id: _, documentNumber, documentDate, signer, receivedAt, reason, ...rest } = submission;
      const document = { number: documentNumber, date: documentDate, signer };
      return { ...rest, document, receivedAt: iso(receivedAt), note: reason };
    },
  }),
  operation({
    method: 'GET',
    path: '/receipts/{code}/paper',
    access: 'owner-read',
    id: 'downloadReceipt',
    summary: 'A receipt as a PDF to print, with the code by which anyone looks it up',
    query: z.strictObject({ code }),
    answer: download,
    async run({ deps, request, query }) {
      const submission = await readSubmissionPage(request.reader, query.code);
      if (submission === null) throw notFound();
      askForOwner(request, ownerOfObligation(submission.obligation));
      noteReportRead(request, submission.obligation, 'receipt');
      return paperDownload(await readReceiptPaper(request.reader, deps.baseUrl, submission), 'pdf');
    },
  }),
  operation({
    method: 'GET',
    path: '/receipts/{code}/files/{ord}',
    access: 'owner-read',
    id: 'downloadFile',
    summary: 'A file that came with a report, byte for byte',
    query: z.strictObject({ code, ord: inAddress(0, 999, 0) }),
    answer: download,
    async run({ request, query }) {
      const submission = await readSubmissionPage(request.reader, query.code);
      if (submission === null) throw notFound();
      askForOwner(request, ownerOfObligation(submission.obligation));
      noteReportRead(request, submission.obligation, 'file');
      const file = await readAttachment(request.reader, submission.id, query.ord);
      if (file === null) throw notFound();
      return file;
    },
  }),
]);
