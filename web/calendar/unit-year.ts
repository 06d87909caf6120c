import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { endInTable } from '../../domain/deadlines/deadline-words';
import { message } from '../../domain/messages/message';
import type { Paper } from '../../domain/papers/paper';
import type { Day, Instant } from '../../domain/time/time';
import { dayMonth, weekdayName } from '../../domain/time/vietnamese';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { isAskedForSql, isExpectedSql, isInForceSql } from '../../storage/standing';
import { readHeads } from '../rounds/collection-head';
import { type DayEvent, monthGrids } from './year-grid';
import { yearPaper } from './year-paper';

interface Row {
  collection: string;
  lastDay: Day;
  lateFrom: Instant;
  extended: boolean;
}

/** The year of one unit as a paper: every report that is asked of it, on its own last day, sent or not. */
export async function unitYearPaper(
  db: Queryable,
  unit: UnitId,
  year: number,
  calendar: WorkingCalendar,
): Promise<Paper> {
  const [named] = await db.rows<{ name: string }>('select name from units where id = $1', [unit]);
  const rows = await db.rows<Row>(
    `select o.collection, o.last_day as "lastDay", o.late_from as "lateFrom", o.extended_at is not null as extended
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
     where o.unit = $1 and not o.own and ${isExpectedSql('o')} and ${isAskedForSql('c')} and ${isInForceSql('p')}
       and o.last_day between $2 and $3 order by o.late_from, o.id`,
    [unit, `${year}-01-01`, `${year}-12-31`],
  );
  const heads = await readHeads(
    db,
    rows.map(({ collection }) => collection),
  );
  const events = rows.map(({ lastDay, collection }): DayEvent => {
    const report = heads.get(collection)!.title;
    return { day: lastDay, kind: 'due', text: message('steps.last-day-for', { report }) };
  });
  return yearPaper({
    title: `Lịch báo cáo năm ${year}`,
    of: named?.name ?? unit,
    months: monthGrids(year, calendar, events),
    columns: [
      ['Báo cáo', 9],
      ['Hạn gửi', 6],
      ['Theo văn bản', 9],
      ['Gửi về', 6],
    ],
    lines: rows.map(({ collection, lastDay, lateFrom, extended }) => {
      const head = heads.get(collection)!;
      const through = head.compilerName === head.receiverName ? '' : ` (qua ${head.compilerName})`;
      const until = `${endInTable(lateFrom)}${extended ? ' (gia hạn)' : ''}`;
      return {
        day: dayMonth(Number(lastDay.slice(5, 7)), Number(lastDay.slice(8))),
        weekday: weekdayName(lastDay),
        cells: [head.title, until, `${head.document}, ${head.clause}`, `${head.receiverName}${through}`],
        isDue: false,
      };
    }),
    empty: `Năm ${year} không có báo cáo nào phải gửi.`,
  });
}
