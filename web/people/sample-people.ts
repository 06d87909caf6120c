import { inVietnamese } from '../../domain/messages/message';
import { DUTIES } from '../../domain/people/duty';
import { dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { hasWordsSql } from '../../storage/search-words';
import { isOwingSql, isUnsentSql } from '../../storage/standing';

/** Name of a leader of the sample where the register has none. */
export const LEADER = 'Lãnh đạo';

/** A unit a visitor of the sample can sign in as. */
export interface SampleUnit {
  id: UnitId;
  /** With its register, and its code, where several units have one name. */
  name: string;
  /** Has something to report now. */
  owing: boolean;
}

/** Roles that a visitor of "Dùng thử" can take; names are from the register's own contacts. */
export interface SamplePeople {
  /** Of the compiler and of the receiver; null while there is no plan. */
  staffName: string | null;
  leaderName: string | null;
  units: SampleUnit[];
}

/**
 * The three sample people: of the newest plan that is not history, else of any.
 * @param words words of a unit's name or code, with or without diacritics; '' for all units
 */
export async function readSamplePeople(db: Queryable, at: Instant, words = ''): Promise<SamplePeople> {
  const [bodies] = await db.rows<{ compiler: UnitId; receiver: UnitId }>(
    `select compiler, receiver from collections order by history, activated_at desc, late_from desc limit 1`,
  );
  const units = await db.rows<SampleUnit & { code: string; register: string }>(
    `select u.id, u.name, u.code, r.title as register, bool_or(${isOwingSql('o')} and not c.history) as owing
     from obligations o join collections c on c.id = o.collection join units u on u.id = o.unit
       join registers r on r.id = u.register
     where ${hasWordsSql('u.search_words', '$2')}
     -- Who has something overdue comes first: there is something to see; the compiler's own figures are no example.
     group by u.id, r.title
     order by bool_or(not c.history) desc, bool_or(o.own), count(*) filter (where o.last_day < $1 and ${isUnsentSql('o')} and not c.history) desc,
       u.register, u.ord limit 400`,
    [dayOf(at), words],
  );
  return {
    staffName: bodies === undefined ? null : await nameOf(db, bodies.compiler, 'officer', inVietnamese(DUTIES.staff)),
    leaderName: bodies === undefined ? null : await nameOf(db, bodies.receiver, 'head', LEADER),
    units: toldApart(units),
  };
}

/** Units of one name by their registers, those of one register by their codes. */
function toldApart(units: readonly (SampleUnit & { code: string; register: string })[]): SampleUnit[] {
  const alike = (key: (unit: (typeof units)[number]) => string) => {
    const times = new Map<string, number>();
    for (const unit of units) times.set(key(unit), (times.get(key(unit)) ?? 0) + 1);
    return (unit: (typeof units)[number]) => times.get(key(unit))! > 1;
  };
  const sharesName = alike(({ name }) => name);
  const sharesBoth = alike(({ name, register }) => `${name} ${register}`);
  return units.map((unit) => {
    const { id, name, code, register, owing } = unit;
    const more = [...(sharesName(unit) ? [register] : []), ...(sharesBoth(unit) ? [code] : [])];
    return { id, name: more.length === 0 ? name : `${name} (${more.join(', ')})`, owing };
  });
}

/** The name of a unit's officer for the journal; the unit itself where the register names nobody. */
export async function readOfficerName(db: Queryable, unit: UnitId): Promise<string | null> {
  const [row] = await db.rows<{ name: string }>('select name from units where id = $1', [unit]);
  return row === undefined ? null : nameOf(db, unit, 'officer', inVietnamese(DUTIES.unit));
}

async function nameOf(db: Queryable, unit: UnitId, post: string, otherwise: string): Promise<string> {
  const [row] = await db.rows<{ unit: string; full: string; person: string | null }>(
    `select u.short_name as unit, u.name as full, (select name from contacts k where k.unit = u.id and k.post = $2 order by k.id limit 1) as person
     from units u where u.id = $1`,
    [unit, post],
  );
  if (row === undefined) return otherwise;
  const person = row.person ?? otherwise;
  return person.includes(row.unit) || person.includes(row.full) ? person : `${person} (${row.unit})`;
}
