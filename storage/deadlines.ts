import { isOwingSql, isReturnedSql, lateFromSql } from './standing';

/**
 * The deadline that steps of an obligation `o` count from, as a lateral row `d`: its own dates, and for a returned
 * report its resubmission day (a working day), with its hour where one was named. Lateness never depends on it: that is `o.late_from`.
 */
export const STEP_DEADLINE = `cross join lateral (select ${isReturnedSql('o')} and o.asked_day is not null as returned) r
  cross join lateral (select r.returned,
    case when r.returned then ${lateFromSql('o.asked_late_from', 'o.asked_day')} else o.late_from end as late_from,
    case when r.returned then o.asked_day else o.last_day end as last_day,
    case when r.returned then o.asked_day else o.working_due end as working_due) d`;

/** Columns of `DeadlineGroup`, grouped by the first four. */
export const DEADLINE_GROUP = `d.returned, d.late_from as "lateFrom", d.last_day as "lastDay", d.working_due as "workingDue",
  count(*) filter (where ${isOwingSql('o')}) as owing`;
