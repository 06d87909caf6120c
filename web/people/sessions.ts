import type { Duty } from '../../domain/people/duty';
import type { Queryable, Writer } from '../../storage/database';
import { deleteSessionsOf, SESSIONS_OF_ONE } from '../../storage/sessions';
import type { Session } from '../access/session';

/** One of a person's sessions, with what distinguishes it. */
export interface SessionLine {
  id: string;
  duty: Duty;
  /** Minutes since sign-in and since the last request; machine time. */
  startedMinutes: number;
  seenMinutes: number;
  browser: string;
}

/** The sessions of one person, newest first; a person of "Dùng thử" has this one only. */
export async function readMySessions(db: Queryable, session: Session): Promise<SessionLine[]> {
  return db.rows<SessionLine>(
    `select id, duty, browser, floor(extract(epoch from now() - created_at) / 60)::int as "startedMinutes",
       floor(extract(epoch from now() - seen_at) / 60)::int as "seenMinutes"
     from sessions where ${SESSIONS_OF_ONE} and stage = 'full' and expires_at > now() and seen_at > now() - interval '30 minutes'
     order by created_at desc`,
    [session.id, session.email],
  );
}

/**
 * Ends one of one's own sessions, or all others.
 * @returns how many ended; never another person's.
 */
export async function endMySessions(db: Writer, session: Session, which: string | 'others'): Promise<number> {
  return deleteSessionsOf(db, session, which);
}
