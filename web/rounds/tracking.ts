import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { dayAtSql, holdsOfficeSql } from '../../storage/mail-readers';
import { readRoundCounts } from '../../storage/round-counts';
import {
  isAskedForSql,
  isExpectedSql,
  isGoingOnSql,
  isInForceSql,
  isNilSql,
  isOverdueSql,
  isOwingSql,
  isReturnedSql,
  isSentLateSql,
  isSentSql,
  isUncheckedSql,
  isUnsentSql,
  STANDING_COLUMNS,
  type StandingRow,
  standingOf,
} from '../../storage/standing';
import { ownerOfCollection, type Reach, reachCondition, reaches, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from './collection-head';

/** What the list can be narrowed to; names in the address, Vietnamese because people send each other links. */
export const STATE_FILTERS = {
  'con-phai-gui': isOwingSql('o'),
  'chua-gui': isUnsentSql('o'),
  'qua-han': isOverdueSql('o', '$AT'),
  'can-bo-sung': isReturnedSql('o'),
  'cho-kiem-tra': isUncheckedSql('o'),
  'da-gui': isSentSql('o'),
  cham: isSentLateSql('o'),
  'khong-phat-sinh': isNilSql('o'),
  mien: `not ${isExpectedSql('o')}`,
  'tat-ca': 'true',
} as const;

export type StateFilter = keyof typeof STATE_FILTERS;

export interface TrackingFilter {
  plan: string | null;
  unit: UnitId | null;
  state: StateFilter;
  /** Also rounds that lay before activation or are closed. */
  past: boolean;
}

/** One line: who owes what. */
export interface TrackedObligation {
  id: string;
  unit: UnitId;
  unitName: string;
  /** The compiler's own figures: expected, never late. */
  own: boolean;
  shown: ShownState;
  lateFrom: Instant;
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  phone: string | null;
}

/** A round of reports with the lines that match the filter. */
export interface TrackedCollection {
  head: CollectionHead;
  lines: TrackedObligation[];
  expected: number;
  /** Đã gửi, those returned since included. */
  received: number;
  returned: number;
  /** Chưa gửi. */
  unsent: number;
  /** Còn phải gửi. */
  owing: number;
  overdue: number;
  /** The round as a whole is within reach: recording for it, holding its mails, its compiled report. */
  whole: boolean;
  /** The units' urging mails of the overdue step: how many wait, how many are held, when they leave. */
  mails: { waiting: number; held: number; slot: Instant | null };
}

/** More lines than anybody reads; the page asks to filter. */
export const MOST_TRACKED_LINES = 600;

interface Row extends StandingRow, Omit<TrackedObligation, 'shown'> {
  collection: string;
}

/** The list of the staff page, most urgent round first, units in the register's order. */
export async function readTracking(
  db: Queryable,
  filter: TrackingFilter,
  at: Instant,
  calendar: WorkingCalendar,
  reach: Reach | null = null,
): Promise<{ collections: TrackedCollection[]; more: boolean }> {
  const rows = await db.rows<Row>(
    `select o.id, o.collection, o.unit, u.name as "unitName", ${STANDING_COLUMNS},
       o.first_received_at as "receivedAt", s.receipt, s.channel, s.document_number as "documentNumber",
       s.document_date as "documentDate",
       (select phone from contacts k where k.unit = o.unit and phone is not null and ${holdsOfficeSql('k', dayAtSql('$4::timestamptz'))}
        order by array_position(array['officer', 'office', 'head'], post) limit 1) as phone
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
       join plans p on p.id = c.plan
       left join submissions s on s.obligation = o.id and s.version = o.version
     where ${isInForceSql('p')} and ${isAskedForSql('c')} and ($1::text is null or c.plan = $1) and ($2::text is null or o.unit = $2)
       and ($3 or ${isGoingOnSql('c')})
       and (${STATE_FILTERS[filter.state].replaceAll('$AT', '$4::timestamptz')}) and $4::timestamptz is not null
       and ${reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 5)}
     order by c.history, case when c.history then -extract(epoch from c.late_from) else extract(epoch from c.late_from) end,
       c.id, o.ord limit ${MOST_TRACKED_LINES + 1}`,
    [filter.plan, filter.unit, filter.past, timestamp(at), ...reachValues(reach)],
  );
  const more = rows.length > MOST_TRACKED_LINES;
  const collections = await withHeads(db, rows.slice(0, MOST_TRACKED_LINES), at, calendar, reach);
  return { collections, more };
}

async function withHeads(
  db: Queryable,
  rows: readonly Row[],
  at: Instant,
  calendar: WorkingCalendar,
  reach: Reach | null,
): Promise<TrackedCollection[]> {
  const ids = [...new Set(rows.map((row) => row.collection))];
  // Within the person's reach; the filter of the list does not change the counts.
  const [heads, counts, mails] = await Promise.all([
    readHeads(db, ids),
    readRoundCounts(db, ids, at, reach?.units),
    readUrgingMails(db, ids),
  ]);
  return ids.map((id) => {
    const { expected, sent, returned, unsent, owing, overdue } = counts.get(id)!;
    return {
      head: heads.get(id)!,
      lines: rows
        .filter((row) => row.collection === id)
        .map((row) => ({ ...row, shown: standingOf(row, at, calendar) })),
      ...{ expected, received: sent, returned, unsent, owing, overdue },
      whole: reaches(reach, ownerOfCollection(id)),
      mails: mails.get(id) ?? { waiting: 0, held: 0, slot: null },
    };
  });
}

/** The units' urging mails of each round that have not left. */
async function readUrgingMails(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, TrackedCollection['mails']>> {
  const rows = await db.rows<TrackedCollection['mails'] & { collection: string }>(
    `select collection, count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'held') as held,
       min(slot) as slot
     from notices where collection = any($1) and kind = 'overdue' and state in ('waiting', 'held') group by collection`,
    [ids],
  );
  return new Map(rows.map(({ collection, ...mails }) => [collection, mails]));
}

/** What the filter offers: plans and units that have something to report. */
export async function readChoices(
  db: Queryable,
): Promise<{ plans: { id: string; title: string }[]; units: { id: UnitId; name: string }[] }> {
  const plans = await db.rows<{ id: string; title: string }>(
    `select id, title from plans p where ${isInForceSql('p')} order by activated_at desc, title`,
  );
  const units = await db.rows<{ id: UnitId; name: string }>(
    `select u.id, u.name from units u where exists (select 1 from obligations o where o.unit = u.id)
     order by u.register, u.ord limit 2000`,
  );
  return { plans, units };
}
