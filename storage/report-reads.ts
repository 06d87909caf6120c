import type { Instant } from '../domain/time/time';
import { timestamp, type Writer } from './database';

/** Somebody opened what a unit, or the units of a round, have sent. */
export interface ReportRead {
  at: Instant;
  /** Name for the journal: "Nguyễn Thị Lan (Sở Nội vụ)". */
  who: string;
  /** Id of the report, or of the round whose figures by unit were opened. */
  subject: string;
  /** What was opened first in this hour. */
  opened: ReadThing;
}

/** `report`: the page or the figures. `receipt`: only the receipt. `file`: a file that came with it. `figures`: the figures of a round by unit. */
export type ReadThing = 'report' | 'receipt' | 'file' | 'figures';

/**
 * Writes a line of the journal for each person, report and hour that has none yet, in one statement. Rows of hours that are past are
 * removed now and then: by them the line is known to be there.
 */
export async function writeReportReads(db: Writer, reads: readonly ReportRead[]): Promise<number> {
  const [row] = await db.rows<{ lines: number }>(
    `with given as (select distinct on (who, subject, hour) who, subject, at, opened, date_trunc('hour', at, 'UTC') as hour
         from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[]) g(at, who, subject, opened) order by who, subject, hour, at),
       fresh as (insert into report_reads (reader, subject, hour) select who, subject, hour from given
         order by hour, who, subject on conflict do nothing returning reader, subject, hour),
       written as (insert into audit (at, who, action, subject, detail)
         select g.at, g.who, 'report.read', g.subject, jsonb_build_object('opened', g.opened)
         from given g join fresh f on f.reader = g.who and f.subject = g.subject and f.hour = g.hour order by g.at, g.subject returning 1)
     select count(*) as lines from written`,
    [
      reads.map(({ at }) => timestamp(at)),
      reads.map(({ who }) => who),
      reads.map(({ subject }) => subject),
      reads.map(({ opened }) => opened),
    ],
  );
  return row!.lines;
}

/** Forgets which lines were written in hours before. */
export async function forgetReportReads(db: Writer, before: Instant): Promise<void> {
  await db.rows('delete from report_reads where hour < $1', [timestamp(before)]);
}
