import { checkReport } from '../../client/reports/check-report';
import type { ReportContent, ReportFault } from '../../client/reports/report-content';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import type { SubmissionTarget } from './obligation';
import { readDocument, readNote, VALUE_PREFIX, valuesOf } from './typed-report';

/** Parts of a report in the order in which the page shows them. */
const PARTS = ['nil', 'values', 'document', 'note', 'files'] as const;

/** Fields of the page by their place in a report. */
const FIELDS: Readonly<Record<string, string>> = {
  nil: 'loai',
  'document.number': 'so-van-ban',
  'document.date': 'ngay-van-ban',
  'document.signer': 'nguoi-ky',
  note: 'ghi-chu',
  files: 'tep',
};

/** The faults that block a typed report, and the figures that are unusual. */
export function checkTypedReport(
  { requirement }: Pick<SubmissionTarget, 'requirement'>,
  sent: SentForm,
): { faults: Fault[]; warnings: Fault[] } {
  const { faults, warnings } = checkReport(requirement, contentOfForm(sent));
  // A file that was refused is no file yet, and its fault says more than that one is missing.
  const told = sent.fileFaults.length > 0 ? faults.filter(({ path }) => path !== 'files') : faults;
  const all = [...told.map(toFault), ...readDocument(sent.fields).faults];
  const files = sent.fileFaults.map(({ message }) => ({ field: FIELDS.files!, message }));
  return { faults: [...all.sort((a, b) => placeOf(a) - placeOf(b)), ...files], warnings: warnings.map(toFault) };
}

/** What was typed, as the content of a report. */
export function contentOfForm({ fields, files }: SentForm): ReportContent {
  return {
    values: valuesOf(fields),
    nil: fields.get('loai') === 'khong-phat-sinh',
    document: readDocument(fields).document,
    note: readNote(fields),
    files,
  };
}

/** The fault beside its field of the page. */
export function toFault({ path, message }: ReportFault): Fault {
  const field = path.startsWith('values.') ? VALUE_PREFIX + path.slice('values.'.length) : (FIELDS[path] ?? '');
  return { field, message };
}

function placeOf({ field }: Fault): number {
  const path = Object.entries(FIELDS).find(([, name]) => name === field)?.[0] ?? 'values';
  return PARTS.findIndex((part) => path.startsWith(part));
}
