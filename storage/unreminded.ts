import type { WorkingCalendar } from '../domain/calendar/calendar';
import { type Day, dayOf, HOUR, type Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';
import { isGoingOnSql, isLiveSql, isOverdueSql } from './standing';

/** A mail slot that is this far past should have been sent. */
const SLOT_PAST_MS = HOUR;

/**
 * How many rounds have overdue reports, and a step in their document that urges them, yet nobody was urged though that step lies at least
 * one whole working day back: the alarm that does not ask the machinery whether it works, but looks at what reached people. A notice that
 * still waits after its mail slot reached nobody; one that staff hold was decided by a person.
 * @param at working days are counted to its day in Vietnam
 * @example await countUnremindedRounds(database, calendar, parseInstant('2026-06-05T09:00:00+07:00')!)
 */
export async function countUnremindedRounds(db: Queryable, calendar: WorkingCalendar, at: Instant): Promise<number> {
  const rounds = await db.rows<{ lateDay: Day; after: number }>(
    `select greatest(c.working_due, (min(late.late_from) at time zone interval '+07:00')::date)::text as "lateDay", urging.after
     from collections c join plans p on p.id = c.plan
       join obligations late on late.collection = c.id and ${isOverdueSql('late', '$1')}
       cross join lateral (select min(substring(rule ->> 'offset' from '^\\+(\\d+)wd$')::int) as after
         from jsonb_array_elements(c.ladder) rule where rule ->> 'kind' = 'overdue') urging
     where ${isGoingOnSql('c')} and ${isLiveSql('c', 'p')} and urging.after is not null
       and not exists (select from notices n where n.collection = c.id and n.kind in ('overdue', 'escalate', 'repeat')
         and (n.state in ('claimed', 'sent', 'held') or n.state = 'waiting' and n.slot > $2))
     group by c.id, urging.after`,
    [timestamp(at), timestamp(at - SLOT_PAST_MS)],
  );
  const today = dayOf(at);
  return rounds.filter(({ lateDay, after }) => calendar.addWorkingDays(lateDay, after + 1) <= today).length;
}
