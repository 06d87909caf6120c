import { sourceNamed } from '../domain/calendar/calendar-decision';
import { dataRange } from '../domain/deadlines/data-range';
import { inVietnamese } from '../domain/messages/message';
import type { NoticeKind } from '../domain/notices/notice';
import type { Plan, Requirement } from '../domain/plan/plan';
import { requirementOf } from '../domain/plan/requirement-of';
import { dayOf, type Instant } from '../domain/time/time';
import { bodyNamed } from '../domain/units/relation';
import { basisSql, sourceSql } from '../storage/calendar-decisions';
import type { Queryable } from '../storage/database';
import { holdsOfficeSql, isAbsenceSql } from '../storage/mail-readers';
import { readRequirement } from '../storage/plans';
import { compiledFromSql } from '../storage/rollup-chain';
import { askedLateFromSql, epochSql, lateFromSql } from '../storage/standing';
import type {
  CalendarChangeFacts,
  CollectionFacts,
  DigestFacts,
  NoticeFacts,
  ObligationFacts,
  PlanFacts,
  Reader,
  RoundFacts,
} from './facts';
import type { CalendarRow, CollectionRow, NoticeRow } from './notice-row';
import { type CachedPlan, fillPlanCache, type PlanCache, SUPPORT, UNIT } from './plan-cache';
import { readRound } from './round-facts';
import { SUCCESSION } from './succession-facts';
import { readWeek } from './week-facts';

/** Kinds whose text needs the state of the whole round. */
const ABOUT_ROUNDS: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'call-list',
  'overdue-list',
  'draft',
  'supplement',
  'escalate-compiler',
  'letter',
  'letter-receiver',
  'summary',
  'confirm-rollup',
  'check-rollup',
]);

/** A digest whose mail is to be written. */
export interface DigestToWrite {
  id: string;
  person: string;
  /** Ids of its notices. */
  notices: readonly number[];
}

/**
 * Reads the current facts for the mails of several digests together, by digest; one whose contact is gone is left out.
 * @param shelf plans already read in this run
 */
export async function readDigestFacts(
  db: Queryable,
  digests: readonly DigestToWrite[],
  at: Instant,
  shelf: PlanCache,
): Promise<Map<string, DigestFacts>> {
  const ids = digests.flatMap(({ notices }) => notices);
  const rows = await noticeRows(db, 'notices n where n.id = any($1)', ids, at, 'digest-notices');
  return factsOf(db, digests, rows, at, shelf);
}

/** A notice that is not in the database yet; ids as in `notices`. */
export interface PlannedNotice {
  kind: NoticeKind;
  step: string;
  plan: string;
  collection: string;
  obligation: string;
}

/** The same for a notice that is not written yet, for a preview of its mail. */
export async function readPlannedFacts(
  db: Queryable,
  person: string,
  planned: PlannedNotice,
  at: Instant,
): Promise<DigestFacts> {
  const source = `jsonb_to_recordset($1::jsonb) as n(id bigint, digest text, person text, kind text, step text, plan text, collection text, obligation text)`;
  const digest = { id: '', person, notices: [0] };
  const rows = await noticeRows(db, source, JSON.stringify([{ id: 0, digest: digest.id, person, ...planned }]), at);
  const facts = (await factsOf(db, [digest], rows, at, new Map())).get(digest.id);
  if (facts === undefined) throw new Error(`no contact ${person}`);
  return facts;
}

async function factsOf(
  db: Queryable,
  digests: readonly DigestToWrite[],
  rows: readonly NoticeRow[],
  at: Instant,
  shelf: PlanCache,
): Promise<Map<string, DigestFacts>> {
  const readers = await readReaders(
    db,
    digests.map(({ person }) => person),
  );
  await fillPlanCache(
    db,
    shelf,
    rows.map((row) => row.plan),
    at,
  );
  const noticesOf = new Map<string, NoticeFacts[]>(digests.map(({ id }) => [id, []]));
  const rounds = new Map<string, RoundFacts>();
  const readerOf = new Map(digests.map(({ id, person }) => [id, readers.get(person)]));
  for (const row of rows) {
    const facts = await noticeFacts(db, row, { at, shelf, rounds });
    noticesOf.get(row.digest)?.push(withOnBehalf(facts, row.told, readerOf.get(row.digest)));
  }
  const facts = new Map<string, DigestFacts>();
  for (const { id, person } of digests) {
    const reader = readers.get(person);
    if (reader !== undefined) facts.set(id, { reader, notices: noticesOf.get(id)! });
  }
  return facts;
}

/** Whom the notice was for, where somebody else reads it. */
function withOnBehalf(facts: NoticeFacts, told: NoticeRow['told'], reader: Reader | undefined): NoticeFacts {
  if (reader === undefined || reader.email.toLowerCase() === told.email.toLowerCase()) return facts;
  return { ...facts, onBehalf: told };
}

