import { makeFeed } from '../../../client/people/calendar-feed';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Database } from '../../../storage/database';
import { makeToken } from '../../../web/people/tokens';
import { uploadedFile } from '../../setup/uploaded-file';
import { addPeople, addRelatives, sessionOf, tokenOf, UNIT_OF } from '../setup/people-of-all-kinds';
import { loadHistory, OPEN_ROUND, OVERDUE_ROUND, PLAN, TODAY } from '../setup/sample-office';
import { PEOPLE, type PersonName, type Relation, writtenDecision } from '../setup/written-rules';

/** Units with data of their own in the open round, and one that reports under another document to another compiler. */
export const UNITS = ['own', 'sibling', 'parent', 'child', 'foreign', 'elsewhere'] as const;
export type Owner = (typeof UNITS)[number];

const HISTORY_ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const ELSEWHERE = 'gialai-2020:so-tai-chinh';

export function unitOf(owner: Owner): string {
  return owner === 'elsewhere' ? ELSEWHERE : UNIT_OF[owner];
}

export function reportOf(owner: Owner): string {
  return `${owner === 'elsewhere' ? HISTORY_ROUND : OPEN_ROUND}/${unitOf(owner)}`;
}

/** Words that occur only in the data of one unit; a page that prints one reveals that unit. */
export const WORDS = {
  report: (owner: Owner) => `lời-báo-cáo-${owner}`,
  draft: (owner: Owner) => `lời-bản-nháp-${owner}`,
  contact: (owner: Owner) => `lời-đầu-mối-${owner}`,
  mail: (owner: Owner) => `lời-trong-thư-${owner}`,
  feed: (owner: Owner) => `lời-tạo-lịch-${owner}`,
  token: (person: PersonName) => `lời-mã-của-${person.replaceAll(' ', '-')}-hết`,
  office: 'lời-dự-thảo-của-văn-phòng',
} as const;

/** What an id names, its owner, and the id. */
export interface StrangeId {
  kind: string;
  owner: Owner | 'round' | 'other round' | 'office' | 'person';
  id: string;
}

const WHOLE: readonly PersonName[] = ['administrator', 'staff', 'leader', 'auditor'];

/** Whether the written rules let a person read a report of this unit. */
export function mayRead(person: PersonName, owner: StrangeId['owner']): boolean {
  if (WHOLE.includes(person)) return true;
  if (owner === 'elsewhere' || owner === 'other round') return person === 'staff of another document';
  if (owner === 'office' || owner === 'person') return false;
  return writtenDecision('owner-read', person, owner as Relation) === 'allow';
}

/** Every word this person may never be shown. */
export function forbiddenWords(person: PersonName): string[] {
  const whole = WHOLE.includes(person);
  const words = UNITS.flatMap((owner) => {
    const own = person === 'unit member' && owner === 'own';
    // A compiler at a unit sees the people of its own office.
    const itsOffice = person.endsWith('of another compiler') && owner === 'sibling';
    const reads = mayRead(person, owner);
    return [
      ...(reads ? [] : [WORDS.report(owner)]),
      ...(reads || itsOffice ? [] : [WORDS.contact(owner)]),
      ...(own ? [] : [WORDS.draft(owner)]),
      ...(own || whole ? [] : [WORDS.feed(owner)]),
      WORDS.mail(owner),
    ];
  });
  // The journal, which the whole office reads, names the token that was created.
  const tokens = PEOPLE.filter((other) => other !== person && !whole).map(WORDS.token);
  return [...words, ...tokens, ...(person === 'administrator' || person === 'staff' ? [] : [WORDS.office])];
}

/** Fills the sample office with data of every kind for every unit and person. */
export async function fillWithStrangers(database: Database): Promise<StrangeId[]> {
  await loadHistory(database, 'gialai-614-2020.yaml');
  await addRelatives(database);
  await addPeople(database);
  const ids: StrangeId[] = [];
  for (const owner of UNITS) ids.push(...(await addThingsOf(database, owner)));
  ids.push(...(await addThingsOfOffice(database)), ...(await addThingsOfPeople(database)));
  return ids;
}

