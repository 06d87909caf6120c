import { EMPTY_VALUES, type FormValues } from '../domain/rollup/form';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from './database';

/** State of each unit of a collection, by unit. */
export interface UnitStanding {
  unit: UnitId;
  name: string;
  state: string;
  lastDay: Day;
  lateFrom: Instant;
  receivedAt: Instant | null;
  receipt: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
}

export async function readUnitStandings(db: Queryable, collection: string): Promise<Map<UnitId, UnitStanding>> {
  const rows = await db.rows<UnitStanding>(
    `select o.unit, u.name, o.state, o.last_day as "lastDay", o.late_from as "lateFrom", o.first_received_at as "receivedAt", s.receipt,
       s.document_number as "documentNumber", s.document_date as "documentDate"
     from obligations o join units u on u.id = o.unit left join submissions s on s.obligation = o.id and s.version = o.version
     where o.collection = $1 order by o.ord`,
    [collection],
  );
  return new Map(rows.map((row) => [row.unit, row]));
}

/** A submission a compiled figure came from. */
export interface SourceSubmission {
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
export async function readSources(db: Queryable, ids: readonly string[]): Promise<SourceSubmission[]> {
  return db.rows<SourceSubmission>(
    `select s.id as submission, o.unit, u.name as "unitName", s.version, s.received_at as "receivedAt", s.receipt,
       coalesce(s.values, $2::jsonb) as values, s.document_number as "documentNumber",
       o.state = 'accepted' and o.version = s.version as checked
     from submissions s join obligations o on o.id = s.obligation join units u on u.id = o.unit
     where s.id = any($1) order by o.ord, s.version`,
    [ids, JSON.stringify(EMPTY_VALUES)],
  );
}
