import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { daysLate } from '../../domain/states/lateness';
import type { ShownState } from '../../domain/states/shown-state';
import { isOverdue, isUnsent } from '../../domain/states/standing';
import { addDays, type Day, dayOf, type Instant, weekday } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';
import {
  isGoingOnSql,
  isInForceSql,
  isRemindedSql,
  isUnsentSql,
  STANDING_COLUMNS,
  type StandingRow,
  standingOf,
} from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { LAST_CALL, type LastContact } from '../rounds/last-contact';

/** A report that has not come, with the contacts to ask for it. */
export interface OwedReport extends StandingRow, LastContact {
  id: string;
  collection: string;
  unit: UnitId;
  unitName: string;
  shown: ShownState;
  daysLate: number;
  contactName: string | null;
  phone: string | null;
}

/** A round with those of its reports that have not come. */
export interface OwingRound {
  head: CollectionHead;
  /** Còn phải gửi: not sent, or to be sent again. */
  owing: number;
  /** Of those, the units that are reminded: all but the compiler itself. */
  reminded: number;
  /** Chưa gửi. */
  unsent: number;
  /** Quá hạn, chưa gửi. */
  overdue: number;
  expected: number;
  /** At most `NAMES_SHOWN`, in the register's order; the compiler's own figures are not among them. */
  reports: OwedReport[];
}

export interface Owing {
  /** Last day within this week, Monday to Sunday. */
  week: OwingRound[];
  /** Last day within the ten working days after this week. */
  soon: OwingRound[];
  overdue: OwingRound[];
  /** Overdue, or due within one working day; the longest overdue first. */
  calls: (OwedReport & { title: string })[];
  callsAll: number;
}

/** Units named under a round; the rest stands on the round's page. */
const NAMES_SHOWN = 12;
const CALLS_SHOWN = 20;
const SOON_WORKING_DAYS = 10;
/** Working days before the date from which staff telephone instead of waiting for a mail. */
const CALL_WORKING_DAYS = 1;

/**
 * What open rounds still wait for, up to the deadlines of the next weeks: two statements and the headings. Ladders are
 * not read: a round that is late or due tomorrow has opened.
 */
export async function readOwing(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  reach: Reach | null,
): Promise<Owing> {
  const today = dayOf(at);
  const sunday = addDays(today, 7 - weekday(today));
  const until = calendar.addWorkingDays(sunday, SOON_WORKING_DAYS);
  const soonest = calendar.addWorkingDays(today, CALL_WORKING_DAYS);
  const unitReach = reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 2);
  const live = `${isInForceSql('p')} and ${isGoingOnSql('c')} and c.last_day <= $1`;
  const toCall = `${isUnsentSql('o')} and not o.own and (o.late_from <= $5 or o.working_due <= $6)`;
  const found = await db.rows<{ collection: string; calls: number }>(
    `select o.collection, count(*) filter (where ${toCall}) as calls
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
     where ${live} and ${unitReach} and ${isRemindedSql('o')} group by o.collection`,
    [until, ...reachValues(reach), timestamp(at), soonest],
  );
  const rows = await db.rows<OwedReport>(
    `select o.id, c.id as collection, o.unit, u.name as "unitName", ${STANDING_COLUMNS.replace('c.ladder', `'[]'::jsonb as ladder`)},
       k.name as "contactName", k.phone, m.at as "mailedAt", ${LAST_CALL}
     from collections c join plans p on p.id = c.plan
       cross join lateral (select * from obligations o
         where o.collection = c.id and ${isRemindedSql('o')} and ${unitReach}
         order by o.ord limit ${CALLS_SHOWN}) o
       join units u on u.id = o.unit
       left join lateral (select name, phone from contacts where unit = o.unit and phone is not null
         order by array_position(array['officer', 'office', 'head'], post), id limit 1) k on true
       left join lateral (select max(d.sent_at) as at from notices n join digests d on d.id = n.digest
         where n.obligation = o.id and n.state = 'sent') m on true
     where ${live} order by c.late_from, c.id, o.ord`,
    [until, ...reachValues(reach)],
  );
  const reports = rows.map((row) => ({
    ...row,
    shown: standingOf(row, at, calendar),
    daysLate: daysLate(row, at),
  }));
  const ids = found.map(({ collection }) => collection);
  const [heads, counts] = await Promise.all([readHeads(db, ids), readRoundCounts(db, ids, at, reach?.units)]);
  const rounds = ids
    .map((id) => {
      const { owing, reminded, unsent, overdue, expected } = counts.get(id)!;
      const own = reports.filter((report) => report.collection === id);
      return { head: heads.get(id)!, owing, reminded, unsent, overdue, expected, reports: own };
    })
    .sort((a, b) => a.head.lateFrom - b.head.lateFrom || (a.head.id < b.head.id ? -1 : 1));
  const monday = addDays(sunday, -6);
  const named = ({ reports: all, ...round }: (typeof rounds)[number]) => ({
    ...round,
    reports: all.slice(0, NAMES_SHOWN),
  });
  const within = (from: Day, to: Day) =>
    rounds.filter(({ head }) => head.lastDay >= from && head.lastDay <= to).map(named);
  // A unit with an extension, or whose returned report is not due yet, is not listed as overdue.
  const overdue = rounds
    .filter((round) => round.overdue > 0)
    .map((round) => named({ ...round, reports: round.reports.filter((report) => isOverdue(report, at)) }));
  const calls = callList(reports, at, soonest);
  return {
    week: within(monday, sunday),
    soon: within(addDays(sunday, 1), until),
    overdue,
    calls: calls.slice(0, CALLS_SHOWN).map((report) => ({ ...report, title: heads.get(report.collection)!.title })),
    callsAll: found.reduce((sum, { calls: all }) => sum + all, 0),
  };
}

function callList(reports: readonly OwedReport[], at: Instant, soonest: Day): OwedReport[] {
  return reports
    .filter((report) => isUnsent(report) && (report.lateFrom <= at || report.workingDue <= soonest))
    .sort((a, b) => b.daysLate - a.daysLate);
}
