import type { Instant } from '../time/time';
import {
  type ExtendableFacts,
  isAwaited,
  isExpected,
  isExtended,
  isNil,
  isOnTime,
  isOverdue,
  isOwing,
  isReminded,
  isReturned,
  isSent,
  isSentLate,
  isUnchecked,
  isUnsent,
} from './standing';

/** The counts of a round, the same on every page, in mails, letters, the API and the command line. */
export interface RoundCounts {
  /** Phải gửi: `sent` + `unsent`. */
  expected: number;
  /** Đã gửi: `onTime` + `late`, including returned ones. */
  sent: number;
  onTime: number;
  late: number;
  /** Đang bổ sung, of those sent. */
  returned: number;
  /** Không phát sinh, of those sent. */
  nil: number;
  /** Chờ kiểm tra, of those sent. */
  unchecked: number;
  /** Chưa gửi: `overdue` + `awaited`. */
  unsent: number;
  overdue: number;
  awaited: number;
  /** Extended, with the new date still ahead; of those awaited. */
  extended: number;
  /** The compiler's own figures, of those awaited: 1 while they are missing. */
  ownUnsent: number;
  /** Còn phải gửi: `unsent` + `returned`. */
  owing: number;
  /** Who is reminded: `owing` without the compiler's own. */
  reminded: number;
  /** Not expected. */
  exempt: number;
  ended: number;
}

/** The condition of each count. */
const COUNTED: Readonly<Record<keyof RoundCounts, (report: ExtendableFacts, at: Instant) => boolean>> = {
  expected: isExpected,
  sent: isSent,
  onTime: isOnTime,
  late: isSentLate,
  returned: isReturned,
  nil: isNil,
  unchecked: isUnchecked,
  unsent: isUnsent,
  overdue: isOverdue,
  awaited: isAwaited,
  extended: isExtended,
  ownUnsent: (report) => report.own && isUnsent(report),
  owing: isOwing,
  reminded: isReminded,
  exempt: ({ state }) => state === 'exempt',
  ended: ({ state }) => state === 'ended',
};

const NAMES = Object.keys(COUNTED) as (keyof RoundCounts)[];

/** The counts of a round without reports. */
export const NO_COUNTS: RoundCounts = countsOf(() => 0);

/**
 * Counts the reports of a round as they are known at an instant.
 * @param reports `count`: the number of such reports; 1 where absent
 * @example countRound(reports, at).sent // 6 of expected 10
 */
export function countRound(reports: readonly (ExtendableFacts & { count?: number })[], at: Instant): RoundCounts {
  return countsOf((name) =>
    reports.reduce((sum, report) => (COUNTED[name](report, at) ? sum + (report.count ?? 1) : sum), 0),
  );
}

/** The counts of several rounds together. @example sumOfCounts([first, second]).sent // first.sent + second.sent */
export function sumOfCounts(rounds: readonly RoundCounts[]): RoundCounts {
  return countsOf((name) => rounds.reduce((sum, counts) => sum + counts[name], 0));
}

function countsOf(count: (name: keyof RoundCounts) => number): RoundCounts {
  return Object.fromEntries(NAMES.map((name) => [name, count(name)])) as Record<keyof RoundCounts, number>;
}
