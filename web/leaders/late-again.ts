import { addDays, dayOf, type Instant, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { type Reach, reachCondition, reachValues } from '../reach';

/** A unit that was late more than once. */
export interface LateAgain {
  unit: UnitId;
  name: string;
  /** Reports late or overdue, of all whose date lay in the span. */
  late: number;
  due: number;
}

/** Span that is looked back over, and how many units are named. */
export const LOOK_BACK_DAYS = 365;
const MOST_UNITS = 10;

const COLUMNS = { unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' };

/**
 * Units late with two or more reports whose date lay in the twelve months before `at`; most often late first, then in the
 * register's order. Two small indexes hold the late ones, so that a million reports in time cost nothing.
 */
export async function readLateAgain(db: Queryable, at: Instant, reach: Reach | null): Promise<LateAgain[]> {
  const from = startOfDay(addDays(dayOf(at), -LOOK_BACK_DAYS));
  return db.rows<LateAgain>(
    `with late as (
       select o.unit, o.collection from obligations o
       where not o.own and o.counted_at >= o.late_from and o.late_from between $1 and $2 and o.state not in ('exempt', 'ended')
       union all
       select o.unit, o.collection from obligations o
       where not o.own and o.version = 0 and o.state = 'open' and o.late_from between $1 and $2),
     worst as (
       select o.unit, u.short_name as name, u.register, u.ord, count(*) as late
       from late o join collections c on c.id = o.collection join plans p on p.id = c.plan join units u on u.id = o.unit
       where p.withdrawn_at is null and ${reachCondition(COLUMNS, 3)}
       group by u.id, o.unit having count(*) > 1
       order by late desc, u.register, u.ord limit ${MOST_UNITS})
     select w.unit, w.name, w.late, (
       select count(*) from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
       where o.unit = w.unit and not o.own and o.state not in ('exempt', 'ended') and o.late_from between $1 and $2
         and p.withdrawn_at is null and ${reachCondition(COLUMNS, 3)}) as due
     from worst w order by w.late desc, w.register, w.ord`,
    [timestamp(from), timestamp(at), ...reachValues(reach)],
  );
}
