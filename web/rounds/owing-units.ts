import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { ShownState } from '../../domain/states/shown-state';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { isRemindedSql, STANDING_COLUMNS, type StandingRow, standingOf } from '../../storage/standing';

/** A unit that still owes in a round, as a row of the recording page. */
export interface OwingUnit {
  id: string;
  unitName: string;
  shown: ShownState;
}

/** The units that owe, in the register's order; the compiler's own figures come on its own form. */
export async function readOwingUnits(
  db: Queryable,
  collection: string,
  at: Instant,
  calendar: WorkingCalendar,
  limit: number,
): Promise<OwingUnit[]> {
  const rows = await db.rows<StandingRow & { id: string; unitName: string }>(
    `select o.id, u.name as "unitName", ${STANDING_COLUMNS}
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
     where o.collection = $1 and ${isRemindedSql('o')} order by o.ord limit $2`,
    [collection, limit],
  );
  return rows.map((row) => ({ id: row.id, unitName: row.unitName, shown: standingOf(row, at, calendar) }));
}
