import { type Message, message } from '../messages/message';
import type { RoundCounts } from './round-counts';

/** All rounds that are running, each in one place: with an overdue unit, past its date without one, or not due yet. */
export interface RunningRounds {
  /** Rounds in which a unit is overdue, and the overdue reports in them. */
  withOverdue: number;
  overdueReports: number;
  /** The date is past, and no unit is overdue. */
  ended: number;
  ahead: number;
}

/** A round as the headline counts it. */
export interface RunningRound {
  /** Its date is past. */
  past: boolean;
  counts: Pick<RoundCounts, 'overdue'>;
}

/**
 * Puts each running round in its one place.
 * @example runningRounds([{ past: true, counts: { overdue: 3 } }]) // { withOverdue: 1, overdueReports: 3, ended: 0, ahead: 0 }
 */
export function runningRounds(rounds: readonly RunningRound[]): RunningRounds {
  const overdue = rounds.filter(({ counts }) => counts.overdue > 0);
  const others = rounds.filter(({ counts }) => counts.overdue === 0);
  return {
    withOverdue: overdue.length,
    overdueReports: overdue.reduce((sum, { counts }) => sum + counts.overdue, 0),
    ended: others.filter(({ past }) => past).length,
    ahead: others.filter(({ past }) => !past).length,
  };
}

/**
 * One sentence over all that is running, what is overdue first. As each round is counted in one place, it cannot contradict itself.
 * @example inVietnamese(headline({ withOverdue: 1, overdueReports: 3, ended: 0, ahead: 4 }))
 * // 'Đang theo dõi 05 đợt báo cáo: 01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 04 đợt chưa đến hạn.'
 */
export function headline(running: RunningRounds): Message {
  const rounds = running.withOverdue + running.ended + running.ahead;
  return rounds === 0 ? message('leaders.nothing-runs') : message('leaders.headline', { rounds, ...standing(running) });
}

/** The same without the number of all: "01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 04 đợt chưa đến hạn". */
export function standingOfRounds(running: RunningRounds): Message {
  return message('leaders.rounds-standing', standing(running));
}

function standing({ withOverdue, overdueReports, ended, ahead }: RunningRounds): RunningRounds {
  return { withOverdue, overdueReports, ended, ahead };
}
