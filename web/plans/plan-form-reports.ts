import { calendarPeriod } from '../../domain/deadlines/calendar-periods';
import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import { parseDayAndClock } from '../../domain/time/clock';
import { toOneLine } from '../http/one-line';
import { frequencyOf, recurs, TWO_REPORTS } from './plan-form-choices';
import { periodId, yearText } from './plan-period-words';

/** A report as the form has it. */
interface TypedReport {
  index: number;
  line(field: string): string;
}

/**
 * What is wrong with the reports of a form in a way that its plan file no longer shows: a year behind the day of a report
 * that recurs, one day where the half-years need two, a day beside a number of days, a cycle without its length, and two
 * reports that would have one title.
 */
export function issuesOfReports(fields: ReadonlyMap<string, string>, count: number): Issue[] {
  const reports = Array.from({ length: count }, (_, index): TypedReport => {
    return { index, line: (field) => toOneLine(fields.get(`${field}.${index}`) ?? '') };
  });
  return reports.flatMap((report) => [
    ...datesOfYear(report),
    ...dayOfTwo(report),
    ...dayAndCount(report),
    ...cycleLength(report),
    ...sameTitle(report, reports.slice(0, report.index)),
  ]);
}

function isOnce({ line }: TypedReport): boolean {
  return !recurs(frequencyOf(line('tan-suat'))) || line('mot-ky') === 'co';
}

/** "30/5/2027" under "hằng năm" would come back every year from 2027 on, and not in 2026. */
function datesOfYear(report: TypedReport): Issue[] {
  const { index, line } = report;
  if (isOnce(report)) return [];
  return (['han', 'han-2'] as const)
    .filter((field) => parseDayAndClock(line(field)) !== null)
    .map((field) =>
      issueAt(index, field === 'han' ? 'due' : 'due.H2', message('typed.year-recurs', { date: line(field) })),
    );
}

function dayOfTwo(report: TypedReport): Issue[] {
  const { index, line } = report;
  if (line('han') === '' || line('han-2') !== '' || isOnce(report)) return [];
  if (line('tan-suat') === TWO_REPORTS) return [issueAt(index, 'due.H2', message('typed.not-filled-in'))];
  if (frequencyOf(line('tan-suat')) !== 'six-month') return [];
  return [issueAt(index, 'due.H2', message('typed.second-half-day'))];
}

function dayAndCount({ index, line }: TypedReport): Issue[] {
  const counted = line('tinh-tu') !== '' || line('su-kien') !== '';
  if (counted && (line('han') !== '' || line('han-2') !== ''))
    return [issueAt(index, 'due', message('typed.day-and-count'))];
  if (!counted && line('so-ngay') !== '') return [issueAt(index, 'due.requirement', message('typed.not-chosen'))];
  return [];
}

function cycleLength({ index, line }: TypedReport): Issue[] {
  if (line('tan-suat') !== 'other' || /^[1-9]\d{0,2}$/.test(line('chu-ky'))) return [];
  return [issueAt(index, 'frequency.count', message('typed.cycle-length', { text: line('chu-ky') }))];
}

/** Rounds are told apart by the report's name and its period. */
function sameTitle(report: TypedReport, before: readonly TypedReport[]): Issue[] {
  const name = nameOf(report);
  if (name === '') return [];
  const twin = before.find((other) => nameOf(other) === name && shareTitle(other, report));
  if (twin === undefined) return [];
  return [issueAt(report.index, 'report', message('typed.same-title', { report: twin.index + 1 }))];
}

function nameOf({ line }: TypedReport): string {
  return line('bao-cao').toLocaleLowerCase('vi');
}

/** Whether rounds of two reports of one name can be for the same period. */
function shareTitle(one: TypedReport, other: TypedReport): boolean {
  const [a, b] = [singlePeriod(one), singlePeriod(other)];
  if (a !== null && b !== null) return a === b;
  const [frequency, otherFrequency] = [cycleName(one), cycleName(other)];
  if (a === null && b === null) return frequency === otherFrequency;
  return calendarPeriod(a ?? b ?? '')?.frequency === (a === null ? frequency : otherFrequency);
}

/** The one period of a report that does not recur; null where it recurs. */
function singlePeriod(report: TypedReport): string | null {
  return isOnce(report) ? periodId(report.line('ky')) || yearText(report.line('han')) : null;
}

function cycleName({ line }: TypedReport): string {
  const frequency = frequencyOf(line('tan-suat'));
  return frequency === 'other' ? `every-${line('chu-ky')}-${line('chu-ky-don-vi') || 'days'}` : frequency;
}

function issueAt(index: number, path: string, said: Issue['message']): Issue {
  return { file: '', line: null, path: `requirements[${index}].${path}`, code: 'FIELD_INVALID', message: said };
}
