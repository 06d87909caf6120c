import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Release } from '../../domain/decisions/decision';
import type { Message } from '../../domain/messages/message';
import type { LatenessFacts } from '../../domain/states/lateness';
import { onTimeShare, type Share } from '../../domain/states/share';
import type { ShownState } from '../../domain/states/shown-state';
import { isExpected, isOnTime, isOwing, isReturned, isSent } from '../../domain/states/standing';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { lateReasonOf } from '../../storage/late-reason';
import {
  askedDaySql,
  askedLateFromSql,
  isInForceSql,
  isOwingSql,
  STANDING_COLUMNS,
  type StandingRow,
  standingOf,
} from '../../storage/standing';
import { ASKED_UNTIL } from '../rounds/asked-until';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { RELEASE, releaseOf } from '../rounds/release';

/** One report of a unit: its heading, its state, its receipt. */
export interface UnitReport extends LatenessFacts {
  id: string;
  head: CollectionHead;
  state: StandingRow['state'];
  shown: ShownState;
  owing: boolean;
  lastDay: Day;
  version: number;
  receivedAt: Instant | null;
  receipt: string | null;
  stateReason: string | null;
  /** Why it is no longer owed, where that is known as a message. */
  release: Message | null;
  /** Why it was late, as noted. */
  lateReason: string | null;
  /** Last day by which a returned report is requested again. */
  askedDay: Day | null;
  /** The first instant after that day, or its hour. */
  askedLateFrom: Instant | null;
  extended: boolean;
  /** The last day the unit has asked for, while its request waits. */
  askedUntil: Day | null;
  /** When a draft of the next submission was saved; only its own unit is told. */
  draftedAt: Instant | null;
}

interface Row
  extends StandingRow,
    Pick<
      UnitReport,
      | 'id'
      | 'version'
      | 'receivedAt'
      | 'receipt'
      | 'stateReason'
      | 'lateReason'
      | 'askedDay'
      | 'askedLateFrom'
      | 'draftedAt'
      | 'askedUntil'
    > {
  collection: string;
  release: Release | null;
}

/** The reports of a unit: what it owes, soonest first, and the latest that it has sent or need not send. */
export interface UnitReports {
  owing: UnitReport[];
  sent: UnitReport[];
  /** Exempt, or the unit's duty has ended. */
  released: UnitReport[];
}

/**
 * Prepared on each connection: to plan it takes PostgreSQL ten times as long as to do it, and its plan is the same for
 * every unit.
 */
const REPORTS = `(${select(isOwingSql('o'))} order by o.late_from, o.id limit 300)
  union all
  (${select(`not ${isOwingSql('o')}`)} order by o.late_from desc, o.id limit 50)`;

/**
 * The reports of a unit as they stand at an instant.
 * @param reading the calendar, which may be read at the same time
 */
export async function readUnitReports(
  db: Queryable,
  unit: UnitId,
  at: Instant,
  reading: WorkingCalendar | Promise<WorkingCalendar>,
): Promise<UnitReports> {
  const [rows, calendar] = await Promise.all([db.rows<Row>(REPORTS, [unit], 'unit-reports'), reading]);
  const heads = await readHeads(
    db,
    rows.map((row) => row.collection),
  );
  const reports = rows.map((row) => ({
    ...row,
    release: releaseOf(row),
    head: heads.get(row.collection)!,
    shown: standingOf(row, at, calendar),
    owing: isOwing(row),
  }));
  return {
    owing: reports.filter(isOwing),
    sent: reports.filter((report) => !isOwing(report) && isExpected(report)),
    released: reports.filter((report) => !isExpected(report)),
  };
}

/** Of the reports a unit has sent, those returned since included, how many came in time, and how many were returned. */
export function sentSoFar(reports: readonly UnitReport[]): { share: Share; returned: number } {
  const sent = reports.filter(isSent);
  const share = onTimeShare({ expected: sent.length, onTime: sent.filter(isOnTime).length });
  return { share, returned: sent.filter(isReturned).length };
}

function select(where: string): string {
  return `select o.id, o.collection, o.version, o.first_received_at as "receivedAt", s.receipt,
    d.saved_at as "draftedAt", o.state_reason as "stateReason", ${RELEASE}, ${lateReasonOf('o.id')},
    ${askedDaySql('o')} as "askedDay", ${askedLateFromSql('o')} as "askedLateFrom", ${ASKED_UNTIL},
    ${STANDING_COLUMNS}
    from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
    left join submissions s on s.obligation = o.id and s.version = o.version
    left join drafts d on d.obligation = o.id and d.version = o.version
    where o.unit = $1 and ${isInForceSql('p')} and ${where}`;
}
