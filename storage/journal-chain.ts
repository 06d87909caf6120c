import type { JournalAnchor } from '../domain/journal/anchor';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, type Transactions, timestamp, type Writer } from './database';
import { isRoleInForceSql } from './standing';

/** Lines that one statement links; so many take a twentieth of a second. */
const LINES_AT_ONCE = 2_000;

/**
 * Gives each committed line of the journal that has none its link: its number, and a hash over its text and the hash before it
 * (migration 055). Run every few seconds by each worker; one links at a time, and lines that commit meanwhile are next.
 * @returns how many lines were linked now
 */
export async function linkJournal(db: Writer): Promise<number> {
  for (let linked = 0; ; ) {
    const [row] = await db.rows<{ lines: number | null }>('select link_audit($1) as lines', [LINES_AT_ONCE]);
    linked += row!.lines ?? 0;
    if ((row!.lines ?? 0) < LINES_AT_ONCE) return linked;
  }
}

/** How far the chain is. */
export interface JournalChainState {
  /** Lines that are linked. */
  lines: number;
  /** Hash of the last link. */
  hash: string;
  /** Lines that wait for their link. */
  waiting: number;
  /** Machine time of the oldest of them in the journal's own words; null where none waits. */
  waitingSince: Instant | null;
  /** What was there when the chain began: the lines of an earlier release, which were linked as they were found. */
  begun: { lines: number; last: number; at: string };
}

export async function readChainState(db: Queryable): Promise<JournalChainState> {
  const [[head], [first], [waiting]] = await Promise.all([
    db.rows<{ seq: number; hash: string }>('select seq, hash from audit_chain order by seq desc limit 1'),
    db.rows<{ note: JournalChainState['begun'] }>('select note from audit_chain where seq = 0'),
    db.rows<{ waiting: number; since: Instant | null }>(
      `select count(*) as waiting, min(a.at) as since from audit a where a.id > audit_settled_line()
         and not exists (select from audit_chain c where c.line = a.id)`,
    ),
  ]);
  return {
    lines: head?.seq ?? 0,
    hash: head?.hash ?? '',
    waiting: waiting!.waiting,
    waitingSince: waiting!.since,
    begun: first?.note ?? { lines: 0, last: 0, at: '' },
  };
}

/**
 * Keeps the last link as the anchor of a day; a day has one.
 * @returns whether it was made now
 */
export async function makeAnchor(db: Writer, day: Day, at: Instant): Promise<boolean> {
  const [row] = await db.rows<{ made: boolean }>('select anchor_audit($1, $2) as made', [day, timestamp(at)]);
  return row!.made;
}

/** An anchor with where it has gone. */
export interface KeptAnchor extends JournalAnchor {
  copies: { kind: 'file' | 'mail'; target: string; at: Instant }[];
}

/** The newest anchors, newest first. */
export async function readAnchors(db: Queryable, most: number): Promise<KeptAnchor[]> {
  const anchors = await db.rows<JournalAnchor>(
    'select day, seq, hash, at from audit_anchors order by day desc limit $1',
    [most],
  );
  const copies = await db.rows<KeptAnchor['copies'][number] & { day: Day }>(
    'select day, kind, target, at from audit_anchor_copies where day = any($1) order by at, target',
    [anchors.map(({ day }) => day)],
  );
  return anchors.map((anchor) => ({
    ...anchor,
    copies: copies.filter(({ day }) => day === anchor.day).map(({ day: _, ...copy }) => copy),
  }));
}

/** Notes that an anchor has left the database. */
export async function noteAnchorCopy(
  db: Writer,
  day: Day,
  { kind, target, at }: KeptAnchor['copies'][number],
): Promise<void> {
  await db.rows(
    'insert into audit_anchor_copies (day, kind, target, at) values ($1, $2, $3, $4) on conflict do nothing',
    [day, kind, target, timestamp(at)],
  );
}

/** Mail addresses of those who keep the anchors: the administrators. */
export async function readAnchorKeepers(db: Queryable, day: Day): Promise<{ name: string; email: string }[]> {
  return db.rows(
    `select distinct a.email, a.name from accounts a join account_roles r on r.account = a.id
     where r.duty = 'administrator' and ${isRoleInForceSql('r', '$1')} order by a.email`,
    [day],
  );
}

/** One process at a time makes and sends anchors; where another does, nothing is done. */
export async function holdAnchors(db: Transactions, work: () => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.rows<{ got: boolean }>('select pg_try_advisory_xact_lock(6142023) as got');
    if (row!.got) await work();
  });
}
