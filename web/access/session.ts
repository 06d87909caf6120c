import { createHash, randomBytes } from 'node:crypto';
import { type Duty, seatOf } from '../../domain/people/duty';
import type { Day } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable, Writer } from '../../storage/database';
import type { Grant } from '../../storage/grants';
import { isHeldSql } from '../../storage/holder';
import {
  deleteSession,
  insertSession,
  markSeen,
  REMEMBERED_HOURS,
  readSignedInBy,
  type SignedInBy,
} from '../../storage/sessions';
import { readPredecessors } from '../../storage/units';
import { type Reach, subtreeOf } from './reach';

/** Which pages a person uses; the duty decides what the person may do there. */
export type SessionRole = 'staff' | 'unit' | 'leader';

/** Who is signed in. */
export interface Person {
  role: SessionRole;
  /** Name for the audit: "Nguyễn Thị Lan (Sở Nội vụ)". */
  name: string;
  /** The unit a member reports for or a compiler compiles at; root of the subtree of others, null without a limit. */
  unit: UnitId | null;
}

export interface Session extends Person {
  id: string;
  duty: Duty;
  /** Null for the people of "Dùng thử". */
  email: string | null;
  /** Reach of a narrowed role; null: everywhere. */
  reach: Reach | null;
  /** Signed in with the second factor. */
  strong: boolean;
  /** Hidden field of every form that changes something. */
  formToken: string;
}

/** Signed in by the link; the code of the telephone is still to come. */
export interface PendingSession {
  email: string;
  formToken: string;
}

const IDLE_MINUTES = 30;

/**
 * Starts a session for a person of the sample. The table keeps only the token's hash, so that a copy of the database
 * opens no session. It lasts 12 hours of machine time, a working day, and ends after 30 minutes without a request.
 */
export async function startSession(db: Writer, person: Person & { duty?: Duty }, browser = ''): Promise<string> {
  return beginSession(db, { ...person, duty: person.duty ?? person.role, email: null, stage: 'full', browser });
}

/** Starts a session for one of the user's roles; it ends when the role is removed. */
export async function startGrantedSession(
  db: Writer,
  given: {
    email: string;
    grant: Grant;
    stage: 'second-factor' | 'full';
    strong: boolean;
    browser: string;
    by?: SignedInBy | null;
  },
): Promise<string> {
  const { grant, ...rest } = given;
  return beginSession(db, { ...rest, ...grant, role: seatOf(grant.duty) });
}

interface NewSession extends Person {
  duty: Duty;
  email: string | null;
  stage: 'second-factor' | 'full';
  browser: string;
  strong?: boolean;
  accountRole?: number | null;
  contact?: string | null;
  plans?: readonly string[] | null;
  by?: SignedInBy | null;
}

async function beginSession(db: Writer, session: NewSession): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const defaults = { accountRole: null, contact: null, plans: null, strong: false, by: null };
  const browser = session.browser.slice(0, 200);
  await insertSession(db, { ...defaults, ...session, browser, tokenHash: hashOf(token) });
  return token;
}

/** `$2` is the business day. */
const ROLE_IN_FORCE = isHeldSql(
  { accountRole: 's.account_role', contact: 's.contact', unit: 's.unit', email: 's.email' },
  '$2',
);
const NOT_ENDED = `s.expires_at > now() and s.seen_at > now() - interval '${IDLE_MINUTES} minutes' and ${ROLE_IN_FORCE}`;
const LIVE = `s.token_hash = $1 and ${NOT_ENDED}`;

interface Row extends Person {
  id: string;
  duty: Duty;
  email: string | null;
  plans: string[] | null;
  strong: boolean;
  stale: boolean;
}

/**
 * The session of a cookie; null when it has ended, never existed, or its role was removed.
 * @param today the business day, against the last day of a delegation
 */
