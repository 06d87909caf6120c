import type { Basis } from '../domain/decisions/decision';
import type { OpenBecause } from '../domain/successions/pass-reports';
import type { Succession } from '../domain/successions/unit-change';
import { addDays, type Day, type Instant } from '../domain/time/time';
import type { Register, UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { insertUnits, loadRegister } from './units';

/** A change of units, as it is listed. */
export interface UnitChangeRow {
  id: number;
  register: string;
  basis: Basis;
  effective: Day;
  reason: string | null;
  succession: Succession;
  recordedBy: string;
  at: Instant;
  /** When its day had come and reports passed; null while it is ahead. */
  doneAt: Instant | null;
}

/** Makes other changes of the same register wait until the transaction ends. */
export async function lockRegister(tx: Transaction, id: string): Promise<void> {
  await tx.rows('select id from registers where id = $1 for no key update', [id]);
}

/** The stored register where it was changed since its file was written; else the register of the file. */
export async function registerAsChanged(db: Queryable, register: Register): Promise<Register> {
  const [row] = await db.rows('select from unit_changes where register = $1 limit 1', [register.id]);
  return row === undefined ? register : ((await loadRegister(db, register.id)) ?? register);
}

/** Writes a change; the table is append-only. @returns its id */
export async function insertUnitChange(
  tx: Transaction,
  { register, basis, effective, reason, succession, recordedBy, at }: Omit<UnitChangeRow, 'id' | 'doneAt'>,
): Promise<number> {
  const [row] = await tx.rows<{ id: number }>(
    `insert into unit_changes (register, basis_number, basis_date, decider, effective, reason, succession, recorded_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      ...[register, basis.number, basis.date, basis.decider, effective, reason],
      ...[JSON.stringify(succession), recordedBy, timestamp(at)],
    ],
  );
  return row!.id;
}

const SELECT = `select k.id, k.register, jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider) as basis,
    k.effective, k.reason, k.succession, k.recorded_by as "recordedBy", k.at, d.at as "doneAt"
  from unit_changes k left join unit_changes_done d on d.change = k.id`;

/** The changes of a register, the newest first. */
export async function readUnitChanges(db: Queryable, register: string): Promise<UnitChangeRow[]> {
  return db.rows<UnitChangeRow>(`${SELECT} where k.register = $1 order by k.effective desc, k.id desc`, [register]);
}

/** One change, or null. */
export async function readUnitChange(db: Queryable, id: number): Promise<UnitChangeRow | null> {
  const [row] = await db.rows<UnitChangeRow>(`${SELECT} where k.id = $1`, [id]);
  return row ?? null;
}

/** Changes whose day has come and that are not done, in the order of their days. */
export async function readDueUnitChanges(db: Queryable, today: Day): Promise<UnitChangeRow[]> {
  return db.rows<UnitChangeRow>(`${SELECT} where d.change is null and k.effective <= $1 order by k.effective, k.id`, [
    today,
  ]);
}

/** Marks a change as done. @returns false where another worker did it */
export async function markUnitChangeDone(tx: Transaction, change: number, at: Instant): Promise<boolean> {
  const rows = await tx.rows(
    'insert into unit_changes_done (change, at) values ($1, $2) on conflict do nothing returning change',
    [change, timestamp(at)],
  );
  return rows.length > 0;
}

/**
 * Writes which units end, and the new ones: both are known before the day comes, so that addresses and accounts of a new unit can be
 * prepared, and rounds of later periods ask it.
 * @param after the register after the change
 */
export async function writeExistence(
  tx: Transaction,
  after: Register,
  { ended, added, effective }: Succession,
  change: number,
): Promise<void> {
  const founded = new Set(added.map(({ id }) => id));
  await insertUnits(
    tx,
    after.units.filter(({ id }) => founded.has(id)),
  );
  await tx.rows(
    `update units u set valid_to = $2, successors = e.into, successor = e.successor, ended_by = $3
     from jsonb_to_recordset($1) as e(unit text, "into" text[], successor text) where u.id = e.unit`,
    [JSON.stringify(ended), addDays(effective, -1), change],
  );
  await tx.rows(
    `update units u set ord = n.ord from jsonb_to_recordset($1) as n(id text, ord integer) where u.id = n.id and u.ord <> n.ord`,
    [JSON.stringify(after.units.map(({ id, order: ord }) => ({ id, ord })))],
  );
}

/** Writes the new names and superiors of units that go on, and keeps how they were. */
export async function writeAltered(tx: Transaction, { altered, effective }: Succession, change: number): Promise<void> {
  const state = JSON.stringify(altered.map(({ shortName: short, ...unit }) => ({ ...unit, short })));
  await tx.rows(
    `insert into former_units (unit, until, name, short_name, type, groups, parents, related, change)
     select u.id, $2, u.name, u.short_name, u.type, u.groups,
       coalesce((select jsonb_object_agg(p.tree, p.parent) from unit_parents p where p.unit = u.id), '{}'),
       nullif(u.related, '{}'), $3
     from jsonb_to_recordset($1) as a(unit text) join units u on u.id = a.unit`,
    [state, addDays(effective, -1), change],
  );
  await tx.rows(
    `update units u set name = a.name, short_name = a.short, type = a.type, groups = a.groups, related = coalesce(a.related, '{}')
     from jsonb_to_recordset($1) as a(unit text, name text, short text, type text, groups text[], related jsonb) where u.id = a.unit`,
    [state],
  );
  await tx.rows(
    `update unit_parents p set parent = x.parent from (
       select a.unit, t.key as tree, t.value as parent
       from jsonb_to_recordset($1) as a(unit text, parents jsonb) cross join lateral jsonb_each_text(a.parents) t) x
     where p.unit = x.unit and p.tree = x.tree and p.parent is distinct from x.parent`,
    [state],
  );
}

/** A report that waits for a person's answer about who owes it (nội dung cần xác nhận). */
export interface OpenPassing {
  obligation: string;
  collection: string;
  change: number;
  unit: UnitId;
  unitName: string;
  because: OpenBecause;
  successor: UnitId | null;
  lastDay: Day;
}

/** Reports of ended units that nobody has answered for, in the order of their days. @param change of one change; null: of all */
export async function readOpenPassings(db: Queryable, change: number | null = null): Promise<OpenPassing[]> {
  return db.rows<OpenPassing>(
    `select p.obligation, o.collection, p.change, o.unit, u.name as "unitName", p.because, p.successor, o.last_day as "lastDay"
     from unit_passings p join obligations o on o.id = p.obligation join units u on u.id = o.unit
     where p.kind = 'open' and ($1::bigint is null or p.change = $1)
       and not exists (select from unit_point_answers a where a.obligation = p.obligation)
     order by o.last_day, o.collection, o.ord`,
    [change],
  );
}

/** How many reports of ended units wait for an answer. */
export async function countOpenPassings(db: Queryable): Promise<number> {
  return (await readOpenPassings(db)).length;
}

/** Writes what a person said about a report of a unit that ended; the table is append-only. */
export async function insertPassingAnswer(
  tx: Transaction,
  given: {
    obligation: string;
    answer: 'successor' | 'covered' | 'nobody';
    successor: UnitId | null;
    heir: string | null;
    reason: string;
    answeredBy: string;
    at: Instant;
  },
): Promise<void> {
  const { obligation, answer, successor, heir, reason, answeredBy, at } = given;
  await tx.rows(
    `insert into unit_point_answers (obligation, answer, successor, heir, reason, answered_by, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [obligation, answer, successor, heir, reason, answeredBy, timestamp(at)],
  );
}
