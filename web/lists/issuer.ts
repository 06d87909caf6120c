import type { Day } from '../../domain/time/time';
import type { Tree, UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** An office that can issue a list: one that compiles or receives rounds. */
export interface Issuer {
  id: UnitId;
  name: string;
  tree: Tree;
  above: string | null;
  headTitle: string | null;
  place: string | null;
}

/** The offices that compile or receive rounds due in these days, most rounds first. */
export async function readIssuers(db: Queryable, from: Day, to: Day): Promise<Issuer[]> {
  return db.rows<Issuer>(
    `select u.id, u.name, x.tree, above.short_name as above, x.place,
       (select title from contacts k where k.unit = u.id and k.post = 'head' order by k.id limit 1) as "headTitle"
     from (select unit, min(p.tree) as tree, min(p.body -> 'document' ->> 'place') as place, count(*) as rounds
       from collections c join plans p on p.id = c.plan, unnest(array[c.compiler, c.receiver]) unit
       where c.last_day between $1 and $2 group by unit) x
     join units u on u.id = x.unit
     left join unit_parents up on up.unit = u.id and up.tree = x.tree left join units above on above.id = up.parent
     order by x.rounds desc, u.ord limit 200`,
    [from, to],
  );
}
