import { cycleOf } from '../../domain/plan/frequency';
import { boundaryInWords } from './boundary-words';
import { type FilledReport, isTicked } from './filled-report';
import { coversOf, cutoffMonthText, cutoffText, rangeMonthText, rangeText, typedCutoff } from './plan-beside';
import { countedFromText, dueOfReport, dueText, isCounted, placeText, secondHalfText } from './plan-due';
import { type Data, type FileField, isData, numberIn, textOf } from './plan-fields';
import { FORM_FREQUENCIES, recurs } from './plan-form-choices';
import { phasesOf, phasesText } from './plan-lines';
import { firstPeriod, periodId, yearText } from './plan-period-words';

/** How often a report is due. */
export const CYCLE_FIELDS: readonly FileField<FilledReport>[] = [
  { field: 'tan-suat', path: 'frequency', write: frequencyWritten, read: frequencyText },
  {
    field: 'chu-ky',
    path: 'frequency.count',
    write: null,
    read: ({ frequency }) => textOf(ownCycle(frequency)?.count),
  },
  {
    field: 'chu-ky-don-vi',
    path: 'frequency.unit',
    write: null,
    read: ({ frequency }) => textOf(ownCycle(frequency)?.unit),
  },
];

/** When it is due, and for which periods. */
export const DEADLINE_FIELDS: readonly FileField<FilledReport>[] = [
  { field: 'loi-van', path: 'dueText' },
  {
    field: 'han',
    path: 'due',
    write: (report) => dueOfReport(report.frequency, report),
    read: ({ due }) => dueText(due),
  },
  { field: 'gio', path: 'due.time', write: null },
  {
    field: 'han-2',
    path: 'due.H2',
    write: null,
    read: ({ due, frequency }) => secondHalfText(due, frequency),
  },
  ...['due.ofYear', 'due.ofMonth', 'due.month', 'due.ofWeek'].map(
    (path): FileField<FilledReport> => ({
      field: 'thang-sau',
      path,
      write: null,
      read: ({ due }) => placeText(due),
    }),
  ),
  { field: 'so-ngay', path: 'due.days', write: null },
  { field: 'ngay-lam-viec', path: 'due.working', write: null, read: ({ due }) => ticked(isData(due) && due.working) },
  {
    field: 'tinh-tu',
    path: 'due.requirement',
    write: null,
    read: ({ due }, file) => countedFromText(due, numberIn(file)),
  },
  { field: 'su-kien', path: 'due.of', write: null },
  { field: 'ngay-su-kien', path: 'due.eventOn', write: null },
  { field: 'cach-hieu', path: 'boundary', write: boundaryOf },
  { field: 'chot', path: 'cutoff', write: typedCutoff, read: cutoffText },
  { field: 'chot-o', path: 'cutoff.month', write: null, read: cutoffMonthText },
  { field: 'ky', path: 'period', write: periodOf },
  { field: 'ky', path: 'first', write: firstOf },
  {
    field: 'ky-cuoi',
    path: 'last',
    write: (report) => (recurs(report.frequency) ? periodId(report.line('ky-cuoi')) : ''),
  },
  {
    field: 'mot-ky',
    path: 'period.only',
    write: null,
    read: (row) =>
      ticked(recurs(FORM_FREQUENCIES.find((one) => one === frequencyText(row)) ?? 'once') && 'period' in row),
  },
  { field: 'giai-doan', path: 'phases', write: ({ typed }) => phasesOf(typed('giai-doan')), read: phasesText },
  { field: 'doi-han-rieng', path: 'roll' },
];

/** The days whose data it holds. */
export const DATA_FIELDS: readonly FileField<FilledReport>[] = [
  { field: 'lay-tu', path: 'covers', write: coversOf, read: (row) => rangeText(row, 'from') },
  { field: 'lay-tu-o', path: 'covers.from.month', write: null, read: (row) => rangeMonthText(row, 'from') },
  { field: 'lay-den', path: 'covers.to', write: null, read: (row) => rangeText(row, 'to') },
  { field: 'lay-den-o', path: 'covers.to.month', write: null, read: (row) => rangeMonthText(row, 'to') },
];

/** The value of a box that is ticked in the file. */
export function ticked(value: unknown): string {
  return value === true || value === 'yes' ? 'co' : '';
}

/** A cycle without a name of its own in the form. */
function ownCycle(frequency: unknown): ReturnType<typeof cycleOf> {
  return frequency === 'every-5-years' ? null : cycleOf(textOf(frequency));
}

function frequencyWritten({ frequency, line }: FilledReport): string {
  if (frequency !== 'other') return frequency;
  const count = line('chu-ky');
  return count === '' ? '' : `every-${count}-${line('chu-ky-don-vi') || 'days'}`;
}

/** The JSON of a plan names a cycle of five years by its length. */
export function frequencyText({ frequency }: Data): string {
  if (frequency === 'every-5-years') return 'five-year';
  if (ownCycle(frequency) !== null) return 'other';
  return FORM_FREQUENCIES.find((one) => one === frequency) ?? '';
}

function hasDay(report: FilledReport): boolean {
  const { line, typed } = report;
  const phases = report.frequency === 'phase' && phasesOf(typed('giai-doan')).some(({ due }) => due !== undefined);
  return line('han') !== '' || line('han-2') !== '' || isCounted(report) || phases;
}

/** How the deadline is worded: as chosen, else as the words of the document say it. */
function boundaryOf(report: FilledReport): string {
  if (!hasDay(report)) return '';
  const { line } = report;
  const worded = boundaryInWords(line('loi-van')) ?? boundaryInWords(line('nguyen-van'));
  return line('cach-hieu') || (isCounted(report) ? 'by' : (worded ?? 'before'));
}

/** Of a report that comes once, or of one period of it: its period, by itself the year of its date. */
function periodOf(report: FilledReport): string {
  const { frequency, line } = report;
  if (recurs(frequency) && !isTicked(report, 'mot-ky')) return '';
  const year = frequency === 'once' || frequency === 'unspecified' || frequency === 'year' ? yearText(line('han')) : '';
  return periodId(line('ky')) || year;
}

function firstOf(report: FilledReport): string {
  const { frequency, line } = report;
  if (!recurs(frequency) || isTicked(report, 'mot-ky')) return '';
  const isOpen =
    frequency === 'phase' || !hasDay(report) || line('tinh-tu') === 'su-kien' || yearText(line('han')) !== '';
  const usual = isOpen ? '' : firstPeriod(frequency, report.effective, line('chu-ky-don-vi'));
  return periodId(line('ky')) || usual;
}
