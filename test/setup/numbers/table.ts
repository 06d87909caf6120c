import type { Category } from '../../../domain/states/category';
import type { RoundCounts } from '../../../domain/states/round-counts';
import { atTime, type Instant } from '../../../domain/time/time';
import {
  EVERY_STATE_COUNTS,
  EVERY_STATE_SHARE,
  EVERY_STATE_SHARE_WITH_OWN,
  EVERY_STATE_VERSION,
  EVERY_STATE_WITH_OWN,
} from '../round-of-every-state';

/** What a number of a text may count; the values are worked out by hand. */
export interface NumbersTable extends RoundCounts {
  /** On time of those expected: "40%". */
  share: string;
  /** Exempt or ended. */
  excused: number;
  /** Every report of the round, the excused too; and the units of its register that report. */
  all: number;
  /** Reports by the state shown in a cell of the matrix. */
  shown: Readonly<Record<Category, number>>;
  /** What version 1 of the compiled report holds and leaves out; it was compiled before the compiler's own figures came. */
  held: number;
  heldLate: number;
  heldNil: number;
  heldWithFigures: number;
  leftUnsent: number;
  leftReturned: number;
  leftExcused: number;
  version: number;
  models: number;
  money: readonly string[];
  /** Number of models in each report behind the figure. */
  sources: readonly number[];
  /** Units that mails and letters name as missing: neither extended nor the compiler's own. */
  missing: number;
  /** Still to be sent with a last day in this week. */
  owingThisWeek: number;
  /** Reports that came since the working day before, and those to telephone for: overdue or due within a working day. */
  arrived: number;
  calls: number;
  /** On Today, by a day that is not the round's: the two that are asked for again, then each of the two extended. */
  byOwnDay: readonly number[];
  byOwnDayUnsent: readonly number[];
  byOwnDayLate: readonly number[];
  none: number;
  /** Calendar days since the last day, of the overdue and of those sent late; working days that the extended have left. */
  daysOverdue: number;
  daysLate: readonly number[];
  workingDaysLeft: readonly number[];
}

const VERSION = {
  held: EVERY_STATE_VERSION.received.length,
  heldLate: 1, // xa-03
  heldNil: 1, // xa-06
  heldWithFigures: 3, // xa-01, xa-02, xa-03
  leftUnsent: EVERY_STATE_VERSION.unsent.length,
  leftReturned: EVERY_STATE_VERSION.returned.length,
  leftExcused: EVERY_STATE_VERSION.excused.length,
  version: 1,
  models: EVERY_STATE_VERSION.figures.models,
  money: ['0,6', '0.6'],
  sources: [1, 2, 3],
};

const DAYS = {
  byOwnDay: [2, 1], // xa-04 and xa-05; xa-09; xa-10
  byOwnDayUnsent: [0, 1],
  byOwnDayLate: [0, 3], // xa-05 was sent three days late
  none: 0,
  daysOverdue: 5, // xa-11: 30/5 to 3/6
  daysLate: [3, 4], // xa-05 on 1/6, xa-03 on 2/6
  workingDaysLeft: [7, 12], // xa-09 until 12/6, xa-10 until 19/6
};

const percent = (share: string) => /\((.*)\)/.exec(share)![1]!;

/** The round at `EVERY_STATE_AT`. */
export const NUMBERS: NumbersTable = {
  ...EVERY_STATE_COUNTS,
  ...VERSION,
  ...DAYS,
  share: percent(EVERY_STATE_SHARE),
  excused: 2, // xa-07, xa-08
  all: 12,
  missing: 1, // xa-11
  owingThisWeek: 0, // the last day was last week
  arrived: 1, // xa-03 on 2/6
  calls: 1, // xa-11
  shown: {
    'on-time': 2, // xa-01, xa-02
    late: 1, // xa-03
    nil: 1, // xa-06
    overdue: 1, // xa-11
    returned: 2, // xa-04, xa-05
    awaited: 3, // xa-09, xa-10, so-noi-vu
    planned: 0,
    excused: 2, // xa-07, xa-08
  },
};

/** The same once the compiler's own figures have come. */
export const NUMBERS_WITH_OWN: NumbersTable = {
  ...NUMBERS,
  ...EVERY_STATE_WITH_OWN,
  share: percent(EVERY_STATE_SHARE_WITH_OWN),
  arrived: 2, // so-noi-vu on 3/6 too
  shown: { ...NUMBERS.shown, 'on-time': 3, awaited: 2 },
};

/** When the round is looked at before its last day, which is in this week: nothing is overdue yet. */
export const BEFORE_DUE: Instant = atTime('2026-05-28', '09:00');
export const NUMBERS_BEFORE: NumbersTable = {
  ...NUMBERS,
  overdue: 0,
  awaited: 4, // xa-11 too
  missing: 0,
  owingThisWeek: EVERY_STATE_COUNTS.owing,
  arrived: 4, // xa-06 on 27/5 and what is dated later: xa-02, xa-03, xa-05
};

/** The reports of one unit: one in this round. */
export function numbersOfUnit(counts: Pick<NumbersTable, 'owing' | 'sent' | 'returned' | 'onTime'>): NumbersTable {
  return { ...NUMBERS, ...counts, share: counts.onTime === 0 ? '0%' : '100%' };
}
