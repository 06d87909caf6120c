import { isOwing, isSent } from '../states/standing';
import type { ObligationState } from '../states/state';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/** A report of a round when its unit ends. */
export interface PassableReport {
  /** Round of the report: several where each superior compiles one. */
  collection: string;
  unit: UnitId;
  state: ObligationState;
  own: boolean;
  countedAt: Instant | null;
  lateFrom: Instant;
  /** The end by which a returned report is asked for again; null of others. */
  askedLateFrom: Instant | null;
}

/** Why somebody has to decide about a report of a unit that ended (nội dung cần xác nhận). */
export type OpenBecause =
  /** Nobody is named as successor. */
  | 'no-successor'
  /** The successor has sent its own report before it took over: whether that one holds both is for a person to say. */
  | 'sent-before'
  /** The successor is exempt, or its own duty to send this report ended. */
  | 'successor-released';

/** What becomes of one report that a unit owed when it ended. */
export type Passing = { collection: string; unit: UnitId } & (
  | /** The successor owes it from now on, by its date. */ {
      kind: 'passed';
      to: UnitId;
      into: string;
      lateFrom: Instant;
    }
  /** The successor owes the same report: the one it sends covers both. */
  | { kind: 'covered'; to: UnitId; into: string }
  | { kind: 'open'; because: OpenBecause; to: UnitId | null }
);

/**
 * Who owes what ended units owed, in the rounds of one requirement and period. What was sent, or was released before, stays as it is; the
 * compiler's own figures stay with its round. A report keeps its date: one that was late stays late, and none becomes late by the change.
 * Of several that pass to one unit the latest date counts.
 * @param reports every report of the rounds, in the register's order
 * @param ended the units that exist no more, each with who stands in its place; null: nobody is named
 * @example passReports(reports, new Map([['vietnam:w00001', 'vietnam:w00004-2025-07-01']]))[0].kind // 'passed'
 */
export function passReports(reports: readonly PassableReport[], ended: ReadonlyMap<UnitId, UnitId | null>): Passing[] {
  const owed = reports.filter((report) => ended.has(report.unit) && isOwing(report) && !report.own);
  const standing = new Map(reports.filter(({ unit }) => !ended.has(unit)).map((report) => [report.unit, report]));
  const dates = new Map<UnitId, Instant>();
  const homes = new Map<UnitId, string>();
  for (const report of owed) {
    const to = ended.get(report.unit) ?? null;
    if (to === null || standing.has(to)) continue;
    dates.set(to, Math.max(dates.get(to) ?? Number.NEGATIVE_INFINITY, dateOf(report)));
    if (!homes.has(to)) homes.set(to, report.collection);
  }
  return owed.map((report): Passing => {
    const { collection, unit } = report;
    const to = ended.get(unit) ?? null;
    if (to === null) return { collection, unit, kind: 'open', because: 'no-successor', to };
    const own = standing.get(to);
    if (own === undefined)
      return { collection, unit, kind: 'passed', to, into: homes.get(to)!, lateFrom: dates.get(to)! };
    if (isOwing(own)) return { collection, unit, kind: 'covered', to, into: own.collection };
    return { collection, unit, kind: 'open', because: isSent(own) ? 'sent-before' : 'successor-released', to };
  });
}

/** A returned report that passes is asked for by the day it was asked for again. */
function dateOf({ lateFrom, askedLateFrom }: PassableReport): Instant {
  return Math.max(lateFrom, askedLateFrom ?? lateFrom);
}
