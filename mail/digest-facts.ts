import type { NoticeKind } from '../domain/notices/notice';
import type { Deadline, Period } from '../domain/obligations/collection';
import type { Plan, Requirement } from '../domain/plan/plan';
import { requirementOf } from '../domain/plan/requirement-of';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { Post, UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';
import type {
  CollectionFacts,
  DecisionFacts,
  DigestFacts,
  NamedContact,
  NamedUnit,
  NoticeFacts,
  ObligationFacts,
  PlanFacts,
  Reader,
  ReceiptFacts,
  RoundFacts,
} from './facts';
import { readRound } from './round-facts';
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
]);

interface NoticeRow {
  id: number;
  kind: NoticeKind;
  step: string;
  plan: string;
  readerUnit: NamedUnit;
  readerOrder: number;
  collection: CollectionRow | null;
  obligation: string | null;
  obligationUnit: NamedUnit | null;
  own: boolean;
  state: ObligationState;
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  reason: string | null;
  askedDay: Day | null;
  receivedAt: Instant | null;
  countedAt: Instant | null;
  decision: DecisionFacts | null;
  receipt: (Omit<ReceiptFacts, 'receivedAt'> & { receivedAt: string }) | null;
}

interface CollectionRow extends Omit<Deadline, 'lateFrom'> {
  id: string;
  requirement: string;
  period: Period;
  lateFrom: string;
  through: UnitId | null;
  receiver: NamedUnit;
  compiler: NamedUnit;
  contact: NamedContact | null;
}

