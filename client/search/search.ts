import { documentName } from '../../domain/explanation/document-name';
import { reportTitle } from '../../domain/obligations/report-title';
import type { SourceDocument } from '../../domain/plan/plan';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { holdsOfficeSql } from '../../storage/mail-readers';
import { hasWordsSql } from '../../storage/search-words';
import { requirementSql } from '../../storage/standing';
import { reachedUnits, type SearchScope } from './search-scope';

/** What can be looked for. */
export const SEARCHED = ['units', 'documents', 'rounds', 'receipts', 'people'] as const;
export type Searched = (typeof SEARCHED)[number];

export interface FoundUnit {
  id: UnitId;
  name: string;
  /** Title of its register: two units of one name stand in different ones. */
  register: string;
  /** The name under which it was found, where it has another one by now. */
  formerName: string | null;
  /** Its last day, where it ended. */
  endedOn: Day | null;
}

export interface FoundDocument {
  id: string;
  title: string;
  document: string;
  withdrawn: boolean;
}

export interface FoundRound {
  id: string;
  title: string;
  lateFrom: Instant;
  compilerName: string;
  /** Of a unit's own search: its report in the round. */
  obligation: string | null;
}

export interface FoundByPaper {
  receipt: string;
  documentNumber: string | null;
  title: string;
  unitName: string;
  receivedAt: Instant;
}

export interface FoundPerson {
  id: string;
  name: string;
  title: string;
  unit: UnitId;
  unitName: string;
}

/** What was found of a kind, and whether there is more than was asked for. */
export interface FoundOfKind<T> {
  items: T[];
  more: boolean;
}

export interface Found {
  units: FoundOfKind<FoundUnit>;
  documents: FoundOfKind<FoundDocument>;
  rounds: FoundOfKind<FoundRound>;
  receipts: FoundOfKind<FoundByPaper>;
  people: FoundOfKind<FoundPerson>;
}

export interface AskedSearch {
  /** As typed, in one line. */
  words: string;
  scope: SearchScope;
  /** Most of each kind. */
  most: number;
  /** Only this kind; null: each. */
  only: Searched | null;
}

/** A letter more would be found in nearly everything. */
export const FEWEST_LETTERS = 2;

/**
 * Units, documents, rounds, receipts and people by words of theirs, with or without diacritics and in any order, as far as the
 * person reaches: the page *Tìm kiếm*, `search` and the command line. A receipt is found by its code, or by the number of its paper or
 * the beginning of that. Reads names and indexes, never the reports themselves.
 * @example await readSearch(caller, { words: 'dak doa', scope: WHOLE, most: 10, only: null })
 */
export async function readSearch(
  { reader, at }: { reader: Queryable; at: Instant },
  { words, scope, most, only }: AskedSearch,
): Promise<Found> {
  const enough = words.replace(/\s/g, '').length >= FEWEST_LETTERS;
  const near = await reachedUnits(reader, scope);
  const look = async <T>(kind: Searched, read: (limit: number) => Promise<T[]>): Promise<FoundOfKind<T>> => {
    const items = enough && (only === null || only === kind) ? await read(most + 1) : [];
    return { items: items.slice(0, most), more: items.length > most };
  };
  return {
    units: await look('units', (limit) => findUnits(reader, words, near, dayOf(at), limit)),
    documents: await look('documents', (limit) => findDocuments(reader, words, scope, limit)),
    rounds: await look('rounds', (limit) => findRounds(reader, words, scope, limit)),
    receipts: await look('receipts', (limit) => findReceipts(reader, words, scope, limit)),
    people: await look('people', (limit) => findPeople(reader, words, near, dayOf(at), limit)),
  };
}

/** The exact name first, then those in force, the newest register first. */
async function findUnits(db: Queryable, words: string, near: readonly UnitId[] | null, today: Day, limit: number) {
  return db.rows<FoundUnit>(
    `with former as materialized (select distinct on (unit) unit, name from former_units
       where ${hasWordsSql(`folded(name || ' ' || short_name)`, '$1')} order by unit, until desc)
     select u.id, u.name, r.title as register, case when u.valid_to < $3 then u.valid_to end as "endedOn",
       case when ${hasWordsSql('u.search_words', '$1')} then null else f.name end as "formerName"
     from units u join registers r on r.id = u.register left join former f on f.unit = u.id
     where ($2::text[] is null or u.id = any($2)) and (f.unit is not null or ${hasWordsSql('u.search_words', '$1')})
     order by folded($1) not in (folded(u.name), folded(u.short_name)), coalesce(u.valid_to < $3, false),
       r.imported_at desc, r.id, u.ord limit $4`,
    [words, near, today, limit],
  );
}