export async function readSession(db: Writer, token: string, today: Day): Promise<Session | null> {
  const hash = hashIfToken(token);
  if (hash === null) return null;
  const [row] = await db.rows<Row>(
    `select s.id, s.role, s.name, s.unit, s.duty, s.email, s.plans, s.strong, s.seen_at < now() - interval '1 minute' as stale
     from sessions s where s.stage = 'full' and ${LIVE}`,
    [hash, today],
    'read-session',
  );
  if (row === undefined) return null;
  // Once a minute is precise enough for the idle limit, and avoids a write with every page.
  if (row.stale) await markSeen(db, hash);
  const { stale: _, plans, ...session } = row;
  return { ...session, reach: await reachOf(db, row), formToken: hashOf(`form ${token}`) };
}

/**
 * A session that expired recently; null when it was ended on purpose, is too old, or its role was removed. It opens no
 * page; it only allows a draft to be saved.
 */
export async function readLapsedSession(db: Queryable, token: string, today: Day): Promise<Session | null> {
  const hash = hashIfToken(token);
  if (hash === null) return null;
  const [row] = await db.rows<Omit<Row, 'stale'>>(
    `select s.id, s.role, s.name, s.unit, s.duty, s.email, s.plans, s.strong from sessions s
     where s.stage = 'full' and s.token_hash = $1 and s.seen_at > now() - interval '${REMEMBERED_HOURS} hours' and ${ROLE_IN_FORCE}`,
    [hash, today],
  );
  if (row === undefined) return null;
  const { plans: _, ...session } = row;
  return { ...session, reach: await reachOf(db, row), formToken: hashOf(`form ${token}`) };
}

/**
 * The session of a signed file address, for the files host; it reads only, so it has no form token.
 * @returns also the secret, which never leaves the server; null when the session has ended
 */
export async function readSessionById(
  db: Queryable,
  id: string,
  today: Day,
): Promise<{ session: Session; secret: string } | null> {
  const [row] = await db.rows<Omit<Row, 'stale'> & { secret: string }>(
    `select s.id, s.role, s.name, s.unit, s.duty, s.email, s.plans, s.strong, s.token_hash as secret
     from sessions s where s.stage = 'full' and s.id = $1 and ${NOT_ENDED}`,
    [id, today],
  );
  if (row === undefined) return null;
  const { secret, plans, ...session } = row;
  return { session: { ...session, reach: await reachOf(db, { ...session, plans }), formToken: '' }, secret };
}

/** The reach of a role; null: everywhere. */
export async function reachOf(
  db: Queryable,
  { duty, unit, plans }: Pick<Row, 'duty' | 'unit' | 'plans'>,
): Promise<Reach | null> {
  if (duty === 'compiler-officer' || duty === 'compiler-head') {
    const heldFor = unit === null ? [] : await readPredecessors(db, unit);
    return { units: null, plans: null, compiler: unit, ...(heldFor.length === 0 ? {} : { heldFor }) };
  }
  if (duty === 'administrator' || duty === 'unit' || (unit === null && plans === null)) return null;
  return { units: unit === null ? null : await subtreeOf(db, unit), plans, compiler: null };
}

/** Who has spent a link and owes the second factor; ten minutes. */
export async function readPendingSession(db: Queryable, token: string, today: Day): Promise<PendingSession | null> {
  const hash = hashIfToken(token);
  if (hash === null) return null;
  const [row] = await db.rows<{ email: string }>(
    `select s.email from sessions s where s.stage = 'second-factor' and s.created_at > now() - interval '10 minutes' and ${LIVE}`,
    [hash, today],
  );
  return row === undefined ? null : { email: row.email, formToken: hashOf(`form ${token}`) };
}

/** By which provider the session of a cookie was begun; null: by a link, or there is none. */
export async function signedInByOf(db: Queryable, token: string): Promise<SignedInBy | null> {
  const hash = hashIfToken(token);
  return hash === null ? null : readSignedInBy(db, hash);
}

export async function endSession(db: Writer, token: string): Promise<void> {
  await deleteSession(db, hashOf(token));
}

function hashIfToken(token: string): string | null {
  return /^[\w-]{43}$/.test(token) ? hashOf(token) : null;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
