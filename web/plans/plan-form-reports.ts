import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import { parseDayAndClock } from '../../domain/time/clock';
import { toOneLine } from '../http/one-line';
import { periodId, yearText } from './plan-due';
import { frequencyOf } from './plan-form-choices';

/** A report as the form has it. */
interface TypedReport {
  index: number;
  line(field: string): string;
}

/**
 * What is wrong with the reports of a form in a way that its plan file no longer shows: a year behind the day of a report
 * that recurs, one day where the half-years need two, and two reports that would have one title.
 */
export function issuesOfReports(fields: ReadonlyMap<string, string>, count: number): Issue[] {
  const reports = Array.from({ length: count }, (_, index): TypedReport => {
    return { index, line: (field) => toOneLine(fields.get(`${field}.${index}`) ?? '') };
  });
  return reports.flatMap((report) => [
    ...datesOfYear(report),
    ...oneDayOfTwo(report),
    ...sameTitle(report, reports.slice(0, report.index)),
  ]);
}

/** "30/5/2027" under "hằng năm" would come back every year from 2027 on, and not in 2026. */
function datesOfYear({ index, line }: TypedReport): Issue[] {
  if (frequencyOf(line('tan-suat')) === 'once') return [];
  return (['han', 'han-2'] as const)
    .filter((field) => parseDayAndClock(line(field)) !== null)
    .map((field) =>
      issueAt(index, field === 'han' ? 'due' : 'due.H2', message('typed.year-recurs', { date: line(field) })),
    );
}

function oneDayOfTwo({ index, line }: TypedReport): Issue[] {
  if (frequencyOf(line('tan-suat')) !== 'six-month' || line('han') === '' || line('han-2') !== '') return [];
  return [issueAt(index, 'due.H2', message('typed.second-half-day'))];
}

function sameTitle({ index, line }: TypedReport, before: readonly TypedReport[]): Issue[] {
  const titleOf = (report: TypedReport) => {
    const period = periodId(report.line('ky')) || yearText(report.line('han'));
    return `${report.line('bao-cao')} ${period}`.toLocaleLowerCase('vi');
  };
  const once = (report: TypedReport) =>
    frequencyOf(report.line('tan-suat')) === 'once' && report.line('bao-cao') !== '';
  const twin = before.find((other) => once(other) && titleOf(other) === titleOf({ index, line }));
  if (!once({ index, line }) || twin === undefined) return [];
  return [issueAt(index, 'report', message('typed.same-title', { report: twin.index + 1 }))];
}

function issueAt(index: number, path: string, said: Issue['message']): Issue {
  return { file: '', line: null, path: `requirements[${index}].${path}`, code: 'FIELD_INVALID', message: said };
}
