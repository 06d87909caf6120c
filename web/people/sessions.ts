import type { Duty } from '../../domain/people/duty';
import type { Instant } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import type { Database, Queryable } from '../../storage/database';
import { deleteSessionsOf, SESSIONS_OF_ONE } from '../../storage/sessions';
import { revokeTokensOf } from '../../storage/tokens';
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
 * Ends one of one's own sessions, or all others and with them all tokens of programs: a person who ends all of them
 * suspects that somebody else acts in their name. The token that asks stays.
 * @returns how many sessions ended; never another person's.
 */
export async function endMySessions(
  database: Database,
  session: Session,
  which: string | 'others',
  at: Instant,
): Promise<number> {
  return database.transaction(async (tx) => {
    const own = Number(/^token (\d+)$/.exec(session.id)?.[1] ?? 0) || null;
    if (which === 'others' && session.email !== null) {
      const tokens = await revokeTokensOf(tx, session.email, at, own);
      const entry = { at, who: session.name, action: 'token.revoke', subject: session.name };
      if (tokens > 0) await writeAudit(tx, { ...entry, detail: { tokens } });
    }
    return deleteSessionsOf(tx, session, which);
  });
}
