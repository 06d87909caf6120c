import type { FormValues } from '../../domain/rollup/form';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** What a unit reported for the period before, under the same requirement. */
export interface EarlierReport {
  /** "6 tháng đầu năm 2020" */
  period: string;
  receipt: string;
  values: FormValues;
}

/** The newest report with content of an earlier period; null where there is none. */
export async function readEarlierReport(
  db: Queryable,
  collection: string,
  unit: UnitId,
): Promise<EarlierReport | null> {
  const [row] = await db.rows<EarlierReport>(
    `select b.period ->> 'title' as period, s.receipt, s.values
     from collections c
       join collections b on b.plan = c.plan and b.requirement = c.requirement and b.compiler = c.compiler
         and b.last_day < c.last_day
       join obligations o on o.collection = b.id and o.unit = $2
       join submissions s on s.obligation = o.id and s.version = o.version and not s.nil
     where c.id = $1 and s.values <> '{"figures": {}, "texts": {}, "lists": {}}'
     order by b.last_day desc limit 1`,
    [collection, unit],
  );
  return row ?? null;
}
