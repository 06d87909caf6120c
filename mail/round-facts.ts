import type { Rollup } from '../domain/rollup/rollup';
import { type Day, dayOf, type Instant } from '../domain/time/time';
import { type Queryable, timestamp } from '../storage/database';
import type { MissingUnit, NamedUnit, RoundFacts } from './facts';

interface UnitRow extends MissingUnit {
  state: string;
  own: boolean;
  late: boolean;
  /** Its date was extended and has not come. */
  hasTime: boolean;
}

/** Where the round of one collection stands now: counts, who is missing, the newest version, the round before. */
export async function readRound(db: Queryable, collection: string, at: Instant): Promise<RoundFacts> {
  const units = await unitRows(db, collection, at);
  const obliged = units.filter((unit) => unit.state !== 'exempt' && unit.state !== 'ended');
  const received = obliged.filter((unit) => unit.state !== 'open');
  const awaited = obliged.filter((unit) => unit.state === 'open' && !unit.own);
  const late = received.filter((unit) => unit.late);
  const before = await previousRound(db, collection, at);
  const lateNow = new Set(obliged.filter((unit) => unit.late).map((unit) => unit.id));
  return {
    expected: obliged.length,
    received: received.length,
    onTime: received.length - late.length,
    late: late.length,
    nil: obliged.filter((unit) => unit.state === 'nil').length,
    exempt: units.length - obliged.length,
    missing: awaited.filter((unit) => !unit.hasTime).map(toMissing),
    extended: awaited.filter((unit) => unit.hasTime).map(toNamed),
    returned: obliged.filter((unit) => unit.state === 'returned').map(toNamed),
    ownAwaited: obliged.some((unit) => unit.own && unit.state === 'open'),
    remindedOn: (await remindedDays(db, collection)).filter((day) => day < dayOf(at)),
    calledOn: await calledDays(db, collection, at),
    urgingAt: await urgingInstant(db, collection),
    letter: await newestLetter(db, collection),
    version: await newestVersion(db, collection),
    previous: before && { period: before.period, expected: before.expected, onTime: before.onTime },
    lateAgain:
      before === null ? [] : obliged.filter((unit) => lateNow.has(unit.id) && before.late.has(unit.id)).map(toNamed),
  };
}

function toNamed({ id, name, shortName }: NamedUnit): NamedUnit {
  return { id, name, shortName };
}

function toMissing(unit: MissingUnit): MissingUnit {
  return { ...toNamed(unit), contact: unit.contact };
}

/** The units of the round in register order, the compiler itself with its own figures too: these are never late. */
async function unitRows(db: Queryable, collection: string, at: Instant): Promise<UnitRow[]> {
  return db.rows<UnitRow>(
    `select u.id, u.name, u.short_name as "shortName", o.state, o.own,
       not o.own and coalesce(o.counted_at, $2) >= o.late_from as late,
       o.extended_at is not null and o.late_from > $2 as "hasTime",
       (select jsonb_build_object('name', k.name, 'title', k.title, 'phone', k.phone) from contacts k
         where k.unit = u.id and k.post in ('officer', 'office') order by k.phone is null, k.post = 'office', k.id limit 1) as contact
     from obligations o join units u on u.id = o.unit where o.collection = $1 order by o.ord`,
    [collection, timestamp(at)],
  );
}

async function remindedDays(db: Queryable, collection: string): Promise<Day[]> {
  const sent = await db.rows<{ day: Day }>(
    `select distinct (d.sent_at at time zone interval '+07:00')::date as day from notices n join digests d on d.id = n.digest
     where n.collection = $1 and n.kind in ('remind', 'overdue', 'escalate', 'repeat') and n.state = 'sent' order by 1`,
    [collection],
  );
  return sent.map((row) => row.day);
}

async function calledDays(db: Queryable, collection: string, at: Instant): Promise<Day[]> {
  const called = await db.rows<{ day: Day }>(
    `select distinct (l.at at time zone interval '+07:00')::date as day from calls l join obligations o on o.id = l.obligation
     where o.collection = $1 and l.at <= $2 order by 1`,
    [collection, timestamp(at)],
  );
  return called.map((row) => row.day);
}

async function urgingInstant(db: Queryable, collection: string): Promise<Instant | null> {
  const [row] = await db.rows<{ slot: Instant | null }>(
    `select min(slot) as slot from notices where collection = $1 and kind = 'overdue' and state = 'waiting'`,
    [collection],
  );
  return row?.slot ?? null;
}

async function newestLetter(db: Queryable, collection: string): Promise<string | null> {
  const [row] = await db.rows<{ step: string }>(
    `select l.step from letters l join collections c on c.id = l.collection and c.compiler = l.issuer
     where l.collection = $1 order by l.drafted_at desc, l.step limit 1`,
    [collection],
  );
  return row?.step ?? null;
}

async function newestVersion(db: Queryable, collection: string): Promise<RoundFacts['version']> {
  const [row] = await db.rows<{ version: number; state: string; body: Rollup }>(
    'select version, state, body from rollups where collection = $1 order by version desc limit 1',
    [collection],
  );
  return row === undefined ? null : { number: row.version, confirmed: row.state === 'confirmed', rollup: row.body };
}

async function previousRound(
  db: Queryable,
  collection: string,
  at: Instant,
): Promise<{ period: string; expected: number; onTime: number; late: Set<string> } | null> {
  const [round] = await db.rows<{ id: string; period: string }>(
    `select b.id, b.period ->> 'title' as period from collections c join collections b
       on b.plan = c.plan and b.requirement = c.requirement and b.compiler = c.compiler and b.last_day < c.last_day
     where c.id = $1 order by b.last_day desc limit 1`,
    [collection],
  );
  if (round === undefined) return null;
  const units = (await unitRows(db, round.id, at)).filter((unit) => unit.state !== 'exempt' && unit.state !== 'ended');
  return {
    period: round.period,
    expected: units.length,
    onTime: units.filter((unit) => unit.state !== 'open' && !unit.late).length,
    late: new Set(units.filter((unit) => unit.late).map((unit) => unit.id)),
  };
}
