import { addressOf } from '../../domain/ids';
import type { Queryable } from '../../storage/database';
import { requirementJoin } from '../../storage/standing';
import { reportTitle } from '../language/vietnamese-words';
import { likePattern, plain } from '../registers/registers';

/** The subject of an audit line by name, with the page that shows it. */
export interface AuditSubject {
  text: string;
  /** The unit, where the text is its report. */
  unit: string | null;
  href: string;
}

interface Titled {
  id: string;
  report: string;
  period: string;
}

const TITLED = `select c.id, r ->> 'report' as report, c.period ->> 'title' as period from collections c join plans p on p.id = c.plan
  ${requirementJoin('c', 'p')}`;

/**
 * Names for the subjects of some lines, by id: a report, a round, a document, a unit, a person of the register, a mail.
 * Subjects without a name (a token, a draft) are left out.
 * @example (await nameSubjects(db, ['gialai-614-2020'])).get('gialai-614-2020')!.href // '/van-ban/gialai-614-2020'
 */
export async function nameSubjects(db: Queryable, subjects: readonly string[]): Promise<Map<string, AuditSubject>> {
  const ids = [...new Set(subjects)];
  const collectionOf = (id: string): string => id.split('/').slice(0, 4).join('/');
  const unitOf = (id: string): string | undefined => id.split('/')[4];
  const [rounds, plans, units, contacts, mails] = await Promise.all([
    db.rows<Titled>(`${TITLED} where c.id = any($1)`, [ids.map(collectionOf)]),
    db.rows<{ id: string; title: string }>('select id, title from plans where id = any($1)', [ids]),
    db.rows<{ id: string; name: string }>('select id, name from units where id = any($1)', [
      ids.flatMap((id) => [id, unitOf(id) ?? id]),
    ]),
    db.rows<{ id: string; name: string; unit: string }>('select id, name, unit from contacts where id = any($1)', [
      ids,
    ]),
    db.rows<{ id: string; subject: string | null; name: string; unit: string }>(
      `select d.id, d.subject, k.name, k.unit from digests d join contacts k on k.id = d.person where d.id = any($1)`,
      [ids],
    ),
  ]);
  const titles = new Map(rounds.map(({ id, report, period }) => [id, reportTitle(report, period)]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const found = new Map<string, AuditSubject>();
  for (const { id, title } of plans) found.set(id, { text: title, unit: null, href: `/van-ban/${id}` });
  for (const { id, name } of units) found.set(id, { text: name, unit: null, href: `/don-vi/${id}` });
  for (const { id, name, unit } of contacts) found.set(id, { text: name, unit: null, href: `/don-vi/${unit}` });
  for (const { id, subject, name, unit } of mails) {
    found.set(id, { text: subject ?? name, unit: subject === null ? null : name, href: `/don-vi/${unit}` });
  }
  for (const id of ids) {
    const text = titles.get(collectionOf(id));
    if (text === undefined) continue;
    const unit = unitOf(id);
    const name = unit === undefined ? null : (names.get(unit) ?? unit);
    found.set(id, { text, unit: name, href: addressOf('/dot', collectionOf(id)) });
  }
  return found;
}

/** Ids of the units, documents and rounds that match a typed name. */
export interface NamedIds {
  units: string[];
  plans: string[];
  rounds: string[];
}

/** Units, documents and rounds whose name contains the text, ignoring diacritics. */
export async function idsNamed(db: Queryable, typed: string): Promise<NamedIds> {
  const pattern = likePattern(typed);
  if (pattern === '') return { units: [], plans: [], rounds: [] };
  const ids = async (sql: string): Promise<string[]> =>
    (await db.rows<{ id: string }>(sql, [pattern])).map(({ id }) => id);
  const [units, plans, rounds] = await Promise.all([
    ids(`select id from units where ${plain('name')} like $1 or ${plain('short_name')} like $1`),
    ids(`select id from plans where ${plain('title')} like $1`),
    ids(`select id from (${TITLED}) t where ${plain(`report || ' ' || period`)} like $1`),
  ]);
  return { units, plans, rounds };
}