/** The newest first; those that were withdrawn last. */
async function findDocuments(db: Queryable, words: string, { plans }: SearchScope, limit: number) {
  const rows = await db.rows<Omit<FoundDocument, 'document'> & { source: SourceDocument; issuer: string | null }>(
    `select p.id, p.title, p.body -> 'document' as source, i.short_name as issuer, p.withdrawn_at is not null as withdrawn
     from plans p left join units i on i.id = p.body -> 'document' ->> 'issuer'
     where ($2::text[] is null or p.id = any($2))
       and ${hasWordsSql(`folded(concat_ws(' ', p.title, p.body -> 'document' ->> 'number', i.name, i.short_name))`, '$1')}
     order by p.withdrawn_at is not null, p.activated_at desc, p.id limit $3`,
    [words, plans, limit],
  );
  return rows.map(({ source, issuer, ...row }) => ({
    ...row,
    document: documentName(source, issuer ?? source.issuer),
  }));
}

/** The last day first; those to come before those of the past. A member finds its own reports. */
async function findRounds(db: Queryable, words: string, scope: SearchScope, limit: number) {
  const { plans, compilers, units, member } = scope;
  // Each title is folded once, whatever the number of rounds and compilers.
  const rows = await db.rows<Omit<FoundRound, 'title'> & { report: string | null; period: string }>(
    `with periods as materialized (select title, folded(title) as words
       from (select distinct period ->> 'title' as title from collections) t),
     asked as materialized (select a.plan, a.requirement, a.superseded, t.report, folded(concat_ws(' ', p.title, t.report)) as words
       from (select distinct plan, requirement, superseded from collections) a join plans p on p.id = a.plan
         cross join lateral (select (${requirementSql('a', 'p')}) ->> 'report' as report) t)
     select c.id, a.report, d.title as period, c.late_from as "lateFrom", u.short_name as "compilerName", o.id as obligation
     from collections c join asked a on a.plan = c.plan and a.requirement = c.requirement and a.superseded is not distinct from c.superseded
       join periods d on d.title = c.period ->> 'title' join units u on u.id = c.compiler
       left join obligations o on o.collection = c.id and o.unit = $5
     where c.withdrawn_at is null and ${hasWordsSql(`(a.words || ' ' || d.words || ' ' || u.search_words)`, '$1')}
       and ($2::text[] is null or c.plan = any($2)) and ($3::text[] is null or c.compiler = any($3))
       and case when $5::text is null then $4::text[] is null or c.compiler = any($4) else o.id is not null end
     order by c.late_from desc, c.id limit $6`,
    [words, plans, compilers, member === null ? units : null, member, limit],
  );
  return rows.map(({ report, period, ...row }) => ({ ...row, title: reportTitle(report ?? 'báo cáo', period) }));
}

/** The newest first. */
async function findReceipts(db: Queryable, words: string, scope: SearchScope, limit: number) {
  const code = words.toUpperCase().replace(/\s/g, '');
  const [, number = null] = /^(\d{1,9})(?:\/|$)/.exec(code) ?? [];
  const rows = await db.rows<Omit<FoundByPaper, 'title'> & { report: string | null; period: string }>(
    `with s as materialized (select receipt, document_number, obligation, received_at from submissions where receipt = $1
       union select receipt, document_number, obligation, received_at from submissions
         where document_number >= $2 || '/' collate "C" and document_number < $2 || '0' collate "C"
           and starts_with(replace(folded(document_number), ' ', ''), folded($1)))
     select s.receipt, s.document_number as "documentNumber", s.received_at as "receivedAt", u.name as "unitName",
       c.period ->> 'title' as period, (${requirementSql('c', 'p')}) ->> 'report' as report
     from s join obligations o on o.id = s.obligation join collections c on c.id = o.collection join plans p on p.id = c.plan
       join units u on u.id = o.unit
     where ($3::text[] is null or c.plan = any($3)) and ($4::text[] is null or c.compiler = any($4))
       and ($5::text[] is null or o.unit = any($5))
     order by s.received_at desc, s.receipt limit $6`,
    [code, number, scope.plans, scope.compilers, scope.units, limit],
  );
  return rows.map(({ report, period, ...row }) => ({ ...row, title: reportTitle(report ?? 'báo cáo', period) }));
}

/** Contacts in their posts, in the register's order. */
async function findPeople(db: Queryable, words: string, near: readonly UnitId[] | null, today: Day, limit: number) {
  return db.rows<FoundPerson>(
    `select k.id, k.name, k.title, k.unit, u.name as "unitName" from contacts k join units u on u.id = k.unit
     where ($2::text[] is null or k.unit = any($2)) and ${holdsOfficeSql('k', '$3::date')} and ${hasWordsSql('k.search_words', '$1')}
     order by u.register desc, u.ord, k.id limit $4`,
    [words, near, today, limit],
  );
}
