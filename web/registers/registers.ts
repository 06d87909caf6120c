import type { Day, Instant } from '../../domain/time/time';
import type { Post, Tree, UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** A register as a line. */
export interface RegisterLine {
  id: string;
  title: string;
  sample: boolean;
  importedAt: Instant;
  units: number;
  contacts: number;
  /** Contacts whose address a mail server refused. */
  bad: number;
}

export async function readRegisterLines(db: Queryable): Promise<RegisterLine[]> {
  return db.rows<RegisterLine>(
    `select r.id, r.title, r.sample, r.imported_at as "importedAt",
       (select count(*) from units u where u.register = r.id) as units,
       (select count(*) from contacts c join units u on u.id = c.unit where u.register = r.id) as contacts,
       (select count(*) from contacts c join units u on u.id = c.unit
         where u.register = r.id and c.bad_since is not null) as bad
     from registers r order by r.imported_at desc, r.id`,
  );
}

export interface ContactLine {
  id: string;
  post: Post;
  name: string;
  title: string;
  email: string;
  phone: string | null;
  badSince: Instant | null;
  badReason: string | null;
  /** First and last day in the post; null: open. */
  from: Day | null;
  to: Day | null;
}

/** A unit with its contacts. */
export interface UnitLine {
  id: UnitId;
  name: string;
  code: string;
  /** The code other offices gave it, as the register's table writes it. */
  officialCode: string | null;
  superiors: { tree: Tree; name: string }[];
  validFrom: Day | null;
  validTo: Day | null;
  contacts: ContactLine[];
}

/** Units shown on one page of a register. */
export const UNITS_A_PAGE = 50;

/**
 * A page of a register in its order of precedence.
 * @param search part of a name, code or address, with or without accents; empty: all
 * @param page counted from 1
 */
export async function readUnitLines(
  db: Queryable,
  given: { register: string; search: string; bad: boolean; page: number },
): Promise<{ units: UnitLine[]; found: number }> {
  const rows = await db.rows<UnitLine & { found: number }>(
    `select u.id, u.name, u.code, u.official_code as "officialCode", u.valid_from as "validFrom", u.valid_to as "validTo", count(*) over () as found,
       (select coalesce(jsonb_agg(jsonb_build_object('tree', p.tree, 'name', s.short_name) order by p.tree), '[]')
        from unit_parents p join units s on s.id = p.parent where p.unit = u.id) as superiors,
       (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'post', c.post, 'name', c.name, 'title', c.title,
          'email', c.email, 'phone', c.phone, 'badSince', extract(epoch from c.bad_since) * 1000, 'badReason', c.bad_reason,
          'from', c.holds_from, 'to', c.holds_to)
          order by array_position(array['office', 'officer', 'head'], c.post), c.id), '[]')
        from contacts c where c.unit = u.id) as contacts
     from units u
     where u.register = $1
       and ($2 = '' or ${plain('u.name')} like $2 or ${plain('u.short_name')} like $2 or u.code like $2
         or lower(u.official_code) like $2
         or exists (select from contacts c where c.unit = u.id and (lower(c.email) like $2 or ${plain('c.name')} like $2)))
       and (not $3 or exists (select from contacts c where c.unit = u.id and c.bad_since is not null))
     order by u.ord limit ${UNITS_A_PAGE} offset $4`,
    [given.register, likePattern(given.search), given.bad, (given.page - 1) * UNITS_A_PAGE],
  );
  return { units: rows.map(({ found: _, ...unit }) => unit), found: rows[0]?.found ?? 0 };
}

/** A contact with its unit's name; null when there is none. */
export async function readContact(
  db: Queryable,
  id: string,
): Promise<(ContactLine & { unit: UnitId; unitName: string; register: string }) | null> {
  const [row] = await db.rows<ContactLine & { unit: UnitId; unitName: string; register: string }>(
    `select c.id, c.post, c.name, c.title, c.email, c.phone, c.bad_since as "badSince", c.bad_reason as "badReason",
       c.holds_from as "from", c.holds_to as "to", c.unit, u.name as "unitName", u.register
     from contacts c join units u on u.id = c.unit where c.id = $1`,
    [id],
  );
  return row ?? null;
}

/** A unit a contact is added to; null when there is none. */
export async function readUnitName(
  db: Queryable,
  id: string,
): Promise<{ unit: UnitId; unitName: string; register: string } | null> {
  const [row] = await db.rows<{ unit: UnitId; unitName: string; register: string }>(
    'select id as unit, name as "unitName", register from units where id = $1',
    [id],
  );
  return row ?? null;
}

/** SQL of a column without accents and capitals: "Sở Tài chính" is found by "so tai chinh". */
export function plain(column: string): string {
  return `translate(lower(regexp_replace(normalize(${column}, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đĐ', 'dd')`;
}

/** The same of what was typed, as a pattern for `like`; empty stays empty. */
export function likePattern(typed: string): string {
  const text = typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
  return text === '' ? '' : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
