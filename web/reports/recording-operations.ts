import { z } from 'zod';
import { acceptReport, acceptReports } from '../../client/reports/accept';
import { parseRecordSheet } from '../../client/reports/parse-record-sheet';
import { recordReports } from '../../client/reports/record';
import { recordSheet } from '../../client/reports/record-sheet';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { parseInstant } from '../../domain/time/time';
import { askForReports } from '../access/request';
import { operation, subject } from '../api/operation';
import { changedState, day, instant, nothing, obligation, receipt, signedDocument } from '../api/shapes';

/** What staff do with reports that came: record them, mark them as checked. */
export const RECORDING_OPERATIONS = subject('Recording and checking', [
  operation({
    method: 'POST',
    path: '/records',
    access: 'staff',
    id: 'recordReports',
    summary: 'Records reports that came by another channel: all of them, or none and the reason why',
    query: nothing,
    body: z.strictObject({
      reports: z
        .array(
          z.strictObject({
            obligation,
            document: signedDocument.prefault({}),
            sentOn: day.nullable().default(null),
            receivedAt: instant.nullable().default(null).describe('When the office received it; null: now'),
            reason: z.string().max(2_000).nullable().default(null),
            values: z.unknown().optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: z.array(receipt),
    status: 201,
    async run({ caller, request, body }) {
      await askForReports(
        request,
        body.reports.map((report) => report.obligation),
      );
      const reports = body.reports.map((report) => ({
        ...report,
        values: report.values ?? null,
        receivedAt: report.receivedAt === null ? null : receivedInstant(report.receivedAt),
      }));
      return recordReports(caller, reports);
    },
  }),
  operation({
    method: 'POST',
    path: '/record-sheets',
    access: 'staff',
    id: 'recordSheet',
    summary: 'Records the reports of a table as Excel saves it: all of them, or every fault with its line',
    query: nothing,
    body: z.strictObject({
      sheet: z.string().min(1).max(1_000_000).describe('CSV: obligation, number, date, signer, received; sent, reason'),
      file: z.string().max(200).default('ghi-nhan.csv'),
      receivedAt: instant.nullable().default(null).describe('For rows that leave theirs empty; null: now'),
      reason: z.string().max(2_000).nullable().default(null),
    }),
    mostBytes: 4_194_304,
    answer: z.array(receipt),
    status: 201,
    async run({ caller, request, body: { sheet, file, receivedAt, reason } }) {
      const defaults = { receivedAt: receivedAt === null ? null : receivedInstant(receivedAt), reason };
      const { rows } = parseRecordSheet(sheet, file, caller.at, defaults);
      await askForReports(
        request,
        rows.map(({ report }) => report.obligation),
      );
      return recordSheet(caller, sheet, file, defaults);
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

function receivedInstant(text: string): number {
  const found = parseInstant(text);
  if (found === null) throw new DungHanError('USAGE', message('recording.not-an-instant', { text }));
  return found;
}
