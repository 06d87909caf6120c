import { latenessInJson } from '../../domain/states/lateness';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { isOverdueSql } from '../../storage/standing';

/** A unit whose report has not come though its date is past. */
export interface OverdueUnit {
  unit: UnitId;
  name: string;
  /** From this instant on it is late. */
  since: Instant;
  daysLate: number;
  minutesLate?: number;
}

/** The overdue units of each round, in the register's order. */
export async function readOverdueUnits(
  db: Queryable,
  ids: readonly string[],
  at: Instant,
): Promise<Map<string, OverdueUnit[]>> {
  const rows = await db.rows<Omit<OverdueUnit, 'daysLate' | 'minutesLate'> & { collection: string }>(
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
    list.push({ ...unit, ...latenessInJson(silent, at) });
    found.set(collection, list);
  }
  return found;
}
