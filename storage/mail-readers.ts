/**
 * The SQL of `domain/people/mail-reader.ts`; a test compares the two over generated contacts. `k` is an alias of `contacts`, `day` a
 * parameter or an expression of a date.
 */

/** In the post on a day; `holdsOffice`. */
export const holdsOfficeSql = (k: string, day: string): string =>
  `((${k}.holds_from is null or ${k}.holds_from <= ${day}) and (${k}.holds_to is null or ${k}.holds_to >= ${day}))`;

/** The business day of an instant. */
export const dayAtSql = (at: string): string => `(${at} at time zone interval '+07:00')::date`;

/** An absence `a` that counts on a day; `isAbsence`. */
export const isAbsenceSql = (a: string, day: string): string =>
  `(${a}.ended_at is null and ${day} between ${a}.from_on and ${a}.to_on)`;

const isAway = (id: string, day: string): string =>
  `exists (select from absences a where a.contact = ${id} and ${isAbsenceSql('a', day)})`;
const isDeputy = (k: string, c: string, day: string): string =>
  `exists (select from absences a where a.contact = ${c}.id and a.deputy = ${k}.id and ${isAbsenceSql('a', day)})`;

/** `rankOf` there: how near contact `k` is to contact `c`; null where it never reads for it. */
const rankSql = (k: string, c: string, day: string): string =>
  `case when ${isAway(`${k}.id`, day)} then case when ${k}.id = ${c}.id then 6 end
     when ${k}.id = ${c}.id then 0 when ${isDeputy(k, c, day)} then 1 when ${k}.post = ${c}.post then 2
     else 2 + array_position(array['office', 'officer', 'head'], ${k}.post) end`;

/** Who reads a notice to contact `c`, as its id; null when mail reaches nobody. @param kind SQL of the notice's kind */
export const readerSql = (c: string, kind: string, day: string): string =>
  `case when ${c}.bad_since is null and ${holdsOfficeSql(c, day)} and not ${isAway(`${c}.id`, day)} then ${c}.id
   else (select r.id from contacts r cross join lateral (select ${rankSql('r', c, day)} as rank) x
     where r.unit = ${c}.unit and r.bad_since is null and ${holdsOfficeSql('r', day)} and x.rank is not null
       and (${kind} <> 'weekly' or x.rank <= 1) order by x.rank, r.id collate "C" limit 1) end`;

/**
 * The person behind a contact's id: contacts in their posts that share an address are one, the first of them by id. Its aliases are like no
 * other, as `id` may be a query over contacts.
 */
export const personSql = (id: string, day: string): string =>
  `(select min(same.id) from contacts reader join contacts same
      on lower(same.email) = lower(reader.email) and ${holdsOfficeSql('same', day)} where reader.id = ${id})`;
