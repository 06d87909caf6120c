import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { RELATED, type Related } from '../../domain/units/relation';
import type { Post, Tree, UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { holdsOfficeSql, isAbsenceSql, readerSql } from '../../storage/mail-readers';

/** A contact of a unit. */
export interface UnitContact {
  id: string;
  post: Post;
  name: string;
  title: string;
  email: string;
  phone: string | null;
  badSince: number | null;
  badReason: string | null;
  /** First and last day in the post; null: open. */
  from: Day | null;
  to: Day | null;
  /** It holds its post on the day. */
  holds: boolean;
  /** While it is away: until when, and who reads for it. */
  away: { until: Day; deputy: string } | null;
  /** Who gets its mails, where that is somebody else; null where nobody else does. */
  readBy: string | null;
}

/** A unit with its place in every system and its contacts. */
export interface UnitCard {
  id: UnitId;
  name: string;
  type: string;
  registerTitle: string;
  sample: boolean;
  ended: boolean;
  superiors: { tree: Tree; id: UnitId | null; name: string | null }[];
  /** Bodies of its level and branch. */
  related: { relation: Related; id: UnitId; name: string }[];
  contacts: UnitContact[];
}

/** Null when there is no such unit. */
export async function readUnitCard(db: Queryable, id: UnitId, at: Instant): Promise<UnitCard | null> {
  const [unit] = await db.rows<Omit<UnitCard, 'superiors' | 'related' | 'contacts'>>(
    `select u.id, u.name, u.type, r.title as "registerTitle", r.sample, u.valid_to is not null as ended
     from units u join registers r on r.id = u.register where u.id = $1`,
    [id],
  );
  if (unit === undefined) return null;
  const superiors = await db.rows<UnitCard['superiors'][number]>(
    `select p.tree, s.id, s.name from unit_parents p left join units s on s.id = p.parent where p.unit = $1
     order by array_position(array['government', 'party', 'front'], p.tree)`,
    [id],
  );
  const related = await db.rows<UnitCard['related'][number]>(
    `select e.key as relation, b.id, b.name from units u cross join lateral jsonb_each_text(u.related) e join units b on b.id = e.value
     where u.id = $1 order by array_position($2::text[], e.key)`,
    [id, RELATED],
  );
  const contacts = await db.rows<UnitContact>(
    `select k.id, k.post, k.name, k.title, k.email, k.phone, k.bad_since as "badSince", k.bad_reason as "badReason",
       k.holds_from as "from", k.holds_to as "to", ${holdsOfficeSql('k', '$2::date')} as holds,
       (select jsonb_build_object('until', a.to_on, 'deputy', d.name) from absences a join contacts d on d.id = a.deputy
         where a.contact = k.id and ${isAbsenceSql('a', '$2::date')} order by a.id desc limit 1) as away,
       (select o.name from contacts o where o.id = ${readerSql('k', `'remind'`, '$2::date')} and o.id <> k.id) as "readBy"
     from contacts k where k.unit = $1
     order by not ${holdsOfficeSql('k', '$2::date')}, array_position(array['office', 'officer', 'head'], k.post), k.id`,
    [id, dayOf(at)],
  );
  return { ...unit, superiors, related, contacts };
}
