import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Release } from '../../domain/decisions/decision';
import type { Message } from '../../domain/messages/message';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { lateReasonOf } from '../rounds/late-reason';
import { RELEASE, releaseOf } from '../rounds/release';
import { STANDING_COLUMNS, type StandingRow, standingOf } from '../rounds/standing';

/** One report of a unit: what it is, how it stands, its receipt. */
export interface UnitReport {
  id: string;
  head: CollectionHead;
  shown: ShownState;
  owing: boolean;
  lastDay: Day;
  version: number;
  receivedAt: Instant | null;
  receipt: string | null;
  stateReason: string | null;
  /** Why it is owed no more, where that is known as a message. */
  release: Message | null;
  /** Why it was late, as noted. */
  lateReason: string | null;
  /** The day a returned report is asked for again. */
  askedDay: Day | null;
  extended: boolean;
  /** When a draft of the next sending was kept; only its own unit is told. */
  draftedAt: Instant | null;
}

interface Row
  extends StandingRow,
    Pick<
      UnitReport,
      'id' | 'version' | 'receivedAt' | 'receipt' | 'stateReason' | 'lateReason' | 'askedDay' | 'draftedAt'
    > {
  collection: string;
  release: Release | null;
}

/** All that a unit owes, soonest first, and the latest it has sent. */
export async function readUnitReports(
  db: Queryable,
  unit: UnitId,
  at: Instant,
  calendar: WorkingCalendar,
): Promise<{ owing: UnitReport[]; sent: UnitReport[] }> {
  const rows = await db.rows<Row>(
    `(${select(`o.state in ('open', 'returned')`)} order by o.late_from, o.id limit 300)
     union all
     (${select(`o.state not in ('open', 'returned')`)} order by o.late_from desc, o.id limit 50)`,
    [unit],
  );
  const heads = await readHeads(
    db,
    rows.map((row) => row.collection),
  );
  const reports = rows.map((row) => ({
    ...row,
    release: releaseOf(row),
    head: heads.get(row.collection)!,
    shown: standingOf(row, at, calendar),
    owing: row.state === 'open' || row.state === 'returned',
  }));
  return { owing: reports.filter((report) => report.owing), sent: reports.filter((report) => !report.owing) };
}

function select(where: string): string {
  return `select o.id, o.collection, o.version, o.first_received_at as "receivedAt", s.receipt,
    d.saved_at as "draftedAt", o.state_reason as "stateReason", ${RELEASE}, ${lateReasonOf('o.id')}, case when o.state = 'returned' then o.asked_day end as "askedDay", ${STANDING_COLUMNS}
    from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
    left join submissions s on s.obligation = o.id and s.version = o.version
    left join drafts d on d.obligation = o.id and d.version = o.version
    where o.unit = $1 and p.withdrawn_at is null and ${where}`;
}
