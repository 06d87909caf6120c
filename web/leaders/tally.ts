import { daysLate } from '../../domain/states/lateness';
import { onTimeShare, type Share } from '../../domain/states/share';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';

/** How a round stands, counted. */
export interface Tally {
  /** Expected without the exempt and the ended. */
  due: number;
  onTime: number;
  late: number;
  /** Not come, and the date is past. */
  overdue: number;
  /** Not come, the date is still ahead. */
  ahead: number;
  nil: number;
  share: Share;
}

/** A unit whose report has not come though its date is past. */
export interface MissingUnit {
  unit: UnitId;
  name: string;
  /** From this instant on it is late. */
  since: Instant;
  daysLate: number;
}

/** Counts of rounds, by id. The compiler's own figures are expected, and never late. */
export async function readTallies(db: Queryable, ids: readonly string[], at: Instant): Promise<Map<string, Tally>> {
  const rows = await db.rows<Omit<Tally, 'share'> & { id: string }>(
    `select o.collection as id, count(*) as due,
       count(*) filter (where o.version > 0 and (o.own or o.counted_at < o.late_from)) as "onTime",
       count(*) filter (where o.version > 0 and not o.own and o.counted_at >= o.late_from) as late,
       count(*) filter (where o.version = 0 and not o.own and o.late_from <= $2) as overdue,
       count(*) filter (where o.version = 0 and (o.own or o.late_from > $2)) as ahead,
       count(*) filter (where o.state = 'nil') as nil
     from obligations o where o.collection = any($1) and o.state not in ('exempt', 'ended') group by o.collection`,
    [ids, timestamp(at)],
  );
  return new Map(
    rows.map(({ id, ...tally }) => [
      id,
      { ...tally, share: onTimeShare({ expected: tally.due, exempt: 0, ended: 0, onTime: tally.onTime }) },
    ]),
  );
}

/** The units still missing in each round, in the register's order. */
export async function readMissing(
  db: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<Map<string, MissingUnit[]>> {
  const rows = await db.rows<Omit<MissingUnit, 'daysLate'> & { collection: string }>(
    `select o.collection, o.unit, u.short_name as name, o.late_from as since
     from obligations o join units u on u.id = o.unit
     where o.collection = any($1) and o.state in ('open', 'returned') and not o.own and o.version = 0 and o.late_from <= $2
     order by o.collection, o.ord`,
    [ids, timestamp(at)],
  );
  const found = new Map<string, MissingUnit[]>();
  for (const { collection, ...unit } of rows) {
    const list = found.get(collection) ?? [];
    const silent = { state: 'open', own: false, lateFrom: unit.since, firstReceivedAt: null } as const;
    list.push({ ...unit, daysLate: daysLate(silent, at) });
    found.set(collection, list);
  }
  return found;
}
