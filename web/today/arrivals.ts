import type { Day, Instant } from '../../domain/time/time';
import { startOfDay } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { isLiveSql, isUncheckedSql, requirementJoin } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { reportTitle } from '../language/vietnamese-words';

/** A report that came since the last working day. */
export interface ReceivedReport {
  receipt: string;
  unitName: string;
  title: string;
  channel: string;
  documentNumber: string | null;
  version: number;
  nil: boolean;
  receivedAt: Instant;
}

/** A report that needs a look before it counts for good. */
export interface DoubtfulReport extends ReceivedReport {
  unsigned: boolean;
  warnings: string[];
}

interface Row extends Omit<DoubtfulReport, 'title'> {
  report: string;
  period: string;
  all: number;
}

/** Lines of each list; on request all of them, as far as a page can hold. */
export const SHOWN = 30;
export const MOST_SHOWN = 2_000;

const COLUMNS = `s.receipt, u.name as "unitName", s.channel, s.document_number as "documentNumber", s.version, s.nil,
  s.received_at as "receivedAt", s.warnings, s.channel <> 'rollup' and (s.document_number is null or s.signer is null) as unsigned,
  r ->> 'report' as report, c.period ->> 'title' as period`;

const FROM = `submissions s join obligations o on o.id = s.obligation join collections c on c.id = o.collection
  join units u on u.id = o.unit join plans p on p.id = c.plan
  ${requirementJoin('c', 'p')}`;

const REACH = reachCondition({ unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' }, 2);

/**
 * What came in since the start of a day, newest first, and how many by which channel.
 * @param since the last working day before today
 */
export async function readArrivals(
  db: Queryable,
  since: Day,
  reach: Reach | null,
  shown: number = SHOWN,
): Promise<{ arrivals: ReceivedReport[]; channels: { channel: string; count: number }[] }> {
  const values = [timestamp(startOfDay(since)), ...reachValues(reach)];
  const where = `s.received_at >= $1 and not c.history and ${REACH}`;
  const channels = await db.rows<{ channel: string; count: number }>(
    `select s.channel, count(*) as count from submissions s join obligations o on o.id = s.obligation
       join collections c on c.id = o.collection where ${where} group by s.channel order by count(*) desc, s.channel`,
    values,
  );
  const rows = await db.rows<Row>(
    `select ${COLUMNS} from ${FROM} where ${where} order by s.received_at desc, o.ord limit ${shown}`,
    values,
  );
  return { arrivals: rows.map(titled), channels };
}

/** Reports waiting for a check without number or signer, or with figures that warn; the oldest first. */
export async function readDoubtful(
  db: Queryable,
  at: Instant,
  reach: Reach | null,
  shown: number = SHOWN,
): Promise<{ reports: DoubtfulReport[]; all: number }> {
  const rows = await db.rows<Row>(
    `select ${COLUMNS}, count(*) over () as all from ${FROM}
     where s.received_at <= $1 and o.version = s.version and ${isUncheckedSql('o')} and ${isLiveSql('c', 'p')}
       and ${REACH}
       and (s.warnings <> '[]' or (s.channel <> 'rollup' and (s.document_number is null or s.signer is null)))
     order by s.received_at, o.ord limit ${shown}`,
    [timestamp(at), ...reachValues(reach)],
  );
  return { reports: rows.map(titled), all: rows[0]?.all ?? 0 };
}

function titled<T extends { report: string; period: string }>({ report, period, ...row }: T) {
  return { ...row, title: reportTitle(report, period) };
}
