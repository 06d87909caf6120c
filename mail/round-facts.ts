import { NO_COUNTS } from '../domain/states/round-counts';
import { type Day, dayOf, type Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from '../storage/database';
import { dayAtSql, holdsOfficeSql } from '../storage/mail-readers';
import { readRoundCounts } from '../storage/round-counts';
import { isExtendedSql, isLateSql, isMissingSql, isReturnedSql } from '../storage/standing';
import type { NamedUnit, RoundFacts, UnitToCall } from './facts';
import { versionFacts } from './version-facts';

/** A unit of a round, with the flags mails depend on. */
interface UnitRow extends UnitToCall {
  missing: boolean;
  extended: boolean;
  returned: boolean;
  late: boolean;
}

/** The current state of a round: counts, missing units, newest version, previous round. */
export async function readRound(db: Queryable, collection: string, at: Instant): Promise<RoundFacts> {
  const before = await previousRound(db, collection);
  const counts = await readRoundCounts(db, [collection, ...(before === null ? [] : [before.id])], at);
  const units = await unitRows(db, collection, at);
  const lateBefore = new Set(before === null ? [] : await lateUnits(db, before.id, at));
  return {
    counts: counts.get(collection) ?? NO_COUNTS,
    missing: units.filter(({ missing }) => missing).map(toMissing),
    extended: units.filter(({ extended }) => extended).map(toNamed),
    returned: units.filter(({ returned }) => returned).map(toNamed),
    remindedOn: (await remindedDays(db, collection)).filter((day) => day < dayOf(at)),
    calledOn: await calledDays(db, collection, at),
    urgingAt: await urgingInstant(db, collection),
    letter: await newestLetter(db, collection),
    ...(await versionFacts(db, collection, units)),
    previous: before && { period: before.period, counts: counts.get(before.id) ?? NO_COUNTS },
    lateAgain: units.filter(({ late, id }) => late && lateBefore.has(id)).map(toNamed),
  };
}

function toNamed({ id, name, shortName }: NamedUnit): NamedUnit {
  return { id, name, shortName };
}

function toMissing(unit: UnitToCall): UnitToCall {
  return { ...toNamed(unit), contact: unit.contact };
}

/** The units of the round in register order, including the compiler with its own figures. */
async function unitRows(db: Queryable, collection: string, at: Instant): Promise<UnitRow[]> {
  return db.rows<UnitRow>(
    `select u.id, u.name, u.short_name as "shortName", ${isMissingSql('o', '$2')} as missing,
       ${isExtendedSql('o', '$2')} as extended, ${isReturnedSql('o')} as returned, ${isLateSql('o', '$2')} as late,
       (select jsonb_build_object('name', k.name, 'title', k.title, 'phone', k.phone) from contacts k
         where k.unit = u.id and k.post in ('officer', 'office') and ${holdsOfficeSql('k', dayAtSql('$2::timestamptz'))} order by k.phone is null, k.post = 'office', k.id limit 1) as contact
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

async function previousRound(db: Queryable, collection: string): Promise<{ id: string; period: string } | null> {
  const [round] = await db.rows<{ id: string; period: string }>(
    `select b.id, b.period ->> 'title' as period from collections c join collections b
       on b.plan = c.plan and b.requirement = c.requirement and b.compiler = c.compiler and b.last_day < c.last_day
     where c.id = $1 order by b.last_day desc limit 1`,
    [collection],
  );
  return round ?? null;
}

async function lateUnits(db: Queryable, collection: string, at: Instant): Promise<UnitId[]> {
  const rows = await db.rows<{ unit: UnitId }>(
    `select o.unit from obligations o where o.collection = $1 and ${isLateSql('o', '$2')}`,
    [collection, timestamp(at)],
  );
  return rows.map(({ unit }) => unit);
}