/** @param context `rounds` already read; filled here */
async function noticeFacts(
  db: Queryable,
  row: NoticeRow,
  { at, shelf, rounds }: { at: Instant; shelf: PlanCache; rounds: Map<string, RoundFacts> },
): Promise<NoticeFacts> {
  const cached = shelf.get(row.plan)!;
  const { plan } = cached;
  const requirement = row.collection === null ? null : await requirementBy(db, row.collection, plan);
  const collection = row.collection === null ? null : toCollection(row.collection, requirement, cached.alsoTo);
  let round: RoundFacts | null = null;
  if (collection !== null && ABOUT_ROUNDS.has(row.kind)) {
    round = rounds.get(collection.id) ?? (await readRound(db, collection.id, at));
    rounds.set(collection.id, round);
  }
  const milestone = plan.milestones.find((one) => row.step.split(/[:@]/).includes(one.id)) ?? null;
  return {
    kind: row.kind,
    step: row.step,
    readerUnit: { ...row.readerUnit, order: row.readerOrder },
    plan: toPlan(cached),
    collection,
    obligation: toObligation(row),
    round,
    milestone,
    ...(row.decision === null ? {} : { decision: row.decision }),
    ...(row.request === null ? {} : { request: row.request }),
    ...(row.change === null ? {} : { change: row.change }),
    ...(row.calendar === null ? {} : { calendar: calendarChange(row.calendar) }),
    ...(row.succession === null ? {} : { succession: row.succession }),
    ...(row.receipt === null ? {} : { receipt: { ...row.receipt, receivedAt: Date.parse(row.receipt.receivedAt) } }),
    ...(row.kind === 'weekly' ? { week: await readWeek(db, { plan: plan.id, person: row.person, at }) } : {}),
  };
}

/** The requirement of a round: that of the document's text now, or of the text before an amendment that the round does not follow. */
async function requirementBy(
  db: Queryable,
  { id, requirement, superseded }: CollectionRow,
  plan: Plan,
): Promise<Requirement | null> {
  return superseded === null ? requirementOf(plan, requirement) : readRequirement(db, id);
}

async function readReaders(db: Queryable, persons: readonly string[]): Promise<Map<string, Reader>> {
  const rows = await db.rows<Reader & { id: string }>(
    `select c.id, c.name, c.title, c.phone, c.email, c.post, ${UNIT('u')} as unit
     from contacts c join units u on u.id = c.unit where c.id = any($1)`,
    [persons],
  );
  return new Map(rows.map(({ id, ...reader }) => [id, reader]));
}

