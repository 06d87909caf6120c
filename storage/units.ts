import type { Directory } from '../domain/notices/notices-of-step';
import { type Day, dayOf, type Instant } from '../domain/time/time';
import type { Contact, FormerUnit, Post, Register, Tree, Unit, UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp } from './database';
import { holdsOfficeSql } from './mail-readers';

interface UnitRow {
  id: UnitId;
  register: string;
  code: string;
  official_code: string | null;
  name: string;
  short_name: string;
  type: string;
  groups: string[];
  ord: number;
  valid_from: Day | null;
  valid_to: Day | null;
  successors: UnitId[];
  successor: UnitId | null;
  former: FormerUnit[] | null;
  parents: Partial<Record<Tree, UnitId | null>>;
  related: NonNullable<Unit['related']>;
}

interface ContactRow {
  id: string;
  unit: UnitId;
  post: Post;
  name: string;
  title: string;
  email: string;
  phone: string | null;
  from?: Day | null;
  to?: Day | null;
}

/** Writes a whole register; an existing one is not changed. @returns whether it was written. */
export async function insertRegister(tx: Transaction, register: Register, at: Instant): Promise<boolean> {
  const created = await tx.rows(
    `insert into registers (id, title, sample, groups, imported_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [register.id, register.title, register.sample, JSON.stringify(register.groups ?? []), timestamp(at)],
  );
  if (created.length === 0) return false;
  await insertUnits(tx, register.units);
  return true;
}

/** Writes units with their superiors and contacts. */
export async function insertUnits(tx: Transaction, units: readonly Unit[]): Promise<void> {
  await tx.rows(
    `insert into units (id, register, code, official_code, name, short_name, type, groups, ord, valid_from, valid_to, successors,
       related)
     select u.id, u.register, u.code, u."officialCode", u.name, u."shortName", u.type, u.groups, u."order", u."validFrom", u."validTo",
       u.successors, coalesce(u.related, '{}')
     from jsonb_to_recordset($1) as u(id text, register text, code text, "officialCode" text, name text, "shortName" text, type text,
       groups text[], "order" integer, "validFrom" date, "validTo" date, successors text[], related jsonb)`,
    [JSON.stringify(units)],
  );
  const parents = units.flatMap((unit) =>
    Object.entries(unit.parents).map(([tree, parent]) => ({ unit: unit.id, tree, parent })),
  );
  await tx.rows(
    `insert into unit_parents (unit, tree, parent)
     select * from jsonb_to_recordset($1) as p(unit text, tree text, parent text)`,
    [JSON.stringify(parents)],
  );
  await tx.rows(
    `insert into contacts (id, unit, post, name, title, email, phone, holds_from, holds_to)
     select * from jsonb_to_recordset($1) as c(id text, unit text, post text, name text, title text, email text, phone text,
       "from" date, "to" date)`,
    [JSON.stringify(units.flatMap((unit) => unit.contacts))],
  );
}

/** A register with all its units in order, or null. */
export async function loadRegister(db: Queryable, id: string): Promise<Register | null> {
  const [head] = await db.rows<Pick<Register, 'id' | 'title' | 'sample' | 'groups'>>(
    'select id, title, sample, groups from registers where id = $1',
    [id],
  );
  if (head === undefined) return null;
  const units = await db.rows<UnitRow>(
    `select u.*, coalesce((select jsonb_object_agg(p.tree, p.parent) from unit_parents p where p.unit = u.id), '{}') as parents,
       (select jsonb_agg(jsonb_build_object('until', f.until, 'name', f.name, 'shortName', f.short_name, 'type', f.type,
          'groups', f.groups, 'parents', f.parents)
          || case when f.related is null then '{}' else jsonb_build_object('related', f.related) end order by f.until) from former_units f where f.unit = u.id) as former
     from units u where register = $1 order by ord`,
    [id],
  );
  const contacts = await db.rows<ContactRow>(
    `select c.id, c.unit, c.post, c.name, c.title, c.email, c.phone, c.holds_from as "from", c.holds_to as "to"
     from contacts c join units u on u.id = c.unit where u.register = $1 order by c.id`,
    [id],
  );
  const byUnit = new Map<UnitId, Contact[]>(units.map((row) => [row.id, []]));
  for (const contact of contacts) byUnit.get(contact.unit)?.push(withDays(contact));
  return { ...head, units: units.map((row) => toUnit(row, byUnit.get(row.id) ?? [])) };
}

/** Days are named only where there are some, as in a register that is read. */
function withDays({ from, to, ...contact }: ContactRow): Contact {
  return { ...contact, ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) };
}

/**
 * The stored register with most units of these codes, the newest of several: the one that a table of them changes or follows.
 * @param except a register that is not looked at
 */
export async function registerWithCodes(
  db: Queryable,
  codes: readonly string[],
  except: string | null = null,
): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(
    `select r.id from units u join registers r on r.id = u.register
     where u.code = any($1) and ($2::text is null or r.id <> $2)
     group by r.id order by count(*) desc, r.imported_at desc, r.id limit 1`,
    [codes, except],
  );
  return row?.id ?? null;
}

function toUnit(row: UnitRow, contacts: readonly Contact[]): Unit {
  return {
    id: row.id,
    register: row.register,
    code: row.code,
    ...(row.official_code === null ? {} : { officialCode: row.official_code }),
    name: row.name,
    shortName: row.short_name,
    type: row.type,
    groups: row.groups,
    order: row.ord,
    parents: row.parents,
    ...(Object.keys(row.related).length === 0 ? {} : { related: row.related }),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successors: row.successors,
    ...(row.successor === null || row.successors.length === 1 ? {} : { successor: row.successor }),
    contacts,
    ...(row.former === null ? {} : { former: row.former }),
  };
}

/**
 * Contacts and superiors of the given units on the day of an instant, read once for one step. In the place of a unit that ended stands its
 * successor; where nobody is named, nobody is written to. A post whose holders have all left is still told: who reads for it is decided when the
 * mail leaves (`mailReader`).
 */
export async function loadDirectory(
  db: Queryable,
  units: readonly UnitId[],
  tree: Tree,
  at: Instant,
): Promise<Directory> {
  const parents = await db.rows<{ unit: UnitId; parent: UnitId | null }>(
    'select unit, parent from unit_parents where unit = any($1) and tree = $2',
    [units, tree],
  );
  const superiors = new Map(parents.map((row) => [row.unit, row.parent]));
  const wanted = [...units, ...parents.flatMap((row) => (row.parent === null ? [] : [row.parent]))];
  const heirs = await readHeirs(db, wanted);
  const contacts = await db.rows<ContactRow>(
    `select id, unit, post, name, title, email, phone from (
       select k.*, ${holdsOfficeSql('k', '$2::date')} as holds,
         bool_or(${holdsOfficeSql('k', '$2::date')}) over (partition by k.unit, k.post) as held
       from contacts k where k.unit = any($1)) k where holds or not held order by id`,
    [[...wanted, ...heirs.values()], dayOf(at)],
  );
  const byPost = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${contact.unit} ${contact.post}`;
    const list = byPost.get(key);
    if (list === undefined) byPost.set(key, [contact]);
    else list.push(contact);
  }
  const inPlace = (unit: UnitId) => (heirs.has(unit) ? heirs.get(unit)! : unit);
  return {
    contacts: (unit, post) => byPost.get(`${inPlace(unit)} ${post}`) ?? [],
    superior: (unit) => {
      const above = superiors.get(unit) ?? null;
      return above === null ? null : inPlace(above);
    },
  };
}

