import type { SlotRhythm } from '../domain/calendar/slots';
import type { Queryable } from './database';

/** Slots of a test plan (`every 2s`); null when none is active, as always outside tests. */
export async function readSlotRhythm(db: Queryable): Promise<SlotRhythm | null> {
  const [row] = await db.rows<{ seconds: number | null }>(
    `select min((body -> 'slots' ->> 'everySeconds')::float8) as seconds from plans where body -> 'test' = 'true'`,
  );
  return row?.seconds ? { everySeconds: row.seconds } : null;
}