/** @param source the notices `n` to read, with `$1` for `given` */
async function noticeRows(
  db: Queryable,
  source: string,
  given: unknown,
  at: Instant,
  name?: string,
): Promise<NoticeRow[]> {
  return db.rows<NoticeRow>(
    `select n.id, n.digest, n.person, n.kind, n.step, n.plan, ${UNIT('ru')} as "readerUnit", ru.ord as "readerOrder", n.obligation,
       case when o.id is not null then ${UNIT('ou')} end as "obligationUnit",
       o.own, o.state, o.last_day as "lastDay", o.late_from as "lateFrom", o.working_due as "workingDue", o.state_reason as reason,
       case when n.kind = 'return' then (${compiledFromSql('o')}) end as "compiledFrom",
       ${askedLateFromSql('o')} as "askedLateFrom", o.first_received_at as "receivedAt", o.counted_at as "countedAt",
       (select jsonb_build_object('lateFrom', ${epochSql(lateFromSql('d.late_from', 'd.day'))}, 'words', d.words,
          'fromLateFrom', ${epochSql(lateFromSql('d.from_late_from', 'd.from_day'))}, 'decider', d.decider, 'basis', case when d.basis_number is not null
          then jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider) end)
        from decisions d where n.kind in ('return', 'extend', 'refuse') and n.step = 'decision:' || d.id) as decision,
       (select jsonb_build_object('until', q.asked_until, 'reason', q.reason) from extension_requests q
        where n.kind = 'ask-extend' and n.step = 'request:' || q.id) as request,
       (select jsonb_build_object('kind', k.kind, 'effective', k.effective, 'basis', case when k.basis_number is not null
            then jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider) end,
          'round', jsonb_path_query_first(k.effects, '$.rounds[*] ? (@.collection == $id)', jsonb_build_object('id', n.collection)),
          'formChanged', jsonb_path_exists(k.effects, '$.requirements[*] ? (@.requirement == $id && @.parts[*] == "form")',
            jsonb_build_object('id', c.requirement)))
        from plan_changes k where n.kind in ('amend', 'end', 'amend-round') and n.step = 'plan-change:' || k.id) as change,
       (select jsonb_build_object('kind', k.kind, 'basis', ${basisSql('k', 'w')}, 'source', ${sourceSql('k')}, 'days', k.days,
          'year', k.year, 'reason', k.reason,
          'before', jsonb_build_object('lateFrom', ${epochSql('m.from_late_from')}, 'cutoff', m.from_cutoff),
          'after', jsonb_build_object('lateFrom', ${epochSql('m.late_from')}, 'cutoff', m.cutoff))
        from calendar_decisions k join round_moves m on m.calendar_decision = k.id and m.collection = n.collection
          left join calendar_decisions w on w.id = k.undoes
        where n.kind in ('calendar', 'calendar-round') and n.step = 'calendar:' || k.id) as calendar,
       ${SUCCESSION} as succession,
       (select jsonb_build_object('code', s.receipt, 'version', s.version, 'receivedAt', s.received_at, 'nil', s.nil, 'sha256', s.sha256,
          'files', (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'bytes', a.bytes, 'sha256', a.sha256) order by a.ord), '[]')
            from attachments a where a.submission = s.id))
        from submissions s where n.kind = 'receipt' and s.id = n.obligation || '#' || split_part(n.step, ':', 2)) as receipt,
       case when c.id is not null then jsonb_build_object('id', c.id, 'requirement', c.requirement, 'period', c.period,
         'boundary', c.boundary, 'lastDay', c.last_day, 'lateFrom', c.late_from, 'workingDue', c.working_due,
         'requested', (select jsonb_build_object('subject', q.subject, 'by', q.requested_by, 'withdrawn', q.withdrawn_reason,
            'document', case when q.document_number is not null then
              jsonb_build_object('number', q.document_number, 'date', q.document_date) end)
            from report_requests q where q.collection = c.id),
         'cutoff', c.cutoff, 'moved', c.moved, 'provisional', c.provisional, 'through', c.through, 'superseded', c.superseded,
         'receiver', ${UNIT('re')}, 'compiler', ${UNIT('co')},
         'contact', (select ${SUPPORT} from contacts k
            where k.unit = c.compiler and k.post in ('officer', 'office') and ${holdsOfficeSql('k', '$2::date')}
            order by k.post = 'office', k.id limit 1)) end as collection,
       jsonb_build_object('name', p.name, 'email', p.email, 'bad', p.bad_since is not null,
         'until', (select max(a.to_on) from absences a where a.contact = p.id and ${isAbsenceSql('a', '$2::date')})) as told
     from (select n.* from ${source}) n join contacts p on p.id = n.person join units ru on ru.id = p.unit
     left join collections c on c.id = n.collection left join units re on re.id = c.receiver
     left join units co on co.id = c.compiler
     left join obligations o on o.id = n.obligation left join units ou on ou.id = o.unit
     order by ru.ord, n.plan, c.late_from, o.ord, n.id`,
    [given, dayOf(at)],
    name,
  );
}

function calendarChange({ basis, source, ...rest }: CalendarRow): CalendarChangeFacts {
  return { ...rest, source: basis === null ? (source ?? '') : inVietnamese(sourceNamed(basis)) };
}

function toPlan({ plan, issuer, contact }: CachedPlan): PlanFacts {
  const { id, title, document, tree, sample, milestones } = plan;
  return { id, title, document, issuer, tree, sample, milestones, contact };
}

function toCollection(
  row: CollectionRow,
  requirement: Requirement | null,
  names: CachedPlan['alsoTo'],
): CollectionFacts {
  const { requirement: _, superseded: __, through, lateFrom, ...rest } = row;
  return {
    ...rest,
    lateFrom: Date.parse(lateFrom),
    through: through !== null,
    alsoTo: (requirement?.alsoTo ?? []).map((body) => names[body] ?? inVietnamese(bodyNamed(body))),
    covers: requirement && dataRange(requirement, row.period),
    report: requirement?.report ?? 'báo cáo',
    clause: requirement?.clause ?? '',
    // A request has a date of its own.
    dueText: row.requested === null ? (requirement?.dueText ?? null) : null,
    form: requirement?.form ?? null,
  };
}

function toObligation(row: NoticeRow): ObligationFacts | null {
  if (row.obligation === null || row.obligationUnit === null) return null;
  const { obligation: id, obligationUnit: unit, own, state, lastDay, lateFrom, workingDue } = row;
  const { reason, askedLateFrom, receivedAt, countedAt, compiledFrom } = row;
  const first = receivedAt === null || countedAt === null ? null : { receivedAt, countedAt };
  return { id, unit, own, state, lastDay, lateFrom, workingDue, reason, askedLateFrom, first, compiledFrom };
}
