import { dataRange } from '../../domain/deadlines/data-range';
import type { Basis } from '../../domain/decisions/decision';
import { documentName } from '../../domain/explanation/document-name';
import type { MessageOrText } from '../../domain/messages/message';
import type { DataRange, Period } from '../../domain/obligations/collection';
import type { Covers, SourceDocument } from '../../domain/plan/plan';
import type { Day, Instant } from '../../domain/time/time';
import { bodyNamed } from '../../domain/units/relation';
import type { UnitId } from '../../domain/units/unit';
import { basisSql, sourceSql } from '../../storage/calendar-decisions';
import type { Queryable } from '../../storage/database';
import { isRequestedSql } from '../../storage/report-requests';
import { epochSql, requirementJoin } from '../../storage/standing';
import { reportTitle } from '../language/vietnamese-words';

/** A collection as the heading of a block or page. */
export interface CollectionHead {
  id: string;
  plan: string;
  requirement: string;
  title: string;
  /** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai" */
  document: string;
  clause: string;
  dueText: string | null;
  lastDay: Day;
  lateFrom: Instant;
  compiler: UnitId;
  compilerName: string;
  receiverName: string;
  /** Further bodies that the reports are for: by name, or by relation to each unit. */
  alsoTo: MessageOrText[];
  /** The days whose data the reports hold, where the document says them. */
  covers: DataRange | null;
  /** The end before another document moved it, an amendment or one about the calendar; null where none did. */
  replaced: ReplacedEnd | null;
  history: boolean;
  sample: boolean;
  closed: boolean;
  latestVersion: number;
}

/** An end that does not hold any more. */
export interface ReplacedEnd {
  lateFrom: Instant;
  basis: Basis | null;
  /** The source of a day of the calendar, where no document is named. */
  source: string | null;
}

interface Row extends Omit<CollectionHead, 'title' | 'document' | 'covers' | 'alsoTo'> {
  alsoTo: string[];
  report: string;
  period: Period;
  covers: Covers | null;
  source: SourceDocument;
  issuerName: string | null;
}

/**
 * The body of a plan is large: it is unpacked once for all rounds of a requirement, and not for each of them.
 */
const HEADS = `
  with wanted as materialized (select * from collections where id = any($1)),
  required as materialized (
    select g.plan, g.requirement, g.superseded, p.sample, p.body -> 'document' as source, r ->> 'report' as report,
      r ->> 'clause' as clause, r ->> 'dueText' as "dueText", r -> 'covers' as covers,
      array(select coalesce(u.short_name, also.body) from jsonb_array_elements_text(r -> 'alsoTo') also(body)
        left join units u on u.id = also.body order by u.ord) as "alsoTo"
    from (select distinct plan, requirement, superseded from wanted) g join plans p on p.id = g.plan
    ${requirementJoin('g', 'p')})
  select c.id, c.plan, c.requirement, c.last_day as "lastDay", c.late_from as "lateFrom", c.compiler,
    compiler.short_name as "compilerName", receiver.short_name as "receiverName", c.history, r.sample,
    c.closed_at is not null as closed, c.latest_version as "latestVersion", c.period, r.covers, r."alsoTo",
    (select jsonb_build_object('lateFrom', ${epochSql('m.from_late_from')}, 'basis', coalesce(${basisSql('k')}, ${basisSql('g')}),
       'source', ${sourceSql('k')})
     from round_moves m left join calendar_decisions k on k.id = m.calendar_decision left join plan_changes g on g.id = m.plan_change
     where m.collection = c.id and m.late_from = c.late_from and m.from_late_from <> m.late_from
       and (g.id is not null or k.kind <> 'undo' and not exists (select from calendar_decisions u where u.undoes = k.id))
     order by m.id desc limit 1) as replaced,
    r.report, r.clause, case when not ${isRequestedSql('c')} then r."dueText" end as "dueText", r.source, issuer.short_name as "issuerName"
  from wanted c
  join required r on r.plan = c.plan and r.requirement = c.requirement and r.superseded is not distinct from c.superseded
  join units compiler on compiler.id = c.compiler join units receiver on receiver.id = c.receiver
  left join units issuer on issuer.id = r.source ->> 'issuer'`;

/** Headings of the given collections, by id. */
export async function readHeads(db: Queryable, ids: readonly string[]): Promise<Map<string, CollectionHead>> {
  const rows = await db.rows<Row>(HEADS, [ids], 'round-heads');
  return new Map(rows.map((row) => [row.id, toHead(row)]));
}

/** One heading, or null when there is no such collection. */
export async function readHead(db: Queryable, id: string): Promise<CollectionHead | null> {
  return (await readHeads(db, [id])).get(id) ?? null;
}

function toHead({ report, period, covers, source, issuerName, alsoTo, ...rest }: Row): CollectionHead {
  return {
    ...rest,
    alsoTo: alsoTo.map(bodyNamed),
    covers: dataRange({ covers }, period),
    title: reportTitle(report, period.title),
    document: documentName(source, issuerName ?? source.issuer),
  };
}
