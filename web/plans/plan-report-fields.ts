import { dueOf, dueText, firstPeriod, isLater, numberOrText, periodId, secondHalfText, yearText } from './plan-due';
import { type Data, type FileField, type FilledPart, isData, type ReadFile, textOf, withoutEmpty } from './plan-fields';
import { FORM_FREQUENCIES, FORM_KINDS, type FormFrequency } from './plan-form-choices';

/** A report as it was filled in. */
export interface FilledReport extends FilledPart {
  frequency: FormFrequency;
  /** The day the document's duties begin, as it was typed. */
  effective: string;
  /** What is ticked in a list of units. */
  ticked(list: 'nhom' | 'don-vi'): readonly string[];
  /** Ids that the report its figures go into, and its form, have in the new plan; '' where there is none. */
  feeds: string;
  form: string;
}

/** The fields of one report, in the order of its requirement in the file. */
export const REPORT_FIELDS: readonly FileField<FilledReport>[] = [
  { field: 'bao-cao', path: 'report' },
  { field: 'loai-bao-cao', path: 'kind', write: kindOf },
  { field: 'tan-suat', path: 'frequency', write: ({ frequency }) => frequency, read: frequencyText },
  { field: 'dieu-khoan', path: 'clause' },
  { field: 'nguyen-van', path: 'quote', write: quoteOf },
  { field: 'loi-van', path: 'dueText' },
  { field: 'han', path: 'due', write: dueByHour, read: ({ due }) => dueText(due) },
  { field: 'gio', path: 'due.time', write: null },
  { field: 'han-2', path: 'due.H2', write: null, read: ({ due }) => secondHalfText(due) },
  { field: 'thang-sau', path: 'due.ofYear', write: null, read: ({ due }) => (isLater(due) ? 'co' : '') },
  { field: 'cach-hieu', path: 'boundary', write: boundaryOf },
  { field: 'chot', path: 'cutoff', write: cutoffOf, read: cutoffText },
  { field: 'ky', path: 'period', write: periodOf },
  { field: 'ky', path: 'first', write: firstOf },
  { field: 'noi-nhan', path: 'receiver' },
  { field: 'qua', path: 'through' },
  { field: 'khong-phat-sinh', path: 'nil', write: nilOf, read: ({ nil }) => (nil === 'yes' ? 'co' : '') },
  { field: 'nhom', path: 'reporters', write: reportersOf },
  { field: 'gui-tiep', path: 'feeds', write: ({ feeds }) => feeds, read: feedsText },
  { field: 'bieu-mau', path: 'form', write: ({ form }) => form, read: formText },
];

/** The day of the due date, with its hour where one is filled in. */
function dueByHour(report: FilledReport): Data | null {
  const due = dueOf(report.frequency, report);
  const time = report.line('gio');
  return due === null || time === '' ? due : { ...due, time };
}

function recurs({ frequency }: FilledReport): boolean {
  return frequency !== 'once' && frequency !== 'unspecified';
}

function isDated({ line }: FilledReport): boolean {
  return line('han') !== '' || line('han-2') !== '';
}

function kindOf(report: FilledReport): string {
  const chosen = FORM_KINDS.find((one) => one === report.line('loai-bao-cao'));
  return chosen ?? (recurs(report) ? 'periodic' : 'thematic');
}

/** The JSON of a plan names a cycle of five years by its length. */
function frequencyText({ frequency }: Data): string {
  if (frequency === 'every-5-years') return 'five-year';
  return FORM_FREQUENCIES.find((one) => one === frequency) ?? '';
}

/** The words of the document, lines joined; invisible characters stay, because the parser reports them. */
function quoteOf({ typed }: FilledReport): string {
  return typed('nguyen-van').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function boundaryOf(report: FilledReport): string {
  return isDated(report) ? report.line('cach-hieu') || 'before' : '';
}

function cutoffOf({ line }: FilledReport): Data | null {
  const days = line('chot');
  return days === '' ? null : { type: 'before', workingDays: numberOrText(days) };
}

function cutoffText({ cutoff }: Data): string {
  return isData(cutoff) ? textOf(cutoff.workingDays) : '';
}

/** Of a report that comes once: its period, by itself the year of its date. */
function periodOf(report: FilledReport): string {
  if (recurs(report)) return '';
  return periodId(report.line('ky')) || (isDated(report) ? yearText(report.line('han')) : '');
}

function firstOf(report: FilledReport): string {
  if (!recurs(report) || !isDated(report)) return '';
  return periodId(report.line('ky')) || firstPeriod(report.frequency, report.effective);
}

function nilOf({ line }: FilledReport): string {
  return line('khong-phat-sinh') === 'co' ? 'yes' : 'no';
}

function reportersOf({ ticked }: FilledReport): Data {
  return withoutEmpty({ groups: ticked('nhom'), units: ticked('don-vi') });
}

/** The number of the report that the figures go into. */
function feedsText({ feeds }: Data, { rows }: ReadFile): string {
  const upper = rows.findIndex((other) => feeds !== undefined && other.id === feeds);
  return upper < 0 ? '' : String(upper + 1);
}

function formText({ form }: Data, { known }: ReadFile): string {
  return [...known.keys()].find((id) => id.replace('/', '-') === form) ?? '';
}
