import { onTimeShare } from '../../domain/states/share';
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
  'khong-phat-sinh',
  'mien',
] as const;
export type RoundGroup = (typeof ROUND_GROUPS)[number];

/**
 * The units behind every count of a round. Exempt and ended ones are not expected; a returned report was sent, on time or
 * late, and is awaited again. What is expected is either sent or not, the compiler's own figures too.
 */
export function groupsOfRound(units: readonly RoundUnit[]): Readonly<Record<RoundGroup, readonly RoundUnit[]>> {
  const expected = units.filter(({ state }) => state !== 'exempt' && state !== 'ended');
  const isLate = ({ own, countedAt, lateFrom }: RoundUnit): boolean =>
    !own && countedAt !== null && countedAt >= lateFrom;
  const isOverdue = ({ shown }: RoundUnit): boolean => shown.tone === 'red';
  return {
    'phai-gui': expected,
    'da-gui': expected.filter(({ countedAt }) => countedAt !== null),
    'dung-han': expected.filter((unit) => unit.countedAt !== null && !isLate(unit)),
    cham: expected.filter(isLate),
    'chua-gui': expected.filter(({ state }) => state === 'open'),
    'qua-han': expected.filter(isOverdue),
    'con-han': expected.filter((unit) => unit.state === 'open' && !isOverdue(unit)),
    'can-bo-sung': expected.filter(({ state }) => state === 'returned'),
    'khong-phat-sinh': expected.filter(({ state }) => state === 'nil'),
    mien: units.filter(({ state }) => state === 'exempt' || state === 'ended'),
  };
}

/** How a round stands, counted from its units. */
export function standingOfRound(units: readonly RoundUnit[]) {
  const groups = groupsOfRound(units);
  const expected = groups['phai-gui'].length;
  return {
    expected,
    received: groups['da-gui'].length,
    late: groups.cham.length,
    nil: groups['khong-phat-sinh'].length,
    excused: groups.mien.length,
    missing: groups['chua-gui'],
    overdue: groups['qua-han'].length,
    returned: groups['can-bo-sung'],
    toCheck: units.filter(({ state }) => state === 'submitted').length,
    share: onTimeShare({ expected, exempt: 0, ended: 0, onTime: groups['dung-han'].length }),
  };
}

export type RoundStanding = ReturnType<typeof standingOfRound>;
