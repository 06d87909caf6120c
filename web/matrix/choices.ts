import type { MessageOrText } from '../../domain/messages/message';
import type { Queryable } from '../../storage/database';
import { TYPE_WORDS } from '../language/unit-words';

/** What the filters of the matrix offer. */
export interface MatrixChoices {
  plans: { id: string; title: string }[];
  trees: string[];
  types: { id: string; text: MessageOrText }[];
}

/** Plans, systems and levels with at least one report. */
export async function readMatrixChoices(db: Queryable): Promise<MatrixChoices> {
  const plans = await db.rows<{ id: string; title: string; tree: string }>(
    'select id, title, tree from plans where withdrawn_at is null order by activated_at desc, title',
  );
  const types = await db.rows<{ id: string }>(
    `select t.id from (select distinct type as id from units) t cross join lateral (
       select from units u where u.type = t.id and exists (select from obligations o where o.unit = u.id) limit 1) reports`,
  );
  const order = Object.keys(TYPE_WORDS);
  return {
    plans,
    trees: [...new Set(plans.map(({ tree }) => tree))],
    types: types
      .map(({ id }) => ({ id, text: TYPE_WORDS[id] ?? id }))
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  };
}