const UNIT = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'shortName', ${alias}.short_name)`;

/** Plans by id, cached for the mails of one run. */
export type PlanCache = Map<string, { plan: Plan; issuer: NamedUnit }>;

/**
 * Reads the current facts for the mail to one person about the given notices.
 * @param shelf plans already read in this run
 */
export async function readDigestFacts(
  db: Queryable,
  person: string,
  notices: readonly number[],
  at: Instant,
  shelf: PlanCache,
): Promise<DigestFacts> {
  return factsOf(db, person, await noticeRows(db, 'notices n where n.id = any($1)', notices), at, shelf);
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
  const source = `jsonb_to_recordset($1::jsonb) as n(id bigint, person text, kind text, step text, plan text, collection text, obligation text)`;
  const rows = await noticeRows(db, source, JSON.stringify([{ id: 0, person, ...planned }]));
  return factsOf(db, person, rows, at, new Map());
}

async function factsOf(
  db: Queryable,
  person: string,
  rows: readonly NoticeRow[],
  at: Instant,
  shelf: PlanCache,
): Promise<DigestFacts> {
  const reader = await readReader(db, person);
  await fillPlanCache(
    db,
    shelf,
    rows.map((row) => row.plan),
  );
  const rounds = new Map<string, RoundFacts>();
  const facts: NoticeFacts[] = [];
  for (const row of rows) {
    const { plan, issuer } = shelf.get(row.plan)!;
    const requirement = row.collection === null ? null : requirementOf(plan, row.collection.requirement);
    const collection = row.collection === null ? null : toCollection(row.collection, requirement);
    let round: RoundFacts | null = null;
    if (collection !== null && ABOUT_ROUNDS.has(row.kind)) {
      round = rounds.get(collection.id) ?? (await readRound(db, collection.id, at));
      rounds.set(collection.id, round);
    }
    const milestone = plan.milestones.find((one) => row.step.split(/[:@]/).includes(one.id)) ?? null;
    facts.push({
      kind: row.kind,
      step: row.step,
      readerUnit: { ...row.readerUnit, order: row.readerOrder },
      plan: toPlan(plan, issuer),
      collection,
      obligation: toObligation(row),
      round,
      milestone,
      ...(row.decision === null ? {} : { decision: row.decision }),
      ...(row.receipt === null ? {} : { receipt: { ...row.receipt, receivedAt: Date.parse(row.receipt.receivedAt) } }),
      ...(row.kind === 'weekly' ? { week: await readWeek(db, { plan: plan.id, person, at }) } : {}),
    });
  }
  return { reader, notices: facts };
}

async function readReader(db: Queryable, person: string): Promise<Reader> {
  const [row] = await db.rows<NamedContact & { email: string; post: Post; unit: NamedUnit }>(
    `select c.name, c.title, c.phone, c.email, c.post, ${UNIT('u')} as unit
     from contacts c join units u on u.id = c.unit where c.id = $1`,
    [person],
  );
  if (row === undefined) throw new Error(`no contact ${person}`);
  return row;
}

/** @param source the notices `n` to read, with `$1` for `given` */
async function noticeRows(db: Queryable, source: string, given: unknown): Promise<NoticeRow[]> {
  return db.rows<NoticeRow>(
    `select n.id, n.kind, n.step, n.plan, ${UNIT('ru')} as "readerUnit", ru.ord as "readerOrder", n.obligation,
       case when o.id is not null then ${UNIT('ou')} end as "obligationUnit",
       o.own, o.state, o.last_day as "lastDay", o.late_from as "lateFrom", o.working_due as "workingDue", o.state_reason as reason,
       o.asked_day as "askedDay", o.first_received_at as "receivedAt", o.counted_at as "countedAt",
       (select jsonb_build_object('day', d.day, 'words', d.words, 'fromDay', d.from_day, 'decider', d.decider, 'basis', case when d.basis_number is not null
          then jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider) end)
        from decisions d where n.kind in ('return', 'extend', 'refuse') and n.step = 'decision:' || d.id) as decision,
       (select jsonb_build_object('code', s.receipt, 'version', s.version, 'receivedAt', s.received_at, 'nil', s.nil, 'sha256', s.sha256,
          'files', (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'bytes', a.bytes, 'sha256', a.sha256) order by a.ord), '[]')
            from attachments a where a.submission = s.id))
        from submissions s where n.kind = 'receipt' and s.id = n.obligation || '#' || split_part(n.step, ':', 2)) as receipt,
       case when c.id is not null then jsonb_build_object('id', c.id, 'requirement', c.requirement, 'period', c.period,
         'boundary', c.boundary, 'lastDay', c.last_day, 'lateFrom', c.late_from, 'workingDue', c.working_due,
         'cutoff', c.cutoff, 'moved', c.moved, 'provisional', c.provisional, 'through', c.through,
         'receiver', ${UNIT('re')}, 'compiler', ${UNIT('co')},
         'contact', (select jsonb_build_object('name', k.name, 'title', k.title, 'phone', k.phone) from contacts k
            where k.unit = c.compiler and k.post in ('officer', 'office')
            order by k.post = 'office', k.id limit 1)) end as collection
     from (select n.* from ${source}) n join contacts p on p.id = n.person join units ru on ru.id = p.unit
     left join collections c on c.id = n.collection left join units re on re.id = c.receiver
     left join units co on co.id = c.compiler
     left join obligations o on o.id = n.obligation left join units ou on ou.id = o.unit
     order by ru.ord, n.plan, c.late_from, o.ord, n.id`,
    [given],
  );
}

async function fillPlanCache(db: Queryable, shelf: PlanCache, plans: readonly string[]): Promise<void> {
  const missing = [...new Set(plans)].filter((plan) => !shelf.has(plan));
  if (missing.length === 0) return;
  const rows = await db.rows<{ body: Plan; issuer: NamedUnit | null }>(
    `select p.body, case when u.id is not null then ${UNIT('u')} end as issuer
     from plans p left join units u on u.id = p.body -> 'document' ->> 'issuer' where p.id = any($1)`,
    [missing],
  );
  for (const { body, issuer } of rows) {
    const unnamed = { id: body.document.issuer, name: body.title, shortName: body.title };
    shelf.set(body.id, { plan: body, issuer: issuer ?? unnamed });
  }
}

function toPlan(plan: Plan, issuer: NamedUnit): PlanFacts {
  const { id, title, document, tree, sample, milestones } = plan;
  return { id, title, document, issuer, tree, sample, milestones };
}

function toCollection(row: CollectionRow, requirement: Requirement | null): CollectionFacts {
  const { requirement: _, through, lateFrom, ...rest } = row;
  return {
    ...rest,
    lateFrom: Date.parse(lateFrom),
    through: through !== null,
    report: requirement?.report ?? 'báo cáo',
    clause: requirement?.clause ?? '',
    dueText: requirement?.dueText ?? null,
    form: requirement?.form ?? null,
  };
}

function toObligation(row: NoticeRow): ObligationFacts | null {
  if (row.obligation === null || row.obligationUnit === null) return null;
  const { obligation: id, obligationUnit: unit, own, state, lastDay, lateFrom, workingDue } = row;
  const { reason, askedDay, receivedAt, countedAt } = row;
  const first = receivedAt === null || countedAt === null ? null : { receivedAt, countedAt };
  return { id, unit, own, state, lastDay, lateFrom, workingDue, reason, askedDay, first };
}
