import { DungHanError } from '../../domain/errors';
import { arrivalFindings, type TypedArrival } from '../../domain/records/date-findings';
import { missingHour } from '../../domain/records/missing-hour';
import type { RecordedReport } from '../../domain/records/recorded-report';
import { type LookFault, lookFaults, type SecondLook } from '../../domain/records/second-look';
import { countedAt } from '../../domain/states/counted-at';
import type { LatenessFacts } from '../../domain/states/lateness';
import { type LatenessChange, latenessChange } from '../../domain/states/lateness-change';
import { firstDay, type OpeningDates, openingDay } from '../../domain/steps/opening';
import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable, Transaction } from '../../storage/database';
import { insertLatenessChange } from '../../storage/lateness-changes';
import { requirementJoin } from '../../storage/standing';
import type { Caller, SubmitRequest } from '../contract';

/** What a paper would do if it were recorded now. */
export interface RecordedLook extends SecondLook {
  obligation: string;
  /** The instant that would count. */
  countedAt: Instant;
}

interface Row extends LatenessFacts {
  id: string;
  counts: 'sent' | 'received';
  round: OpeningDates;
}

/**
 * Looks at the days of papers before they are recorded: which are impossible or doubtful, and which late reports would
 * count as on time. Reports that are not there are left out.
 */
export async function lookAtRecorded(
  db: Queryable,
  reports: readonly (TypedArrival & Pick<RecordedReport, 'obligation' | 'sentTime'>)[],
  at: Instant,
): Promise<RecordedLook[]> {
  const rows = await db.rows<Row>(
    `select o.id, o.state, o.own, o.late_from as "lateFrom", o.counted_at as "countedAt",
       coalesce(r ->> 'counts', 'received') as counts, jsonb_build_object('ladder', c.ladder, 'lastDay', c.last_day,
         'workingDue', c.working_due, 'periodFrom', c.period ->> 'from', 'eventOn', c.event_on,
         'lateFrom', extract(epoch from c.late_from) * 1000) as round
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan ${requirementJoin('c', 'p')}
     where o.id = any($1)`,
    [reports.map(({ obligation }) => obligation)],
  );
  const calendar = await loadCalendar(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return reports.flatMap((report): RecordedLook[] => {
    const row = byId.get(report.obligation);
    if (row === undefined) return [];
    const round = { ...row.round, lateFrom: Number(row.round.lateFrom) };
    const bounds = { first: firstDay(round, calendar), opening: openingDay(round, calendar) };
    const hour = missingHour(report, row, at);
    const findings = [...arrivalFindings(report, bounds, at), ...(hour === null ? [] : [hour])];
    const { document, sentOn, sentTime, receivedAt } = report;
    const arrival = {
      channel: 'record',
      sentOn,
      sentTime,
      documentDate: document.date,
      receivedAt: receivedAt ?? at,
    } as const;
    const counted = countedAt(arrival, row.counts);
    const after = { ...row, state: 'submitted' as const, countedAt: row.countedAt ?? counted };
    // Whether it changes anything is known only with its hour.
    const change = hour === null ? latenessChange(row, after, at) : null;
    return [{ obligation: row.id, findings, change, countedAt: counted }];
  });
}

/** What is wrong with the recording of one paper, or still to be said. */
export function faultsOfRecording(
  report: Pick<RecordedReport, 'document' | 'reason' | 'bookNumber' | 'confirmDates'>,
  look: SecondLook,
): LookFault[] {
  const { document, reason, bookNumber = null, confirmDates = false } = report;
  return lookFaults(look, { confirmDates, reason, number: document.number, date: document.date, bookNumber });
}

/** Where each part of a recorded report stands in the API and in `issues`. */
const PATHS: Readonly<Record<LookFault['part'], string>> = {
  issued: 'document.date',
  sent: 'sentOn',
  received: 'receivedAt',
  basis: 'document.date',
  until: 'sentOn',
  confirm: 'confirmDates',
  reason: 'reason',
  number: 'document.number',
  date: 'document.date',
  book: 'bookNumber',
};

/**
 * Refuses reports that need a second look which nobody has taken, with all faults.
 * @throws DungHanError DATE_OUT_OF_BOUNDS, DATE_DOUBTFUL, LATENESS_UNCONFIRMED, PAPER_UNNAMED, REASON_MISSING; the first of its
 *   `issues`, each with `obligation`
 */
export function refuseLook(
  reports: readonly Pick<RecordedReport, 'obligation' | 'document' | 'reason' | 'bookNumber' | 'confirmDates'>[],
  looks: readonly RecordedLook[],
): void {
  const issues = reports.flatMap((report, index) => {
    const { obligation } = report;
    const place = reports.length === 1 ? '' : `reports.${index}.`;
    const look = looks.find((one) => one.obligation === obligation);
    const faults = look === undefined ? [] : faultsOfRecording(report, look);
    return faults.map(({ part, code, message }) => ({ code, path: `${place}${PATHS[part]}`, message, obligation }));
  });
  const [first] = issues;
  if (first !== undefined) throw new DungHanError(first.code, first.message, { issues });
}

/**
 * The look at one paper inside the transaction that records it; null where none is needed.
 * @throws DungHanError as `refuseLook`
 */
export async function lookAgain(tx: Transaction, request: SubmitRequest, at: Instant): Promise<RecordedLook | null> {
  if (request.channel !== 'record' || request.staged === true) return null;
  const looks = await lookAtRecorded(tx, [request], at);
  refuseLook([request], looks);
  return looks[0] ?? null;
}

/** Writes that a recorded paper turned a late report into one on time, or waits to. */
export async function noteRecordedChange(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who' | 'person'>,
  request: SubmitRequest,
  { obligation, version }: { obligation: string; version: number },
  { change, countedAt: counted }: { change: LatenessChange; countedAt: Instant },
  waits: boolean,
): Promise<void> {
  const { document, reason, bookNumber } = request;
  const paper = { number: document.number!, date: document.date!, bookNumber: bookNumber! };
  const id = await insertLatenessChange(
    tx,
    {
      ...change,
      ...{ obligation, act: 'record', version, countedAt: counted, decision: null, reason: reason!, paper },
      ...{ by: caller, at: caller.at },
    },
    waits,
  );
  const { outcome: _, ...late } = change;
  const detail = { change: id, act: 'record', ...late, ...paper, reason };
  const action = waits ? 'lateness.ask' : 'lateness.count';
  await writeAudit(tx, { at: caller.at, who: caller.who, action, subject: obligation, detail });
}