/**
 * Of these units those that ended by a change that is done, each with the unit that stands in its place; null: nobody is named. The others
 * are not in it.
 */
export async function readHeirs(db: Queryable, units: readonly UnitId[]): Promise<Map<UnitId, UnitId | null>> {
  const rows = await db.rows<{ unit: UnitId; heir: UnitId | null }>(
    `with recursive ended as (select u.id, u.successor from units u join unit_changes_done d on d.change = u.ended_by),
       way as (
         select e.id as unit, e.successor as heir, 1 as hops from ended e where e.id = any($1)
         union all select w.unit, e.successor, w.hops + 1 from way w join ended e on e.id = w.heir where w.hops < 50)
     select distinct on (unit) unit, heir from way order by unit, hops desc`,
    [units],
  );
  return new Map(rows.map(({ unit, heir }) => [unit, heir]));
}

/** Units that ended and in whose place a unit stands, also through others. */
export async function readPredecessors(db: Queryable, unit: UnitId): Promise<UnitId[]> {
  const rows = await db.rows<{ id: UnitId }>(
    `with recursive ended as (select u.id, u.successor from units u join unit_changes_done d on d.change = u.ended_by),
       way as (
         select e.id, 1 as hops from ended e where e.successor = $1
         union select e.id, w.hops + 1 from ended e join way w on e.successor = w.id where w.hops < 50)
     select distinct id from way order by id`,
    [unit],
  );
  return rows.map(({ id }) => id);
}

/** The title of the list of its register `r` that a unit `u` stands in, in the office's words; null where it stands in none. */
export const groupTitleSql = (u: string, r: string): string =>
  `(select g ->> 'title' from jsonb_array_elements(${r}.groups) with ordinality l(g, ord)
     where g ->> 'id' = any(${u}.groups) order by l.ord limit 1)`;
