import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { RecordSheet } from '../../domain/records/parse-record-sheet';
import type { RecordedReport } from '../../domain/records/recorded-report';
import type { LookFault } from '../../domain/records/second-look';
import type { Issue } from '../../domain/source/issue';
import type { ObligationState } from '../../domain/states/state';
import { sendAction } from '../../domain/states/transitions';
import type { UploadedFile } from '../../files/uploaded-file';
import type { Caller, Receipt } from '../contract';
import { claimedFiles } from './claimed-files';
import { recordReports } from './record';
import { faultsOfRecording, lookAtRecorded, type RecordedLook } from './recorded-dates';

/**
 * Records all reports of a sheet, or none: every fault is listed with its line before anything is written.
 * @param scans the files that came with the sheet, which its column `file` names
 * @throws DungHanError VALUES_REFUSED with the issues, and what `recordReports` throws
 */
export async function recordSheet(
  caller: Caller,
  sheet: RecordSheet,
  file: string,
  scans: readonly UploadedFile[] = [],
): Promise<Receipt[]> {
  const { files, missing, left } = claimedFiles(
    sheet.rows.map(({ scan }) => (scan === null ? [] : [scan])),
    scans,
  );
  const lost = missing.map(({ claim, name }): Issue => {
    const { line } = sheet.rows[claim]!;
    return { file, line, path: 'file', code: 'NOT_FOUND', message: message('recording.scan-missing', { name }) };
  });
  const unnamed = left.map(({ name }): Issue => {
    return {
      file,
      line: null,
      path: 'file',
      code: 'FIELD_UNKNOWN',
      message: message('recording.scan-unnamed', { name }),
    };
  });
  const issues = [...sheet.issues, ...lost, ...unnamed, ...(await factFaults(caller, sheet, file))].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  if (issues.length > 0) {
    const fault = message('recording.sheet-refused', { faults: issues.length, file });
    throw new DungHanError('VALUES_REFUSED', fault, { issues });
  }
  return recordReports(
    caller,
    sheet.rows.map(({ report }, row) => ({ ...report, files: files[row]! })),
  );
}

/** Columns of the sheet; what was looked at again is an option for all rows. */
const COLUMN_OF: Readonly<Record<LookFault['part'], string>> = {
  ...{ issued: 'date', sent: 'sent', received: 'received', number: 'number', date: 'date', book: 'book' },
  ...{ reason: 'reason', basis: 'date', until: 'sent', confirm: '--confirm-dates' },
};

function dateFaults(
  report: RecordedReport,
  looks: readonly RecordedLook[],
  at: { file: string; line: number },
): Issue[] {
  const look = looks.find(({ obligation }) => obligation === report.obligation);
  if (look === undefined) return [];
  const { file, line } = at;
  return faultsOfRecording(report, look).map(({ part, code, message: said }) => {
    return { file, line, path: COLUMN_OF[part], code, message: said };
  });
}

/** Faults of rows whose report is not expected, or no longer accepted. */
async function factFaults(caller: Caller, { rows }: RecordSheet, file: string): Promise<Issue[]> {
  const found = await caller.reader.rows<{ id: string; state: ObligationState }>(
    'select id, state from obligations where id = any($1)',
    [rows.map((row) => row.report.obligation)],
  );
  const looks = await lookAtRecorded(
    caller.reader,
    rows.map(({ report }) => report),
    caller.at,
  );
  const states = new Map(found.map(({ id, state }) => [id, state]));
  return rows.flatMap(({ line, report }): Issue[] => {
    const state = states.get(report.obligation);
    const at = { file, line, path: 'obligation' };
    const { obligation } = report;
    if (state === undefined)
      return [{ ...at, code: 'NOT_FOUND', message: message('recording.report-unknown', { report: obligation }) }];
    if (sendAction(state) !== null) return dateFaults(report, looks, at);
    const because = message(`decisions.because-${state}`);
    return [{ ...at, code: 'NOT_OWING', message: message('recording.not-taken', { report: obligation, because }) }];
  });
}
