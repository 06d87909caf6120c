import type { FormDefinition } from '../../domain/rollup/form';
import { EMPTY_VALUES, type FormValues } from '../../domain/rollup/form';
import type { Rollup } from '../../domain/rollup/rollup';
import { onTimeShare, type Share } from '../../domain/states/share';
import type { Day, Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from './collection-head';

/** A line of the leaders' list. */
export interface CollectionLine {
  head: CollectionHead;
  expected: number;
  received: number;
  late: number;
  missing: number;
  overdue: boolean;
  share: Share;
  version: number | null;
  state: 'draft' | 'confirmed' | null;
}

interface LineRow extends Omit<CollectionLine, 'head' | 'share'> {
  id: string;
  onTime: number;
  exempt: number;
}

/** More rounds than anybody reads down; the newest are there. */
const MOST_ROUNDS = 300;

/** The rounds of reports with their counts; those in progress first. Which they are comes first, then the counts of these. */
export async function readCollectionLines(
  db: Queryable,
  at: Instant,
  reach: Reach | null = null,
): Promise<CollectionLine[]> {
  const rows = await db.rows<LineRow>(
    `with c as materialized (
       select c.id, c.history, c.late_from from collections c join plans p on p.id = c.plan
       where p.withdrawn_at is null and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 2)}
       order by c.history, c.late_from desc, c.id limit ${MOST_ROUNDS})
     select c.id, n.*, c.late_from <= $1 as overdue, r.version, r.state
     from c cross join lateral (
       select count(*) as expected, count(*) filter (where o.state in ('exempt', 'ended')) as exempt,
         count(*) filter (where o.version > 0 and o.state not in ('exempt', 'ended')) as received,
         count(*) filter (where o.counted_at >= o.late_from and not o.own and o.state not in ('exempt', 'ended')) as late,
         count(*) filter (where o.state = 'open') as missing,
         count(*) filter (where o.version > 0 and (o.own or o.counted_at < o.late_from) and o.state not in ('exempt', 'ended')) as "onTime"
       from obligations o where o.collection = c.id) n
       left join lateral (select version, state from rollups where collection = c.id order by version desc limit 1) r on true
     where n.expected > 0 order by c.history, c.late_from desc, c.id`,
    [timestamp(at), ...reachValues(reach)],
  );
  const heads = await readHeads(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, onTime, exempt, ...row }) => ({
    ...row,
    head: heads.get(id)!,
    share: onTimeShare({ expected: row.expected, exempt, ended: 0, onTime }),
  }));
}

/** A version of a compiled report. */
export interface VersionLine {
  version: number;
  state: 'draft' | 'confirmed';
  at: Instant;
  confirmedAt: Instant | null;
  confirmedBy: string | null;
}

export async function readVersions(db: Queryable, collection: string): Promise<VersionLine[]> {
  return db.rows<VersionLine>(
    `select version, state, at, confirmed_at as "confirmedAt", confirmed_by as "confirmedBy" from rollups
     where collection = $1 order by version`,
    [collection],
  );
}

/** The form the collection's reports are filled in with; null where the plan gives none. */
export async function readForm(db: Queryable, collection: string): Promise<FormDefinition | null> {
  const [row] = await db.rows<{ form: FormDefinition | null }>(
    `select r -> 'form' as form from collections c join plans p on p.id = c.plan
       cross join lateral (select r from jsonb_array_elements(p.body -> 'requirements') r where r ->> 'id' = c.requirement) x
     where c.id = $1`,
    [collection],
  );
  return row?.form ?? null;
}

/** Where each unit of a collection stands, by unit. */
export interface UnitStanding {
  unit: UnitId;
  name: string;
  state: string;
  lastDay: Day;
  receivedAt: Instant | null;
  receipt: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
}

export async function readUnitStandings(db: Queryable, collection: string): Promise<Map<UnitId, UnitStanding>> {
  const rows = await db.rows<UnitStanding>(
    `select o.unit, u.name, o.state, o.last_day as "lastDay", o.first_received_at as "receivedAt", s.receipt,
       s.document_number as "documentNumber", s.document_date as "documentDate"
     from obligations o join units u on u.id = o.unit left join submissions s on s.obligation = o.id and s.version = o.version
     where o.collection = $1 order by o.ord`,
    [collection],
  );
  return new Map(rows.map((row) => [row.unit, row]));
}

/** A submission a compiled figure came from. */
export interface SourceLine {
  submission: string;
  unit: UnitId;
  unitName: string;
  version: number;
  receivedAt: Instant;
  receipt: string;
  values: FormValues;
  documentNumber: string | null;
  checked: boolean;
}

/** The submissions with these ids, in the register's order. */
export async function readSources(db: Queryable, ids: readonly string[]): Promise<SourceLine[]> {
  return db.rows<SourceLine>(
    `select s.id as submission, o.unit, u.name as "unitName", s.version, s.received_at as "receivedAt", s.receipt,
       coalesce(s.values, $2::jsonb) as values, s.document_number as "documentNumber",
       o.state = 'accepted' and o.version = s.version as checked
     from submissions s join obligations o on o.id = s.obligation join units u on u.id = o.unit
     where s.id = any($1) order by o.ord, s.version`,
    [ids, JSON.stringify(EMPTY_VALUES)],
  );
}

/** Figures of a rollup by full field id. */
export function figuresById(rollup: Rollup): Map<string, Rollup['figures'][number]> {
  return new Map(rollup.figures.map((figure) => [figure.field, figure]));
}
