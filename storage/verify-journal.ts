import { createHash } from 'node:crypto';
import type { JournalAnchor } from '../domain/journal/anchor';
import type { JournalCheck, JournalFault, SaidLine } from '../domain/journal/check';
import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp, type Writer } from './database';

/** An anchor that was kept, with the file it came from; null for one of the database. */
export type GivenAnchor = Pick<JournalAnchor, 'day' | 'seq' | 'hash'> & { file: string | null };

/** Links that one query reads. */
const LINKS_AT_ONCE = 5_000;
/** Faults that are named; the others are counted. */
const MOST_NAMED = 20;

/** The text of a line as migration 055 hashes it. */
const LINE_TEXT = `jsonb_build_array(c.seq, a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  a.who, a.action, a.subject, a.detail)::text`;

interface Link {
  seq: number;
  line: number | null;
  hash: string;
  /** Null where the line is gone. */
  text: string | null;
  at: Instant;
  who: string;
  action: string;
  subject: string;
}

/**
 * Reads the whole chain once, computes each hash anew outside PostgreSQL, and names the first lines that were changed, removed or
 * added; compares the anchors of the database and those given.
 * @param watch receives the share that is done, from 0 to 1
 */
export async function verifyJournal(
  db: Queryable,
  given: readonly GivenAnchor[] = [],
  watch: (share: number) => void = () => undefined,
): Promise<JournalCheck> {
  const [head] = await db.rows<{ seq: number }>('select coalesce(max(seq), 0) as seq from audit_chain');
  const kept = await db.rows<Omit<GivenAnchor, 'file'>>('select day, seq, hash from audit_anchors order by seq, day');
  const anchors = [...kept.map((anchor) => ({ ...anchor, file: null })), ...given];
  const walk = new Walk(anchors);
  for (let from = -1; from < head!.seq; ) {
    const links = await readLinks(db, from);
    if (links.length === 0) break;
    for (const link of links) walk.next(link);
    from = links.at(-1)!.seq;
    watch(Math.min(1, from / Math.max(1, head!.seq)));
  }
  walk.end();
  for (const line of await readAddedLines(db)) walk.note({ kind: 'added', seq: null, ...line, anchor: null });
  return { lines: walk.lines, anchors: anchors.length, faults: walk.faults, found: walk.found };
}

async function readLinks(db: Queryable, after: number): Promise<Link[]> {
  return db.rows<Link>(
    `select c.seq, c.line, c.hash, case when c.seq = 0 then jsonb_build_array(0, c.note)::text
         when a.id is not null then ${LINE_TEXT} end as text, a.at, a.who, a.action, a.subject
     from audit_chain c left join audit a on a.id = c.line where c.seq > $1 order by c.seq limit $2`,
    [after, LINKS_AT_ONCE],
  );
}

/** Lines that have no link although later ones are linked for an hour: nobody's transaction lasts so long. */
async function readAddedLines(db: Queryable): Promise<Pick<JournalFault, 'line' | 'now'>[]> {
  const rows = await db.rows<SaidLine & { id: number }>(
    `select id, at, who, action, subject from audit a where id <= audit_settled_line()
       and not exists (select from audit_chain c where c.line = a.id) order by id`,
  );
  return rows.map(({ id, ...now }) => ({ line: id, now }));
}

/** Goes over the links in order. */
class Walk {
  lines = 0;
  faults = 0;
  readonly found: JournalFault[] = [];
  private before: { seq: number; hash: string } | null = null;
  private readonly anchors: GivenAnchor[];

  constructor(anchors: readonly GivenAnchor[]) {
    this.anchors = [...anchors].sort((one, other) => one.seq - other.seq);
  }

  note(fault: JournalFault): void {
    this.faults += 1;
    if (this.found.length < MOST_NAMED) this.found.push(fault);
  }

  next(link: Link): void {
    const { seq, line, text } = link;
    const expected = this.before === null ? 0 : this.before.seq + 1;
    if (seq > expected) this.note({ kind: 'link-removed', seq: expected, line: null, now: null, anchor: null });
    else if (text === null) this.note({ kind: 'removed', seq, line, now: null, anchor: null });
    else if (linkHash(this.before?.hash ?? null, text) !== link.hash) {
      this.note({ kind: 'changed', seq, line, now: seq === 0 ? null : saidBy(link), anchor: null });
    }
    if (seq > 0) this.lines += 1;
    while (this.anchors[0] !== undefined && this.anchors[0].seq <= seq) {
      this.compare(this.anchors.shift()!, link);
    }
    this.before = { seq, hash: link.hash };
  }

  /** Anchors beyond the last link. */
  end(): void {
    for (const { day, file } of this.anchors) {
      this.note({ kind: 'cut', seq: (this.before?.seq ?? -1) + 1, line: null, now: null, anchor: { day, file } });
    }
  }

  private compare(anchor: GivenAnchor, link: Link): void {
    const isSame = anchor.seq === link.seq && anchor.hash === link.hash;
    if (isSame) return;
    const { day, file } = anchor;
    this.note({ kind: 'anchor', seq: anchor.seq, line: link.line, now: null, anchor: { day, file } });
  }
}

function linkHash(before: string | null, text: string): string {
  const hash = createHash('sha256');
  if (before !== null) hash.update(`${before}\n`);
  return hash.update(text).digest('hex');
}

function saidBy({ at, who, action, subject }: Link): SaidLine {
  return { at, who, action, subject };
}

/** A check that was made, for the page of the journal. */
export interface KeptCheck extends JournalCheck {
  at: Instant;
  who: string;
}

/** Keeps the result of a check. */
export async function keepCheck(db: Writer, { at, who, ...result }: KeptCheck): Promise<void> {
  await db.rows('insert into audit_checks (at, who, result) values ($1, $2, $3)', [
    timestamp(at),
    who,
    JSON.stringify(result),
  ]);
}

/** The last check; null before the first. */
export async function readLastCheck(db: Queryable): Promise<KeptCheck | null> {
  const [row] = await db.rows<{ at: Instant; who: string; result: JournalCheck }>(
    'select at, who, result from audit_checks order by id desc limit 1',
  );
  return row === undefined ? null : { at: row.at, who: row.who, ...row.result };
}
