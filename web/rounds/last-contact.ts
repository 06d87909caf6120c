import type { Day, Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';

/** The latest call about a report. */
export interface LastCall {
  at: Instant;
  by: string;
  spokeWith: string | null;
  note: string | null;
  /** The day by which the unit said it will send. */
  promisedOn: Day | null;
}

/** What a unit last heard from the office about a report. */
export interface LastContact {
  /** The last mail about it that left. */
  mailedAt: Instant | null;
  called: LastCall | null;
}

/** Of an obligation `o`, for any query that shows one. */
export const LAST_CALL = `(select jsonb_build_object('at', (extract(epoch from l.at) * 1000)::bigint, 'by', l.called_by,
    'spokeWith', l.spoke_with, 'note', l.note, 'promisedOn', l.promised_on)
  from calls l where l.obligation = o.id order by l.at desc, l.id desc limit 1) as called`;

/** The last call about an obligation `o` brought a day by which its unit will send, and that day is not over. */
export const isPromisedSql = (o: string, today: string): string =>
  `coalesce((select l.promised_on >= ${today} from calls l where l.obligation = ${o}.id order by l.at desc, l.id desc limit 1), false)`;

/** The last mail and call about each of some reports, by id. */
export async function readLastContacts(db: Queryable, ids: readonly string[]): Promise<Map<string, LastContact>> {
  const rows = await db.rows<LastContact & { id: string }>(
    `select o.id, ${LAST_CALL}, (select max(d.sent_at) from notices n join digests d on d.id = n.digest
       where n.obligation = o.id and n.state = 'sent') as "mailedAt"
     from obligations o where o.id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, mailedAt, called }) => [id, { mailedAt, called }]));
}
