import { daysLate } from '../../domain/states/lateness';
import { NO_COUNTS, type RoundCounts } from '../../domain/states/round-counts';
import { onTimeShare, type Share } from '../../domain/states/share';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';
import { isOverdueSql } from '../../storage/standing';

/** The counts of a round. */
export interface Tally {
  /** Phải gửi. */
  due: number;
  /** Đã gửi, those returned since included. */
  sent: number;
  returned: number;
  onTime: number;
  late: number;
  /** Not submitted, and the date is past. */
  overdue: number;
  /** Not submitted, the date is still ahead. */
  ahead: number;
  nil: number;
  share: Share;
}

/** Of a round that has no reports. */
export const EMPTY_TALLY: Tally = tallyOf(NO_COUNTS);

/** A unit whose report has not come though its date is past. */
export interface OverdueUnit {
  unit: UnitId;
  name: string;
  /** From this instant on it is late. */
  since: Instant;
  daysLate: number;
}

/** Counts of rounds, by id. */
export async function readTallies(db: Queryable, ids: readonly string[], at: Instant): Promise<Map<string, Tally>> {
  const counts = await readRoundCounts(db, ids, at);
  return new Map([...counts].map(([id, counted]) => [id, tallyOf(counted)]));
}

function tallyOf(counts: RoundCounts): Tally {
  const { expected, sent, returned, onTime, late, overdue, awaited, nil } = counts;
  return { due: expected, sent, returned, onTime, late, overdue, ahead: awaited, nil, share: onTimeShare(counts) };
}

/** The overdue units of each round, in the register's order. */
export async function readMissing(
  db: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<Map<string, OverdueUnit[]>> {
  const rows = await db.rows<Omit<OverdueUnit, 'daysLate'> & { collection: string }>(
    `select o.collection, o.unit, u.short_name as name, o.late_from as since
     from obligations o join units u on u.id = o.unit
     where o.collection = any($1) and ${isOverdueSql('o', '$2')}
     order by o.collection, o.ord`,
    [ids, timestamp(at)],
  );
  const found = new Map<string, OverdueUnit[]>();
  for (const { collection, ...unit } of rows) {
    const list = found.get(collection) ?? [];
    const silent = { state: 'open', own: false, lateFrom: unit.since, countedAt: null } as const;
    list.push({ ...unit, daysLate: daysLate(silent, at) });
    found.set(collection, list);
  }
  return found;
}
