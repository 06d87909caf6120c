import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { message } from '../../domain/messages/message';
import type { ShownState } from '../../domain/states/shown-state';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { ownerOfCollection, type Reach, reachCondition, reaches, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from './collection-head';
import { STANDING_COLUMNS, type StandingRow, standingOf } from './standing';

/** What the list can be narrowed to; words of the address, Vietnamese because people send each other links. */
export const STATE_FILTERS = {
  'chua-gui': { text: message('states.not-sent'), sql: `o.state in ('open', 'returned')` },
  'qua-han': { text: message('states.filter-overdue'), sql: `o.state = 'open' and not o.own and o.late_from <= $AT` },
  'can-bo-sung': { text: message('states.returned'), sql: `o.state = 'returned'` },
  'cho-kiem-tra': { text: message('states.filter-to-be-checked'), sql: `o.state = 'submitted'` },
  'da-gui': { text: message('states.filter-sent'), sql: `o.state in ('submitted', 'accepted', 'nil')` },
  cham: { text: message('states.total-late'), sql: `o.counted_at >= o.late_from and not o.own` },
  'khong-phat-sinh': { text: message('states.nil'), sql: `o.state = 'nil'` },
  mien: { text: message('states.total-excused'), sql: `o.state in ('exempt', 'ended')` },
  'tat-ca': { text: message('states.filter-all'), sql: 'true' },
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
  lastDay: Day;
  receivedAt: Instant | null;
  receipt: string | null;
  channel: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
  phone: string | null;
}

/** A round of reports with the lines the filter left. */
export interface TrackedCollection {
  head: CollectionHead;
  lines: TrackedObligation[];
  expected: number;
  received: number;
  owing: number;
  overdue: number;
  /** The round as a whole is within reach: recording for it, holding its mails, its compiled report. */
  whole: boolean;
  /** The units' urging mails of the overdue step: how many wait, how many are held, when they leave. */
  mails: { waiting: number; held: number; slot: Instant | null };
}

/** More lines than anybody reads; the page asks to filter. */
export const MOST_LINES = 600;

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
       (select phone from contacts k where k.unit = o.unit and phone is not null
        order by array_position(array['officer', 'office', 'head'], post) limit 1) as phone
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
       join plans p on p.id = c.plan
       left join submissions s on s.obligation = o.id and s.version = o.version
     where p.withdrawn_at is null and ($1::text is null or c.plan = $1) and ($2::text is null or o.unit = $2)
       and ($3 or (not c.history and c.closed_at is null))
       and (${STATE_FILTERS[filter.state].sql.replace('$AT', '$4::timestamptz')}) and $4::timestamptz is not null
       and ${reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 5)}
     order by c.history, case when c.history then -extract(epoch from c.late_from) else extract(epoch from c.late_from) end,
       c.id, o.ord limit ${MOST_LINES + 1}`,
    [filter.plan, filter.unit, filter.past, timestamp(at), ...reachValues(reach)],
  );
  const more = rows.length > MOST_LINES;
  const collections = await withHeads(db, rows.slice(0, MOST_LINES), at, calendar, reach);
  return { collections, more };
}

interface Counts {
  collection: string;
  expected: number;
  received: number;
  owing: number;
  overdue: number;
  waiting: number;
  held: number;
  slot: Instant | null;
}

async function withHeads(
  db: Queryable,
  rows: readonly Row[],
  at: Instant,
  calendar: WorkingCalendar,
  reach: Reach | null,
): Promise<TrackedCollection[]> {
  const ids = [...new Set(rows.map((row) => row.collection))];
  const [heads, counts] = await Promise.all([readHeads(db, ids), countCollections(db, ids, at, reach)]);
  return ids.map((id) => {
    const { waiting, held, slot, ...numbers } = counts.get(id)!;
    return {
      head: heads.get(id)!,
      lines: rows
        .filter((row) => row.collection === id)
        .map((row) => ({ ...row, shown: standingOf(row, at, calendar) })),
      ...numbers,
      whole: reaches(reach, ownerOfCollection(id)),
      mails: { waiting, held, slot },
    };
  });
}

/** How many of each collection are expected, in, owing and overdue, as far as the person reaches; the filter of the list
 * does not touch these. */
async function countCollections(
  db: Queryable,
  ids: readonly string[],
  at: Instant,
  reach: Reach | null,
): Promise<Map<string, Counts>> {
  const rows = await db.rows<Counts>(
    `select o.collection, count(*) filter (where o.state not in ('exempt', 'ended')) as expected,
       count(*) filter (where o.state not in ('exempt', 'ended') and o.version > 0) as received,
       count(*) filter (where o.state in ('open', 'returned')) as owing,
       count(*) filter (where o.state = 'open' and not o.own and o.late_from <= $2) as overdue,
       n.waiting, n.held, n.slot
     from obligations o join collections c on c.id = o.collection cross join lateral (
       select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'held') as held,
         min(slot) filter (where state in ('waiting', 'held')) as slot
       from notices where collection = o.collection and kind = 'overdue' and state in ('waiting', 'held')) n
     where o.collection = any($1) and ${reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 3)}
     group by o.collection, n.waiting, n.held, n.slot`,
    [ids, timestamp(at), ...reachValues(reach)],
  );
  return new Map(rows.map((row) => [row.collection, row]));
}

/** What the filter offers: plans and units that have something to report. */
export async function readChoices(
  db: Queryable,
): Promise<{ plans: { id: string; title: string }[]; units: { id: UnitId; name: string }[] }> {
  const plans = await db.rows<{ id: string; title: string }>(
    'select id, title from plans where withdrawn_at is null order by activated_at desc, title',
  );
  const units = await db.rows<{ id: UnitId; name: string }>(
    `select u.id, u.name from units u where exists (select 1 from obligations o where o.unit = u.id)
     order by u.register, u.ord limit 2000`,
  );
  return { plans, units };
}
