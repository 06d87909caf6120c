import { addDays, dayOf, type Instant, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { isExpectedSql, isInForceSql, isOverdueSql, isSentLateSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';

/** A unit that was late more than once. */
export interface LateAgain {
  unit: UnitId;
  name: string;
  /** Reports late or overdue, of all whose date lay in the span. */
  late: number;
  due: number;
}

/** Days that are looked back over, and the number of units named. */
export const LOOK_BACK_DAYS = 365;
const MOST_UNITS = 10;

/** A round's id contains its document and compiler; a join with the rounds would cost more than all the rest. */
const PLAN = "split_part(o.collection, '/', 1)";
const COLUMNS = { unit: 'o.unit', plan: PLAN, compiler: "split_part(o.collection, '/', 4)" };

/**
 * Units late with two or more reports whose date lay in the twelve months before `at`; most often late first, then in the
 * register's order. Two small indexes hold the late ones, so that a million reports in time cost nothing.
 */
export async function readLateAgain(db: Queryable, at: Instant, reach: Reach | null): Promise<LateAgain[]> {
  const from = startOfDay(addDays(dayOf(at), -LOOK_BACK_DAYS));
  const mine = `${PLAN} not in (select p.id from plans p where not ${isInForceSql('p')})
    ${reach === null ? '' : `and ${reachCondition(COLUMNS, 3)}`}`;
  return db.rows<LateAgain>(
    `with late as (
       select o.unit, o.collection from obligations o
       where ${isSentLateSql('o')} and o.late_from between $1 and $2
       union all
       select o.unit, o.collection from obligations o
       where ${isOverdueSql('o', '$2')} and o.late_from >= $1),
     counted as (select o.unit, count(*) as late from late o where ${mine} group by o.unit having count(*) > 1),
     worst as (
       select o.unit, u.short_name as name, u.register, u.ord, o.late from counted o join units u on u.id = o.unit
       order by o.late desc, u.register, u.ord limit ${MOST_UNITS})
     select w.unit, w.name, w.late, (
       select count(*) from obligations o
       where o.unit = w.unit and not o.own and ${isExpectedSql('o')} and o.late_from between $1 and $2
         and ${mine}) as due
     from worst w order by w.late desc, w.register, w.ord`,
    [timestamp(from), timestamp(at), ...(reach === null ? [] : reachValues(reach))],
  );
}
