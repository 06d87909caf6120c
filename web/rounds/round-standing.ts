import { countRound } from '../../domain/states/round-counts';
import {
  isAwaited,
  isExpected,
  isNil,
  isOnTime,
  isOverdue,
  isOwing,
  isReturned,
  isSent,
  isSentLate,
  isUnsent,
} from '../../domain/states/standing';
import type { Instant } from '../../domain/time/time';
import type { RoundUnit } from './round-units';

/** What the counts of a round count, by the name each has in the page's address (`?loc=cham`). */
export const ROUND_GROUPS = [
  'phai-gui',
  'da-gui',
  'dung-han',
  'cham',
  'chua-gui',
  'qua-han',
  'con-han',
  'can-bo-sung',
  'con-phai-gui',
  'khong-phat-sinh',
  'mien',
] as const;
export type RoundGroup = (typeof ROUND_GROUPS)[number];

/** The units behind every count of a round, seen at an instant. */
export function groupsOfRound(
  units: readonly RoundUnit[],
  at: Instant,
): Readonly<Record<RoundGroup, readonly RoundUnit[]>> {
  return {
    'phai-gui': units.filter(isExpected),
    'da-gui': units.filter(isSent),
    'dung-han': units.filter(isOnTime),
    cham: units.filter(isSentLate),
    'chua-gui': units.filter(isUnsent),
    'qua-han': units.filter((unit) => isOverdue(unit, at)),
    'con-han': units.filter((unit) => isAwaited(unit, at)),
    'can-bo-sung': units.filter(isReturned),
    'con-phai-gui': units.filter(isOwing),
    'khong-phat-sinh': units.filter(isNil),
    mien: units.filter((unit) => !isExpected(unit)),
  };
}

/** The counts of a round from its units at an instant, with the units that have sent nothing and those with a returned report. */
export function standingOfRound(units: readonly RoundUnit[], at: Instant) {
  return { counts: countRound(units, at), unsent: units.filter(isUnsent), returned: units.filter(isReturned) };
}

export type RoundStanding = ReturnType<typeof standingOfRound>;