async function addThingsOf(database: Database, owner: Owner): Promise<StrangeId[]> {
  const [unit, obligation] = [unitOf(owner), reportOf(owner)];
  const word = WORDS.report(owner);
  const { receipt } = await submitReport(unlimitedCaller(database, { at: TODAY, who: word }), {
    ...{ obligation, nil: false, channel: 'record', sentOn: null, receivedAt: null, idempotencyKey: null },
    values: owner === 'elsewhere' ? null : { 'citizens-received': 7, proposals: word },
    document: { number: '9/BC-UBND', date: '2026-11-20', signer: word },
    files: [uploadedFile(`${word}.pdf`, Buffer.from(`%PDF-1.7\n${word}`))],
    reason: word,
  });
  const contact = `${unit}/stranger`;
  await database.rows(
    `insert into contacts (id, unit, post, name, title, email, phone, bad_since, bad_reason)
     values ($1, $2, 'officer', $3, $3, $4, $3, '2026-11-20', $3)`,
    [contact, unit, WORDS.contact(owner), `${owner}@strangers.invalid`],
  );
  await database.rows(
    `insert into drafts (obligation, version, fields, saved_by, saved_at)
     select id, version, jsonb_build_object('proposals', $2::text), $2, '2026-11-23T08:00+07' from obligations where id = $1`,
    [obligation, WORDS.draft(owner)],
  );
  await database.rows(
    `insert into digests (id, person, email, slot, message_id, state, subject, html, text, last_error, sent_at)
     values ($1, $2, 'x@strangers.invalid', '2026-11-20T08:00+07', $1, 'sent', $3, $3, $3, $3, '2026-11-20T08:00+07')`,
    [`thu-${owner}`, contact, WORDS.mail(owner)],
  );
  const [notice] = await database.rows<{ id: number }>(
    `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state, digest)
     select $1, o.unit, c.plan, c.id, o.id, 'manual:1', 'remind', '2026-11-20', '2026-11-20', true, 'sent', $3
     from obligations o join collections c on c.id = o.collection where o.id = $2 returning id`,
    [contact, obligation, `thu-${owner}`],
  );
  await makeFeed(unlimitedCaller(database, { who: WORDS.feed(owner), at: TODAY }), unit, null);
  const [feed] = await database.rows<{ hash: string }>(
    'select token_hash as hash from calendar_feeds where unit = $1',
    [unit],
  );
  const [line] = await database.rows<{ id: number }>('select max(id) as id from audit where subject = $1', [
    obligation,
  ]);
  const of = (kind: string, id: string | number): StrangeId => ({ kind, owner, id: String(id) });
  return [
    of('obligation', obligation),
    of('submission', `${obligation}#1`),
    of('receipt', receipt),
    of('attachment', `${receipt}/tep/0`),
    of('unit', unit),
    of('contact', contact),
    of('digest', `thu-${owner}`),
    of('notice', notice!.id),
    of('feed', `${feed!.hash}.ics`),
    of('audit', line!.id),
  ];
}

/** Data of the whole office: rounds, letters, compiled versions, drafts of plans and registers. */
async function addThingsOfOffice(database: Database): Promise<StrangeId[]> {
  await database.rows(
    `insert into letters (collection, step, issuer, body, drafted_at)
     select id, 'letter:+3wd@2026-11-18', compiler, jsonb_build_object('issuer', 'compiler', 'units', '[]'::jsonb, 'expected', 0, 'received', 0, 'asOf', 0, 'askedFor', '2026-11-25'), '2026-11-20' from collections where id = any($1)`,
    [[OVERDUE_ROUND, HISTORY_ROUND]],
  );
  const [draft] = await database.rows<{ id: number }>(
    `insert into plan_drafts (file, source, register, created_by, created_at) values ($1, $1, 'gialai-2025', $1, '2026-11-20') returning id`,
    [WORDS.office],
  );
  const [register] = await database.rows<{ id: number }>(
    `insert into register_drafts (file, source, created_by, created_at) values ($1, $1, $1, '2026-11-20') returning id`,
    [WORDS.office],
  );
  const office = (kind: string, id: string | number): StrangeId => ({ kind, owner: 'office', id: String(id) });
  return [
    { kind: 'collection', owner: 'round', id: OVERDUE_ROUND },
    { kind: 'collection', owner: 'other round', id: HISTORY_ROUND },
    office('letter step', 'letter:+3wd@2026-11-18'),
    office('plan', PLAN),
    office('register', 'gialai-2025'),
    office('plan draft', draft!.id),
    office('register draft', register!.id),
  ];
}

/** Sessions, tokens and roles, each of one person. */
async function addThingsOfPeople(database: Database): Promise<StrangeId[]> {
  for (const person of PEOPLE) {
    const session = await sessionOf(database, person);
    if (session !== null) await makeToken(database, session, { purpose: WORDS.token(person), days: 1, at: TODAY });
  }
  await tokenOf(database, 'leader');
  const [row] = await database.rows<{ session: string; token: number; role: number }>(
    `select (select id::text from sessions where duty = 'leader' limit 1) as session,
       (select id from api_tokens where person ->> 'duty' = 'leader' limit 1) as token,
       (select id from account_roles where duty = 'administrator' limit 1) as role`,
  );
  const person = (kind: string, id: string | number): StrangeId => ({ kind, owner: 'person', id: String(id) });
  return [person('session', row!.session), person('token', row!.token), person('role', `${row!.role}/administrator`)];
}
