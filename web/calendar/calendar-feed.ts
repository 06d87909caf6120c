import { feedHash } from '../../client/people/calendar-feed';
import type { DeadlineEntry } from '../../documents/deadline-calendar';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { SLOT_TIMES } from '../../domain/calendar/slots';
import { hasHour, lastDayOf, namedMoment } from '../../domain/deadlines/deadline-hour';
import { againBy } from '../../domain/deadlines/deadline-words';
import { placeSteps } from '../../domain/steps/place-steps';
import { atTime, type Day, dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { isAddressOfUnitSql } from '../../storage/holder';
import { askedLateFromSql, isLiveSql, isRemindedSql, STANDING_COLUMNS, type StandingRow } from '../../storage/standing';
import { addressOf, dueInWords } from '../language/vietnamese-words';
import { type CollectionHead, readHeads } from '../rounds/collection-head';

/** A unit's calendar feed without its secret, which is shown only when it is created. */
export interface CalendarFeed {
  madeBy: string;
  madeAt: Instant;
}

export async function readFeed(db: Queryable, unit: UnitId): Promise<CalendarFeed | null> {
  const [row] = await db.rows<CalendarFeed>(
    'select made_by as "madeBy", made_at as "madeAt" from calendar_feeds where unit = $1',
    [unit],
  );
  return row ?? null;
}

/** The unit of a calendar secret; null when it is revoked or unknown, or its maker is no longer of the unit. */
export async function unitOfFeed(
  db: Queryable,
  token: string,
  today: Day,
): Promise<{ id: UnitId; name: string } | null> {
  const [row] = await db.rows<{ id: UnitId; name: string }>(
    `select u.id, u.short_name as name from calendar_feeds f join units u on u.id = f.unit
     where f.token_hash = $1 and (f.email is null or ${isAddressOfUnitSql('f.unit', 'f.email', '$2')})`,
    [feedHash(token), today],
  );
  return row ?? null;
}

interface Row extends StandingRow {
  id: string;
  collection: string;
  stateAt: Instant | null;
  movedAt: Instant | null;
  revision: number;
  /** First instant after the day by which a returned report is requested again, or its hour. */
  askedLateFrom: Instant | null;
}

/** What the entries of a unit are made with besides its reports. */
interface FeedTerms {
  calendar: WorkingCalendar;
  baseUrl: string;
  at: Instant;
}

/** The reports a unit owes, as calendar entries; a submitted one disappears. Alarms are those still to come. */
export async function readDeadlines(db: Queryable, unit: UnitId, terms: FeedTerms): Promise<DeadlineEntry[]> {
  const rows = await db.rows<Row>(
    `select o.id, o.collection, o.state_at as "stateAt", o.moved_at as "movedAt", o.revision,
       ${askedLateFromSql('o')} as "askedLateFrom", ${STANDING_COLUMNS}
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan
     where o.unit = $1 and ${isRemindedSql('o')} and ${isLiveSql('c', 'p')}
     order by o.late_from, o.id limit 300`,
    [unit],
  );
  const heads = await readHeads(
    db,
    rows.map((row) => row.collection),
  );
  return rows.map((row) => entryOf(row, heads.get(row.collection)!, terms));
}

function entryOf(row: Row, head: CollectionHead, { calendar, baseUrl, at }: FeedTerms): DeadlineEntry {
  const asked = row.askedLateFrom;
  const lateFrom = asked ?? row.lateFrom;
  const day = lastDayOf(lateFrom);
  const anchor = asked === null ? row : { ...row, lateFrom, lastDay: day, workingDue: day };
  const reminders = placeSteps(
    row.ladder.filter(({ kind }) => kind === 'remind'),
    anchor,
    calendar,
  );
  const due = dueInWords(row.extended ? null : head.dueText, row.lateFrom);
  const receiver =
    head.compilerName === head.receiverName ? head.receiverName : `${head.receiverName} (qua ${head.compilerName})`;
  const url = baseUrl + addressOf('/u', row.id);
  return {
    id: row.id,
    summary: `${row.state === 'returned' ? 'Cần bổ sung' : 'Hạn gửi'}: ${head.title}`,
    description: [
      asked === null ? `Hạn gửi: ${due}.` : `Đề nghị gửi lại ${againBy(asked)}.`,
      `Gửi về: ${receiver}.`,
      `Theo: ${head.document}, ${head.clause}.`,
      `Làm báo cáo: ${url}`,
    ].join('\n'),
    url,
    day,
    end: hasHour(lateFrom) ? namedMoment(lateFrom) : null,
    // An alarm of the past would ring at once in a calendar that subscribes today.
    alarms: reminders.map((step) => atTime(dayOf(step.at), SLOT_TIMES[0]!)).filter((alarm) => alarm > at),
    revision: row.revision,
    changedAt: Math.max(row.activatedAt, row.stateAt ?? 0, row.movedAt ?? 0),
  };
}
