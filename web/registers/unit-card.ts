import type { Post, Tree, UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

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
  contacts: UnitContact[];
}

/** Null when there is no such unit. */
export async function readUnitCard(db: Queryable, id: UnitId): Promise<UnitCard | null> {
  const [unit] = await db.rows<Omit<UnitCard, 'superiors' | 'contacts'>>(
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
  const contacts = await db.rows<UnitContact>(
    `select id, post, name, title, email, phone, bad_since as "badSince", bad_reason as "badReason" from contacts
     where unit = $1 order by array_position(array['office', 'officer', 'head'], post), id`,
    [id],
  );
  return { ...unit, superiors, contacts };
}
