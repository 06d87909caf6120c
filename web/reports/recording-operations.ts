import { z } from 'zod';
import { acceptReport, acceptReports } from '../../client/reports/accept';
import { claimedFiles } from '../../client/reports/claimed-files';
import { completeRecord } from '../../client/reports/complete-record';
import { readReceipt } from '../../client/reports/receipt';
import { recordReports } from '../../client/reports/record';
import { recordSheet } from '../../client/reports/record-sheet';
import { withdrawRecord } from '../../client/reports/withdraw-record';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { ATTACHMENT_LIMITS, LARGE_JSON_BYTES, RECORDING_LIMITS, TEXT_LENGTHS } from '../../files/upload-limits';
import type { UploadedFile } from '../../files/uploaded-file';
import { askForReports } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { obligation, receiptCode, words, wordsNeeded } from '../api/scalars';
import { changedState, nothing, receipt, signedDocument } from '../api/shapes';
import { givenClock, givenDay, givenInstant } from '../api/times';
import { withValuePaths } from '../api/value-paths';
import { parsersOf } from '../http/parsers';
import { givenValues } from './report-form-shape';

const SHEET = `obligation;number;date;signer;received
${EXAMPLE.obligation};112/BC-UBND;23/9/2026;Chủ tịch UBND xã;
`;

const reason = words(2_000, 'Văn bản đến qua bưu điện, vào sổ ngày 24/9/2026').nullable().default(null);
const bookNumber = words(100, '1289')
  .nullable()
  .default(null)
  .describe('Số đến: its number in the book of incoming documents; needed where a late report becomes one on time');
const confirmDates = z
  .boolean()
  .default(false)
  .meta({ examples: [false] })
  .describe(
    'The dates were looked at again: a doubtful one is right, or a late report really came in time; needs `reason`',
  );
const recorded = z
  .strictObject({
    obligation,
    document: signedDocument.prefault({}),
    sentOn: givenDay
      .meta({ examples: ['2026-09-23'] })
      .nullable()
      .default(null),
    sentTime: givenClock
      .nullable()
      .default(null)
      .describe('The hour of that day; needed on the day of a deadline that names an hour'),
    receivedAt: givenInstant.nullable().default(null).describe('When the office received it; null: now'),
    reason,
    bookNumber,
    confirmDates,
    files: z
      .array(words(200, 'ban-quet-112.pdf'))
      .max(ATTACHMENT_LIMITS.files)
      .default([])
      .meta({ examples: [[]] })
      .describe('Names of its scans, which are sent as `files` of multipart/form-data'),
    values: givenValues.nullable().default(null).describe('Figures, where they are typed in at once'),
  })
  .meta({ id: 'RecordedReport', description: 'A report that came by another channel' });

/**
 * The scans of each report, by the names it gives.
 * @throws DungHanError NOT_FOUND with `issues` for a name without a file, CONFLICT for a file that no report names
 */
function scansOf(reports: readonly { files: readonly string[] }[], files: readonly UploadedFile[]): UploadedFile[][] {
  const claimed = claimedFiles(
    reports.map((report) => report.files),
    files,
  );
  const issues = [
    ...claimed.missing.map(({ claim, name }) => ({
      code: 'NOT_FOUND' as const,
      path: `reports.${claim}.files`,
      message: message('recording.scan-missing', { name }),
    })),
    ...claimed.left.map(({ name }) => ({
      code: 'CONFLICT' as const,
      path: 'files',
      message: message('recording.scan-unnamed', { name }),
    })),
  ];
  const [first] = issues;
  if (first === undefined) return claimed.files;
  throw new DungHanError(first.code, message('requests.fields', { paths: issues.map(({ path }) => path) }), { issues });
}

