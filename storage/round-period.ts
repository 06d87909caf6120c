import type { Queryable } from './database';

/** Title of a round's period: "6 tháng đầu năm 2020"; '' where there is no such round. */
export async function readRoundPeriod(db: Queryable, collection: string): Promise<string> {
  const [row] = await db.rows<{ title: string }>(`select period ->> 'title' as title from collections where id = $1`, [
    collection,
  ]);
  return row?.title ?? '';
}
