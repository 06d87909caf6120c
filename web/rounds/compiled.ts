import type { FormDefinition } from '../../domain/rollup/form';
import type { Rollup } from '../../domain/rollup/rollup';
import type { Queryable } from '../../storage/database';
import { formAtSql } from '../../storage/standing';

/** The compiled version of a round that leaders read, with the form its figures are named by: the newest confirmed one, else the draft. */
export interface Compiled {
  version: number;
  confirmed: boolean;
  figures: Rollup['figures'];
  form: FormDefinition | null;
}

/** Versions by round; rounds without one are left out. A supplement that nobody has confirmed changes no figure. */
export async function readCompiled(db: Queryable, ids: readonly string[]): Promise<Map<string, Compiled>> {
  const rows = await db.rows<Compiled & { id: string }>(
    `select c.id, v.version, v.state = 'confirmed' as confirmed, v.body -> 'figures' as figures, x.form
     from collections c join plans p on p.id = c.plan
       cross join lateral (select version, state, at, body from rollups where collection = c.id
         order by state = 'confirmed' desc, version desc limit 1) v
       cross join lateral (${formAtSql('c', 'p', 'v.at')}) x
     where c.id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
