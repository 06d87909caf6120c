import type { RoundCounts } from '../../domain/states/round-counts';
import { isOverdue } from '../../domain/states/standing';
import type { Day, Instant } from '../../domain/time/time';
import type { CollectionHead } from '../rounds/collection-head';
import type { OwedReport } from './owing';

/** Units of a round that share a day, with how many of them are reminded, have sent nothing, and should be telephoned. */
export interface DayGroup {
  collection: string;
  due: Day;
  dueLateFrom: Instant;
  /** The day is not that of the round: extended, or asked to send again. */
  ownDay: boolean;
  returned: boolean;
  reminded: number;
  unsent: number;
  calls: number;
}

/** A round with those of its reports that have not come, or those of them that share a day of their own. */
export interface OwingRound {
  head: CollectionHead;
  due: Day;
  /** The first instant after it, or its hour. */
  dueLateFrom: Instant;
  /** Only units whose day is not that of the round. */
  ownDay: boolean;
  /** Còn phải gửi: not sent, or to be sent again. */
  owing: number;
  /** Of those, the units that are reminded: all but the compiler itself. */
  reminded: number;
  /** Chưa gửi. */
  unsent: number;
  /** Quá hạn, chưa gửi. */
  overdue: number;
  expected: number;
  /** At most `NAMES_SHOWN`, in the register's order; the compiler's own figures are not among them. */
  reports: OwedReport[];
  /** Units that are not named. */
  more: number;
}

/** What is known of the rounds that wait for something. */
interface Rounds {
  groups: readonly DayGroup[];
  reports: readonly OwedReport[];
  heads: ReadonlyMap<string, CollectionHead>;
  counts: ReadonlyMap<string, RoundCounts>;
}

/** Units named under a round; the rest stands on the round's page. */
const NAMES_SHOWN = 12;

/**
 * Rounds due on some days, by day, and apart from them the units of any round that have a day of their own among those: an
 * extended unit stays when its round is over, and a returned report stands where it is asked for.
 * @param includes whether a day belongs there, and whether a returned report was asked for by it
 */
export function sectionOf(rounds: Rounds, includes: (due: Day, returned: boolean) => boolean): OwingRound[] {
  const apart = rounds.groups.filter(({ ownDay, due, returned }) => ownDay && includes(due, returned));
  const whole = idsOf(rounds).filter((id) => includes(rounds.heads.get(id)!.lastDay, false));
  return [
    ...whole.map((id) => wholeRound(rounds, id, apart)),
    ...apart.map((group) => ownDayRound(rounds, group)),
  ].sort(byDay);
}

/** Rounds with units that are overdue; one with an extension, or whose returned report is not due yet, is not among them. */
export function overdueOf(rounds: Rounds, at: Instant): OwingRound[] {
  return idsOf(rounds)
    .filter((id) => rounds.counts.get(id)!.overdue > 0)
    .map((id) => {
      const late = rounds.reports.filter((report) => report.collection === id && isOverdue(report, at));
      return roundOf(rounds, id, late, rounds.counts.get(id)!.overdue);
    })
    .sort(byDay);
}

function idsOf({ groups }: Rounds): string[] {
  return [...new Set(groups.map(({ collection }) => collection))];
}

/** A round without the units that are listed apart from it. */
function wholeRound(rounds: Rounds, id: string, apart: readonly DayGroup[]): OwingRound {
  const others = apart.filter(({ collection }) => collection === id);
  const days = new Set(others.map(({ due }) => due));
  const names = rounds.reports.filter(({ collection, due }) => collection === id && !days.has(due));
  const listed = others.reduce((sum, { reminded }) => sum + reminded, 0);
  return roundOf(rounds, id, names, rounds.counts.get(id)!.reminded - listed);
}

function roundOf({ heads, counts }: Rounds, id: string, named: readonly OwedReport[], all: number): OwingRound {
  const head = heads.get(id)!;
  const { owing, reminded, unsent, overdue, expected } = counts.get(id)!;
  const reports = named.slice(0, NAMES_SHOWN);
  const numbers = { owing, reminded, unsent, overdue, expected };
  return {
    head,
    due: head.lastDay,
    dueLateFrom: head.lateFrom,
    ownDay: false,
    ...numbers,
    reports,
    more: all - reports.length,
  };
}

function ownDayRound({ reports: all, heads, counts }: Rounds, group: DayGroup): OwingRound {
  const { collection, due, dueLateFrom, reminded, unsent } = group;
  const named = all.filter((report) => report.collection === collection && report.due === due);
  const reports = named.slice(0, NAMES_SHOWN);
  const numbers = { owing: reminded, reminded, unsent, overdue: 0, expected: counts.get(collection)!.expected };
  return {
    head: heads.get(collection)!,
    due,
    dueLateFrom,
    ownDay: true,
    ...numbers,
    reports,
    more: reminded - reports.length,
  };
}

function byDay(a: OwingRound, b: OwingRound): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.head.lateFrom - b.head.lateFrom || (a.head.id < b.head.id ? -1 : 1);
}
