import type { FastifyRequest } from 'fastify';
import { holdScans, type ScansOfReport, scansOverLimits } from '../../client/reports/held-scans';
import type { RecordedPaper } from '../../client/reports/record';
import { message } from '../../domain/messages/message';
import type { RecordedReport } from '../../domain/records/recorded-report';
import { findMark, secrecyMessage } from '../../files/secrecy';
import type { UploadedFile } from '../../files/uploaded-file';
import { type HeldScan, readHeldScans, readScanContents } from '../../storage/held-scans';
import { callerOf } from '../access/caller';
import type { Fault } from '../http/fault';
import { busy, inspectedFile, type SentForm } from '../http/multipart-form';

/** The scans of one row: those that wait and are still wanted, and those just chosen. */
export interface RowScans extends ScansOfReport {
  unitName: string;
  row: number;
  held: readonly HeldScan[];
  /** A scan that the page showed has gone meanwhile. */
  isGone: boolean;
  faults: readonly Fault[];
}

type Row = { id: string; unitName: string };

/**
 * The scans chosen on the page, by rows of today's list: files in the fields `tep.<n>`, scans that wait in the ticks `giu.<n>.<k>`,
 * each of the report named by `bc.<n>`.
 * @returns the rows with scans, or with a file that is not taken
 */
export async function readRowScans(
  request: FastifyRequest,
  sent: Pick<SentForm, 'fields' | 'files' | 'fileFaults'>,
  rows: readonly Row[],
): Promise<RowScans[]> {
  const reportOf = (field: string): string | undefined => sent.fields.get(`bc.${field.split('.')[1]}`);
  const wanted = [...sent.fields].filter(([field]) => /^giu\.\d{1,4}\.\d{1,2}$/.test(field));
  const held =
    wanted.length === 0
      ? []
      : await readHeldScans(
          request.reader,
          rows.map(({ id }) => id),
        );
  return rows.flatMap(({ id, unitName }, row): RowScans[] => {
    const named = wanted.filter(([field]) => reportOf(field) === id).map(([, sha256]) => sha256);
    const waiting = held.filter(({ obligation, sha256 }) => obligation === id && named.includes(sha256));
    const chosen = sent.files.filter(({ field }) => reportOf(field) === id);
    const refused = sent.fileFaults.filter(({ field }) => reportOf(field) === id);
    if (named.length + chosen.length + refused.length === 0) return [];
    const scans = { obligation: id, held: waiting, chosen };
    const over = scansOverLimits(scans);
    const isGone = waiting.length < named.length;
    const said = [
      ...refused.map((fault) => fault.message),
      ...(over === null ? [] : [over]),
      ...(isGone ? [message('uploads.held-gone')] : []),
    ];
    const faults = said.map((one) => ({
      field: `tep.${row}`,
      message: message('recording.of-unit', { unit: unitName, said: one }),
    }));
    return [{ ...scans, unitName, row, isGone, faults }];
  });
}

/** A row with a scan is a report that came, also when nothing else is typed in it. */
export function chooseRowsWithScans(typed: Record<string, string>, scans: readonly RowScans[]): void {
  for (const { row } of scans) typed[`chon.${row}`] = 'co';
}

/**
 * The reports with their scans, those that waited inspected as if they came now; or what is wrong, by row.
 * @throws DungHanError SERVICE_UNAVAILABLE when too many send at once
 */
export async function withScans(
  request: FastifyRequest,
  reports: readonly RecordedReport[],
  scans: readonly RowScans[],
): Promise<{ papers: RecordedPaper[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const papers: RecordedPaper[] = [];
  for (const report of reports) {
    const of = scans.find(({ obligation }) => obligation === report.obligation);
    const files = of === undefined ? [] : [...(await waitingFiles(request, of, faults)), ...of.chosen];
    const marked = findMark({ document: report.document, files, texts: [report.reason ?? ''] });
    if (marked !== null && of !== undefined) {
      const said = secrecyMessage(marked);
      faults.push({ field: `tep.${of.row}`, message: message('recording.of-unit', { unit: of.unitName, said }) });
    }
    papers.push({ ...report, files });
  }
  return { papers, faults };
}

async function waitingFiles(request: FastifyRequest, scans: RowScans, faults: Fault[]): Promise<UploadedFile[]> {
  const { obligation, held, chosen, row, unitName } = scans;
  const again = new Set(chosen.map(({ sha256 }) => sha256));
  const waiting = held.filter(({ sha256 }) => !again.has(sha256));
  if (waiting.length === 0) return [];
  const bytes = waiting.reduce((sum, file) => sum + file.bytes, 0);
  if (!request.server.uploadMemory.take(request, bytes)) throw busy();
  const hashes = waiting.map(({ sha256 }) => sha256);
  const files: UploadedFile[] = [];
  for (const file of await readScanContents(request.reader, obligation, hashes)) {
    const checked = await inspectedFile(request, file);
    if (checked.ok) files.push(checked.file);
    else {
      const said = message('recording.of-unit', { unit: unitName, said: checked.message });
      faults.push({ field: `tep.${row}`, message: said });
    }
  }
  return files;
}

/**
 * Keeps the chosen scans while the page is shown again, but for those that may not be here at all.
 * @returns the scans that wait, for the page to show
 */
export async function keepScans(request: FastifyRequest, scans: readonly RowScans[]): Promise<HeldScan[]> {
  const rows = scans.map((one) => {
    const isSecret = findMark({ document: { number: null }, files: one.chosen, texts: [] }) !== null;
    return isSecret || scansOverLimits(one) !== null ? { ...one, chosen: [] } : one;
  });
  await holdScans(callerOf(request), rows);
  return rows.flatMap(({ obligation, held, chosen }) => [
    ...held.filter(({ sha256 }) => !chosen.some((file) => file.sha256 === sha256)),
    ...chosen.map(({ sha256, name, content }) => ({ obligation, sha256, name, bytes: content.length })),
  ]);
}
