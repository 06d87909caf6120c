import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** How far a person searches; a null field does not narrow. */
export interface SearchScope {
  /** Units whose reports may be read. */
  units: readonly UnitId[] | null;
  plans: readonly string[] | null;
  /** Compilers whose rounds may be read. */
  compilers: readonly UnitId[] | null;
  /** The unit that a member reports for: it finds its own reports instead of rounds. */
  member: UnitId | null;
}

/** Without a limit: the command line, and staff of the whole office. */
export const WHOLE: SearchScope = { units: null, plans: null, compilers: null, member: null };

/** The units whose page a person may open: named in its limits, or reporting in a round of them; null: all. */
export async function reachedUnits(
  db: Queryable,
  { units, plans, compilers }: SearchScope,
): Promise<readonly UnitId[] | null> {
  if (units !== null || (plans === null && compilers === null)) return units;
  const rows = await db.rows<{ unit: UnitId }>(
    `select distinct o.unit from collections c join obligations o on o.collection = c.id
     where ($1::text[] is null or c.plan = any($1)) and ($2::text[] is null or c.compiler = any($2))`,
    [plans, compilers],
  );
  return rows.map(({ unit }) => unit);
}
