import { type Basis, type Release, releaseNamed } from '../../domain/decisions/decision';
import { DungHanError } from '../../domain/errors';
import { documentName } from '../../domain/explanation/document-name';
import { inVietnamese, message } from '../../domain/messages/message';
import type { SourceDocument } from '../../domain/plan/plan';
import type { LatenessFacts } from '../../domain/states/lateness';
import { type Published, publishedAs } from '../../domain/states/published';
import { countRound, type RoundCounts } from '../../domain/states/round-counts';
import { addDays, type Day, type Instant, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { isInRoundAt, KNOWN_NOW, knownAt } from '../../storage/as-of';
import { type Queryable, timestamp } from '../../storage/database';
import { lateReasonOf } from '../../storage/late-reason';
import { requirementSql } from '../../storage/standing';

/** What a list is about. */
export interface ListTerms {
  /** Rounds whose last day, as it was then, lies in these days, both counted. */
  from: Day;
  to: Day;
  /** Only rounds of this reporting period (`2026-H1`); null: of any. */
  period: string | null;
  /** Only these documents; null: all. */
  plans: readonly string[] | null;
  /** Only these units; null: all. */
  units: readonly UnitId[] | null;
  /** The day whose end it is as of; null: now. */
  asOf: Day | null;
  /** A further condition over `o.unit`, `c.plan` and `c.compiler` with its values, numbered from 1 by `where`. */
  reach: { where: (first: number) => string; values: readonly unknown[] } | null;
}

/** One report of a list, as it stood. */
export interface ListedReport extends LatenessFacts {
  obligation: string;
  collection: string;
  unit: UnitId;
  unitName: string;
  register: string;
  plan: string;
  /** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai" */
  document: string;
  report: string;
  period: string;
  compiler: UnitId;
  lastDay: Day;
  /** The end of its round, which an extension of the report does not change. */
  roundLateFrom: Instant;
  extended: boolean;
  receivedAt: Instant | null;
  documentNumber: string | null;
  documentDate: Day | null;
  receipt: string | null;
  standing: Published;
  lateReason: string | null;
  /** The document that extended it, while it is in force. */
  extension: Basis | null;
  /** Why it is not expected, in Vietnamese. */
  excuse: string | null;
  sample: boolean;
}

/** A list of reports that may be published: counts by the one meaning, and each report in its place. */
export interface PublishedList {
  /** The instant as of which it was computed. */
  at: Instant;
  counts: RoundCounts;
  /** By register, unit and date. */
  reports: ListedReport[];
}

/** The most lines of a list; one that is longer is refused, never cut without a word. */
export const MOST_LISTED_REPORTS = 50_000;

interface Row extends Omit<ListedReport, 'document' | 'standing' | 'excuse'> {
  source: SourceDocument;
  issuerName: string | null;
  release: Release | null;
  stateReason: string | null;
}

/** The instant as of which a list stands: the end of its day, or now. @example asOfInstant('2026-11-17', at) */
export function asOfInstant(asOf: Day | null, at: Instant): Instant {
  return asOf === null ? at : Math.min(at, startOfDay(addDays(asOf, 1)) - 1);
}

/**
 * The reports due over a period, each as it stood at the end of a day: receipts, checks, decisions, moved dates and documents that came later
 * are not known. A paper counts from the day it came, also where it was recorded later.
 * @throws DungHanError LISTED_TOO_MANY; FIELD_INVALID of a period that runs backwards, which would read as a list of nobody
 * @example await readPublishedList(caller, { from: '2026-01-01', to: '2026-06-30', period: null, plans: null, units: null, asOf: '2026-07-10', reach: null })
 */
export async function readPublishedList(
  { reader, at: now }: { reader: Queryable; at: Instant },
  terms: ListTerms,
): Promise<PublishedList> {
  if (terms.from > terms.to) throw new DungHanError('FIELD_INVALID', message('lists.period-backwards'));
  const at = asOfInstant(terms.asOf, now);
  const rows = await readRows(reader, terms, at);
  if (rows.length > MOST_LISTED_REPORTS) {
    throw new DungHanError('LISTED_TOO_MANY', message('lists.too-long', { most: MOST_LISTED_REPORTS }));
  }
  const reports = rows.map((row) => toReport(row, at));
  return { at, counts: countRound(reports, at), reports };
}

async function readRows(db: Queryable, terms: ListTerms, at: Instant): Promise<Row[]> {
  const values: unknown[] = [timestamp(at), terms.from, terms.to];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const ofRound = [
    '(p.withdrawn_at is null or p.withdrawn_at > $1)',
    '(c.withdrawn_at is null or c.withdrawn_at > $1)',
    '(c.history or c.activated_at <= $1)',
    // A round that moved out of the days since is looked at too.
    `(c.last_day between $2 and $3 or exists (select from round_moves m where m.collection = c.id and m.from_last_day between $2 and $3))`,
  ];
  if (terms.period !== null) ofRound.push(`c.period_id = ${parameter(terms.period)}`);
  if (terms.plans !== null) ofRound.push(`c.plan = any(${parameter(terms.plans)})`);
  const ofReport = ['k.round_last_day between $2 and $3'];
  if (terms.asOf !== null) ofReport.push(isInRoundAt('$1::timestamptz'));
  if (terms.units !== null) ofReport.push(`o.unit = any(${parameter(terms.units)})`);
  if (terms.reach !== null) {
    ofReport.push(terms.reach.where(values.length + 1));
    values.push(...terms.reach.values);
  }
  return db.rows<Row>(
    `with c as materialized (select c.id, c.plan, c.compiler, c.last_day, c.late_from, c.working_due, c.period ->> 'title' as period,
         p.sample, p.body -> 'document' as source, (${requirementSql('c', 'p')}) ->> 'report' as report
       from collections c join plans p on p.id = c.plan where ${ofRound.join(' and ')})
     select o.id as obligation, o.collection, o.unit, u.name as "unitName", u.register, c.plan, c.source, c.sample,
       issuer.short_name as "issuerName", coalesce(c.report, 'báo cáo') as report, c.period, c.compiler,
       k.state, k.own, k.last_day as "lastDay", k.late_from as "lateFrom", k.counted_at as "countedAt",
       k.round_late_from as "roundLateFrom", k.extended_at is not null as extended, o.state_reason as "stateReason",
       case when o.first_received_at <= $1 and k.version > 0 then o.first_received_at end as "receivedAt",
       s.document_number as "documentNumber", s.document_date as "documentDate", s.receipt,
       ${lateReasonOf('o.id', '$1')},
       case when k.extended_at is not null then (${decisionThen('extend')}) end as extension,
       case when k.state in ('exempt', 'ended') then (${decisionThen('exempt', 'end')}) end as release
     from c join obligations o on o.collection = c.id join units u on u.id = o.unit
       left join units issuer on issuer.id = c.source ->> 'issuer'
       ${terms.asOf === null ? KNOWN_NOW : knownAt('$1::timestamptz')}
       left join lateral (select * from submissions s where s.obligation = o.id and s.received_at <= $1 and k.version > 0
         and not exists (select from record_withdrawals w where w.submission = s.id and w.at <= $1) order by s.version limit 1) s on true
     where ${ofReport.join(' and ')}
     order by u.register desc, u.ord, k.late_from, o.id limit ${MOST_LISTED_REPORTS + 1}`,
    values,
  );
}

/** The latest decision of these kinds at the instant, unless it was taken back by then. */
function decisionThen(...kinds: string[]): string {
  const release = kinds.includes('end');
  const basis = `jsonb_build_object('number', d.basis_number, 'date', d.basis_date, 'decider', d.decider)`;
  const shown = release
    ? `jsonb_build_object('basis', ${basis}, 'successor', (select name from units where id = d.successor), 'words', d.words)`
    : basis;
  return `select ${shown} from decisions d where d.obligation = o.id and d.at <= $1
    and d.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and d.basis_number is not null
    and not exists (select from decisions z where z.undoes = d.id and z.at <= $1) order by d.id desc limit 1`;
}

function toReport({ source, issuerName, release, stateReason, ...row }: Row, at: Instant): ListedReport {
  const standing = publishedAs(row, at);
  const named = release === null ? stateReason : inVietnamese(releaseNamed(release));
  return {
    ...row,
    document: documentName(source, issuerName ?? source.issuer),
    standing,
    excuse: standing === 'excused' ? named : null,
  };
}
