import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SignedDocument } from '../domain/records/recorded-report';
import { atTime, type Day, type Instant } from '../domain/time/time';

/** A report of the live sample, signed and received before the sample was loaded. */
export interface LiveReport {
  /** Code of the commune in the register. */
  unit: string;
  values: Record<string, unknown> | null;
  nil: boolean;
  document: SignedDocument;
  sentOn: Day;
  receivedAt: Instant;
}

/** Working days after the last day (before it when negative), hour, number of the paper. */
type Arrival = readonly [unit: string, workingDays: number, time: string, number: string];

const COMPLETE: readonly Arrival[] = [
  ['w23575', -6, '09:12', '412'],
  ['w23602', -5, '15:40', '87'],
  ['w23590', -5, '10:05', '133'],
  ['w23611', -4, '16:21', '96'],
  ['w23887', -3, '08:47', '58'],
  ['w23941', -2, '14:36', '120'],
  ['w23677', -1, '10:52', '71'],
  ['w23794', -1, '16:08', '64'],
  ['w23857', 0, '11:15', '49'],
  ['w23884', 1, '09:26', '55'],
];

const OVERDUE: readonly Arrival[] = [
  ['w23575', -3, '10:18', '431'],
  ['w23590', -2, '09:33', '141'],
  ['w23602', -1, '15:55', '92'],
  ['w23941', 0, '10:41', '127'],
  ['w23611', 0, '16:12', '101'],
  ['w23887', 1, '10:20', '63'],
];

/** The commune that reports "không phát sinh". */
const NOTHING_TO_REPORT = 'w23857';

/** All ten communes; one of them a day late, one with nothing to report. */
export function completeReports(lastDay: Day, calendar: WorkingCalendar): LiveReport[] {
  return COMPLETE.map((arrival, index) => {
    const nil = arrival[0] === NOTHING_TO_REPORT;
    return { ...arrived(arrival, lastDay, calendar), nil, values: nil ? null : { models: models(index) } };
  });
}

/** Six of ten, the last of them late. */
export function overdueReports(lastDay: Day, calendar: WorkingCalendar): LiveReport[] {
  return OVERDUE.map((arrival, index) => ({
    ...arrived(arrival, lastDay, calendar),
    nil: false,
    values: {
      'citizens-received': 64 + 17 * index,
      dialogues: 2 + (index % 3),
      'petitions-received': 21 + 6 * index,
      'petitions-settled': 19 + 5 * index,
      results: 'Duy trì lịch tiếp công dân hằng tuần; tổ chức đối thoại với Nhân dân tại các thôn, làng, tổ dân phố.',
    },
  }));
}

/** The one early report. */
export function openReports(today: Day, calendar: WorkingCalendar): LiveReport[] {
  const early: Arrival = ['w23575', -1, '15:34', '447'];
  return [{ ...arrived(early, today, calendar), nil: false, values: { dialogues: 3, 'citizens-received': 58 } }];
}

function arrived([unit, workingDays, time, number]: Arrival, from: Day, calendar: WorkingCalendar) {
  const day = calendar.addWorkingDays(from, workingDays);
  return {
    unit,
    document: { number: `${number}/BC-UBND`, date: day, signer: 'Phó Chủ tịch' },
    sentOn: day,
    receivedAt: atTime(day, time),
  };
}

const COLUMNS = [
  'registered-group',
  'registered-person',
  'effective-group',
  'effective-person',
  'commended-group',
  'commended-person',
];
const FIGURES: Readonly<Record<string, readonly number[]>> = {
  economy: [4, 3, 3, 3, 1, 0],
  'culture-society': [5, 2, 4, 2, 1, 1],
  'defence-security': [2, 1, 2, 1, 0, 0],
  'political-system': [3, 1, 2, 1, 0, 0],
};

/** Figures of one commune; larger for those earlier in the list. */
function models(index: number): Record<string, Record<string, number>> {
  const more = index < 3 ? 2 : 1;
  const row = (figures: readonly number[]) => Object.fromEntries(COLUMNS.map((id, at) => [id, figures[at]! * more]));
  return Object.fromEntries(Object.entries(FIGURES).map(([id, figures]) => [id, row(figures)]));
}
