import { addDays, type Day, type Instant, startOfDay } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { likePattern, plain } from '../registers/registers';
import { idsNamed } from './audit-subjects';

/** A line of the journal of changes (nhật ký thay đổi). */
export interface AuditLine {
  id: number;
  at: Instant;
  who: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

export interface AuditFilter {
  /** Part of a name, with or without accents. */
  who: string;
  /** An action, or the beginning before its point: `plan`. */
  action: string;
  /** Part of an id, or of the name of a unit, report or document, with or without accents. */
  subject: string;
  from: Day | null;
  /** Inclusive. */
  to: Day | null;
}

export const LINES_A_PAGE = 50;
/** Maximum lines of one file. */
export const MOST_EXPORTED = 50_000;
/** Lines that are read to count them; where there are more, nobody needs to know how many. */
const MOST_COUNTED = 2_000;

/**
 * Lines of the journal, newest first.
 * @param before only lines older than this one: pages stay the same while lines are added
 */
export async function readAudit(
  db: Queryable,
  filter: AuditFilter,
  page: { before: number | null; limit: number },
): Promise<AuditLine[]> {
  const named = await idsNamed(db, filter.subject);
  return db.rows<AuditLine>(
    `select id, at, who, action, subject, detail from audit
     where ($1 = '' or ${plain('who')} like $1) and ($2 = '' or action = $2 or action like $2 || '.%')
       and ($3 = '' or ${plain('subject')} like $3 or ${NAMED})
       and ($4::timestamptz is null or at >= $4)
       and ($5::timestamptz is null or at < $5) and ($6::bigint is null or id < $6)
     order by id desc limit $7`,
    [
      likePattern(filter.who),
      filter.action,
      likePattern(filter.subject),
      filter.from === null ? null : timestamp(startOfDay(filter.from)),
      filter.to === null ? null : timestamp(startOfDay(addDays(filter.to, 1))),
      page.before,
      page.limit,
      named.units,
      named.plans,
      named.rounds,
    ],
  );
}

/** About how many lines the filter finds; of many the most that a file has. */
export async function countAudit(db: Queryable, filter: AuditFilter): Promise<number> {
  const lines = await readAudit(db, filter, { before: null, limit: MOST_COUNTED });
  return lines.length < MOST_COUNTED ? lines.length : MOST_EXPORTED;
}

/** Subject or recipient has that name; ids contain the round, unit and document they belong to. */
const NAMED = `subject = any($8) or split_part(subject, '/', 1) = any($8) or split_part(subject, '/', 5) = any($8)
  or split_part(detail ->> 'person', '/', 1) = any($8) or split_part(subject, '/', 1) = any($9)
  or array_to_string((string_to_array(subject, '/'))[1:4], '/') = any($10)`;

/** Actions that occur, for the filter. */
export async function readActions(db: Queryable): Promise<string[]> {
  const rows = await db.rows<{ action: string }>('select distinct action from audit order by action');
  return rows.map(({ action }) => action);
}
