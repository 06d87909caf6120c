import { dayOf, daysBetween, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';

/** One report that came long after its date, or has not come yet. */
export interface WorstDelay {
  collection: string;
  unit: UnitId;
  name: string;
  sent: boolean;
  daysLate: number;
}

const MOST_DELAYS = 8;

/** The longest delays in these rounds, longest first: of what came, up to its coming; of what is missing, up to `at`. */
export async function readWorstDelays(db: Queryable, ids: readonly string[], at: Instant): Promise<WorstDelay[]> {
  const rows = await db.rows<Omit<WorstDelay, 'daysLate'> & { from: Instant; until: Instant }>(
    `select o.collection, o.unit, u.short_name as name, o.version > 0 as sent, o.late_from as "from", coalesce(o.counted_at, $2) as until
     from obligations o join units u on u.id = o.unit
     where o.collection = any($1) and not o.own and o.state not in ('exempt', 'ended')
       and (o.counted_at >= o.late_from or o.version = 0 and o.late_from <= $2)
     order by coalesce(o.counted_at, $2) - o.late_from desc, u.register, u.ord limit ${MOST_DELAYS}`,
    [ids, timestamp(at)],
  );
  // As `daysLate` counts: the first day that is late is day 1.
  return rows.map(({ from, until, ...delay }) => ({ ...delay, daysLate: daysBetween(dayOf(from), dayOf(until)) + 1 }));
}
