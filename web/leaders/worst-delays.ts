import { latenessInJson } from '../../domain/states/lateness';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { isLateSql, isSentSql } from '../../storage/standing';

/** One report that came long after its date, or is still missing. */
export interface WorstDelay {
  collection: string;
  unit: UnitId;
  name: string;
  sent: boolean;
  daysLate: number;
  minutesLate?: number;
}

const MOST_DELAYS = 8;

/** The longest delays in these rounds, longest first: until receipt, or until `at` for a missing report. */
export async function readWorstDelays(db: Queryable, ids: readonly string[], at: Instant): Promise<WorstDelay[]> {
  const rows = await db.rows<
    Omit<WorstDelay, 'daysLate' | 'minutesLate'> & { lateFrom: Instant; countedAt: Instant | null }
  >(
    `select o.collection, o.unit, u.short_name as name, ${isSentSql('o')} as sent, o.late_from as "lateFrom", o.counted_at as "countedAt"
     from obligations o join units u on u.id = o.unit
     where o.collection = any($1) and ${isLateSql('o', '$2')}
     order by coalesce(o.counted_at, $2) - o.late_from desc, u.register, u.ord limit ${MOST_DELAYS}`,
    [ids, timestamp(at)],
  );
  return rows.map(({ lateFrom, countedAt, ...delay }) => {
    const state = delay.sent ? 'submitted' : 'open';
    return { ...delay, ...latenessInJson({ state, own: false, lateFrom, countedAt }, at) };
  });
}
