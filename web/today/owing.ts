import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { delayIn, delayLength, latenessInJson } from '../../domain/states/lateness';
import type { ShownState } from '../../domain/states/shown-state';
import { isUnsent } from '../../domain/states/standing';
import { addDays, type Day, dayOf, type Instant, startOfDay, weekday } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { holdsOfficeSql } from '../../storage/mail-readers';
import { readRoundCounts } from '../../storage/round-counts';
import {
  askedDaySql,
  askedLateFromSql,
  isGoingOnSql,
  isInForceSql,
  isRemindedSql,
  isReturnedSql,
  isUnsentSql,
  STANDING_COLUMNS,
  type StandingRow,
  standingOf,
} from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { readHeads } from '../rounds/collection-head';
import { isPromisedSql, LAST_CALL, type LastContact } from '../rounds/last-contact';
import { type DayGroup, type OwingRound, overdueOf, sectionOf } from './owing-rounds';

/** A report that has not come, with the contacts to ask for it. */
export interface OwedReport extends StandingRow, LastContact {
  id: string;
  collection: string;
  unit: UnitId;
  unitName: string;
  shown: ShownState;
  /** The day it is due: of its round, of its extension, or by which it is asked for again. */
  due: Day;
  /** The first instant after it, or its hour. */
  dueLateFrom: Instant;
  daysLate: number;
  minutesLate?: number;
  contactName: string | null;
  phone: string | null;
}

export interface Owing {
  /** Due within this week, Monday to Sunday; reports asked for again stay until they come. By day. */
  week: OwingRound[];
  /** Due within the ten working days after this week. */
  soon: OwingRound[];
  overdue: OwingRound[];
  /** Overdue, or due within one working day; the longest overdue first, and below them who was called today. */
  calls: (OwedReport & { title: string })[];
  callsAll: number;
}

const CALLS_SHOWN = 20;
const SOON_WORKING_DAYS = 10;
/** Working days before the date from which staff telephone instead of waiting for a mail. */
const CALL_WORKING_DAYS = 1;

/**
 * What open rounds still wait for, up to the deadlines of the next weeks. Ladders are not read: a round that is late or due
 * tomorrow has opened.
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
  const reached = reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 2);
  const live = `${isInForceSql('p')} and ${isGoingOnSql('c')} and c.last_day <= $1`;
  const toCall = `${isUnsentSql('o')} and not o.own and (o.late_from <= $5 or o.working_due <= $6) and not ${isPromisedSql('o', '$7')}`;
  const values = [until, ...reachValues(reach)];
  const groups = await db.rows<DayGroup>(
    `select o.collection, ${DUE} as due, min(${DUE_LATE_FROM}) as "dueLateFrom", ${DUE} <> c.last_day as "ownDay", bool_or(${isReturnedSql('o')}) as returned,
       count(*) as reminded, count(*) filter (where ${isUnsentSql('o')}) as unsent, count(*) filter (where ${toCall}) as calls
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
     where ${live} and ${reached} and ${isRemindedSql('o')} group by o.collection, 2, 4`,
    [...values, timestamp(at), soonest, today],
  );
  const own = groups.filter(({ ownDay }) => ownDay).map(({ collection }) => collection);
  const first = await readOwed(db, live, reached, values, today);
  const apart =
    own.length === 0
      ? []
      : await readOwed(
          db,
          `${live} and c.id = any($5)`,
          `${reached} and ${DUE} <> c.last_day`,
          [...values, own],
          today,
        );
  const reports = [...new Map([...first, ...apart].map((row) => [row.id, row])).values()].map((row) => ({
    ...row,
    shown: standingOf(row, at, calendar),
    ...latenessInJson(row, at),
  }));
  const ids = [...new Set(groups.map(({ collection }) => collection))];
  const [heads, counts] = await Promise.all([readHeads(db, ids), readRoundCounts(db, ids, at, reach?.units)]);
  const rounds = { groups, reports, heads, counts };
  const monday = addDays(sunday, -6);
  const calls = callList(reports, at, soonest, today);
  return {
    week: sectionOf(rounds, (due, returned) => due <= sunday && (due >= monday || returned)),
    soon: sectionOf(rounds, (due) => due > sunday && due <= until),
    overdue: overdueOf(rounds, at),
    calls: calls.slice(0, CALLS_SHOWN).map((report) => ({ ...report, title: heads.get(report.collection)!.title })),
    callsAll: groups.reduce((sum, { calls: all }) => sum + all, 0),
  };
}

/** The day a report is due. */
const DUE = `coalesce(${askedDaySql('o')}, o.last_day)`;
const DUE_LATE_FROM = `coalesce(${askedLateFromSql('o')}, o.late_from)`;

type OwedRow = Omit<OwedReport, 'shown' | 'daysLate' | 'minutesLate'>;

/** Reports about which the unit was called since the start of a day. @param since parameter of that instant */
const calledSinceSql = (since: string): string =>
  `o.id in (select obligation from calls where at >= ${since}::timestamptz)`;

/** The first reports of each round that have not come, those called today last, in the register's order. */
async function readOwed(
  db: Queryable,
  rounds: string,
  reports: string,
  values: readonly unknown[],
  today: Day,
): Promise<OwedRow[]> {
  return db.rows<OwedRow>(
    `select o.id, c.id as collection, o.unit, u.name as "unitName", ${DUE} as due, ${DUE_LATE_FROM} as "dueLateFrom",
       ${STANDING_COLUMNS.replace('c.ladder', `'[]'::jsonb as ladder`)},
       k.name as "contactName", k.phone, m.at as "mailedAt", ${LAST_CALL}
     from collections c join plans p on p.id = c.plan
       cross join lateral (select * from obligations o
         where o.collection = c.id and ${isRemindedSql('o')} and ${reports}
         order by ${calledSinceSql(`$${values.length + 2}`)}, o.ord limit ${CALLS_SHOWN}) o
       join units u on u.id = o.unit
       left join lateral (select name, phone from contacts h where unit = o.unit and phone is not null
           and ${holdsOfficeSql('h', `$${values.length + 1}::date`)}
         order by array_position(array['officer', 'office', 'head'], post), id limit 1) k on true
       left join lateral (select max(d.sent_at) as at from notices n join digests d on d.id = n.digest
         where n.obligation = o.id and n.state = 'sent') m on true
     where ${rounds} order by c.late_from, c.id, o.ord`,
    [...values, today, timestamp(startOfDay(today))],
  );
}

/**
 * A unit that has said by when it will send is not telephoned before that day is over; one that was called today stands below those that
 * were not.
 */
function callList(reports: readonly OwedReport[], at: Instant, soonest: Day, today: Day): OwedReport[] {
  return reports
    .filter(({ called }) => (called?.promisedOn ?? '') < today)
    .filter((report) => isUnsent(report) && (report.lateFrom <= at || report.workingDue <= soonest))
    .sort(
      (a, b) =>
        Number(wasCalled(a, today)) - Number(wasCalled(b, today)) || delayLength(delayIn(b)) - delayLength(delayIn(a)),
    );
}

function wasCalled({ called }: OwedReport, today: Day): boolean {
  return called !== null && dayOf(called.at) === today;
}