/** What staff do with reports that came: record them, mark them as checked. */
export const RECORDING_OPERATIONS = subject('Recording and checking', [
  operation({
    method: 'POST',
    path: '/records',
    access: 'staff',
    id: 'recordReports',
    summary: 'Records reports that came by another channel: all of them, or none and the reason why',
    query: nothing,
    body: z.strictObject({ reports: z.array(recorded).min(1).max(500) }),
    mostBytes: LARGE_JSON_BYTES,
    files: RECORDING_LIMITS,
    answer: z.array(receipt),
    status: 201,
    async run({ caller, request, body, takeFiles }) {
      await askForReports(
        request,
        body.reports.map((report) => report.obligation),
      );
      const files = scansOf(body.reports, takeFiles());
      return withValuePaths(
        (id) => `reports.${body.reports.findIndex(({ obligation: of }) => of === id)}.values`,
        () =>
          recordReports(
            caller,
            body.reports.map((report, index) => ({ ...report, files: files[index]! })),
          ),
      );
    },
  }),
  operation({
    method: 'POST',
    path: '/record-sheets',
    access: 'staff',
    id: 'recordSheet',
    summary: 'Records the reports of a table as Excel saves it: all of them, or every fault with its line',
    query: nothing,
    body: z
      .strictObject({
        sheet: wordsNeeded(TEXT_LENGTHS.recordSheet, SHEET).describe(
          'CSV: obligation, number, date, signer, received; sent, reason, book, file (the name of the scan among `files`)',
        ),
        file: wordsNeeded(200, 'ghi-nhan.csv').default('ghi-nhan.csv'),
        receivedAt: givenInstant.nullable().default(null).describe('For rows that leave theirs empty; null: now'),
        reason,
        confirmDates,
        dates: z
          .enum(['day-first', 'month-first'])
          .optional()
          .meta({ examples: ['day-first'] })
          .describe('The order of dates where the table does not show it; doubtful ones are refused without it'),
      })
      .meta({ id: 'RecordSheet' }),
    mostBytes: LARGE_JSON_BYTES,
    files: RECORDING_LIMITS,
    answer: z.array(receipt),
    status: 201,
    async run({
      caller,
      request,
      body: { sheet, file, receivedAt, reason, confirmDates: confirmed, dates },
      takeFiles,
    }) {
      const defaults = { receivedAt, reason, confirmDates: confirmed, ...(dates && { dates }) };
      const read = await parsersOf(request).recordSheet(sheet, file, caller.at, defaults);
      await askForReports(
        request,
        read.rows.map(({ report }) => report.obligation),
      );
      return recordSheet(caller, read, file, takeFiles());
    },
  }),
  operation({
    method: 'POST',
    path: '/record-withdrawals',
    access: 'staff',
    id: 'withdrawRecord',
    summary:
      'Takes back a report recorded by mistake: it stands as before, its receipt stays readable and says that it was withdrawn',
    query: nothing,
    body: z.strictObject({ receipt: receiptCode, reason: wordsNeeded(1_000, 'Ghi nhầm đơn vị') }),
    answer: changedState.extend({ receipt: receiptCode }).meta({ id: 'WithdrawnRecord' }),
    async run({ caller, request, body }) {
      const { obligation: of } = await readReceipt(request.reader, body.receipt);
      await askForReports(request, [of]);
      return withdrawRecord(caller, body);
    },
  }),
  operation({
    method: 'POST',
    path: '/record-additions',
    access: 'staff',
    id: 'completeRecord',
    summary: 'Adds figures or scans to a paper that was recorded without them: its next version, with the same days',
    query: nothing,
    body: z.strictObject({
      receipt: receiptCode,
      values: givenValues.nullable().default(null).describe('null: the figures that are there stay'),
    }),
    mostBytes: LARGE_JSON_BYTES,
    files: ATTACHMENT_LIMITS,
    answer: receipt,
    status: 201,
    async run({ caller, request, body, takeFiles }) {
      const { obligation: of } = await readReceipt(request.reader, body.receipt);
      await askForReports(request, [of]);
      return withValuePaths(
        () => 'values',
        () => completeRecord(caller, { ...body, files: takeFiles() }),
      );
    },
  }),
  operation({
    method: 'POST',
    path: '/acceptances',
    access: 'staff',
    id: 'acceptReport',
    summary: 'Marks a report as checked (đã kiểm tra)',
    query: nothing,
    body: z.strictObject({ obligation }),
    answer: changedState,
    async run({ caller, request, body }) {
      await askForReports(request, [body.obligation]);
      return acceptReport(caller, body.obligation);
    },
  }),
  operation({
    method: 'POST',
    path: '/acceptance-lists',
    access: 'staff',
    id: 'acceptReports',
    summary: 'Marks several reports as checked: all of them, or none',
    query: nothing,
    body: z.strictObject({ obligations: z.array(obligation).min(1).max(500) }),
    answer: z.array(changedState),
    async run({ caller, request, body }) {
      await askForReports(request, body.obligations);
      return acceptReports(caller, [...new Set(body.obligations)]);
    },
  }),
]);
