import type { Duty } from '../../domain/people/duty';
import type { Queryable } from '../../storage/database';
import type { Session } from '../access/session';

/** One of a person's sessions, as they tell it from the others. */
export interface SessionLine {
  id: string;
  duty: Duty;
  /** Minutes since sign-in and since the last request; machine time. */
  startedMinutes: number;
  seenMinutes: number;
  browser: string;
}

/** A token's own id is no session's. */
const MINE = `(id::text = $1 or ($2::text is not null and email = $2))`;

/** The sessions of one person, newest first; a person of "Dùng thử" has this one only. */
export async function readMySessions(db: Queryable, session: Session): Promise<SessionLine[]> {
  return db.rows<SessionLine>(
    `select id, duty, browser, floor(extract(epoch from now() - created_at) / 60)::int as "startedMinutes",
       floor(extract(epoch from now() - seen_at) / 60)::int as "seenMinutes"
     from sessions where ${MINE} and stage = 'full' and expires_at > now() and seen_at > now() - interval '30 minutes'
     order by created_at desc`,
    [session.id, session.email],
  );
}

/**
 * Ends one of one's own sessions, or all others.
 * @returns how many it was; another person's is never among them.
 */
export async function endMySessions(db: Queryable, session: Session, which: string | 'others'): Promise<number> {
  const ended = await db.rows(
    which === 'others'
      ? `delete from sessions where ${MINE} and id::text <> $1 returning id`
      : `delete from sessions where ${MINE} and id::text = $3 returning id`,
    which === 'others' ? [session.id, session.email] : [session.id, session.email, which],
  );
  return ended.length;
}
