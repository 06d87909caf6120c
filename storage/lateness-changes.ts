import type { LatenessChange } from '../domain/states/lateness-change';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';

/** Acts that can turn a late report into one on time. */
export type LatenessAct = 'record' | 'extend' | 'exempt' | 'end' | 'restore';

/** The paper such an act stands on. */
export interface NamedPaper {
  number: string;
  date: Day;
  /** Số đến, in the book of incoming documents. */
  bookNumber: string;
}

/** A person, for the journal and for distinguishing two persons. */
export interface ActingPerson {
  who: string;
  /** Mail address; null at the command line and in the sample. */
  person?: string | null;
}

/** An act to be written. */
export interface NewLatenessChange extends LatenessChange {
  obligation: string;
  act: LatenessAct;
  version: number;
  /** record: the instant that counts. */
  countedAt: Instant | null;
  /** Otherwise the decision as it was asked for. */
  decision: object | null;
  reason: string;
  paper: NamedPaper;
  by: ActingPerson;
  at: Instant;
}

/** An act as it is listed. */
export interface LatenessChangeRow extends LatenessChange {
  id: number;
  obligation: string;
  unit: UnitId;
  unitName: string;
  planTitle: string;
  sample: boolean;
  act: LatenessAct;
  version: number;
  countedAt: Instant | null;
  decision: Record<string, unknown> | null;
  reason: string;
  paper: NamedPaper;
  askedBy: string;
  askedPerson: string | null;
  askedAt: Instant;
  secondPerson: boolean;
  state: 'waiting' | 'counted' | 'refused';
  settledBy: string | null;
  settledAt: Instant | null;
  settledWords: string | null;
  /** Files of the recorded version: the scan, where there is one. */
  files: number;
  receipt: string | null;
}

/** Whether acts on reports of a plan count only after a second person: everywhere but in the sample, unless switched off. */
export async function needsSecondPerson(db: Queryable, plan: string): Promise<boolean> {
  const [row] = await db.rows<{ needed: boolean }>(
    `select not p.sample and coalesce((select s.value from office_settings s where s.name = 'second-person' order by s.id desc limit 1),
       true) as needed from plans p where p.id = $1`,
    [plan],
  );
  return row?.needed ?? true;
}

/** Sets whether a second person is needed, from now on. */
export async function setSecondPerson(
  tx: Writer,
  given: { value: boolean; reason: string; who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into office_settings (name, value, reason, set_by, set_at) values ('second-person', $1, $2, $3, $4)`,
    [given.value, given.reason, given.who, timestamp(given.at)],
  );
}

/**
 * Writes an act with its mark on the report.
 * @param waits it counts once a second person has confirmed it
 */
export async function insertLatenessChange(tx: Writer, change: NewLatenessChange, waits: boolean): Promise<number> {
  const { paper, by } = change;
  const [row] = await tx.rows<{ id: number }>(
    `insert into lateness_changes (obligation, act, version, days_late, outcome, counted_at, decision, reason, paper_number,
       paper_date, book_number, asked_by, asked_person, asked_at, second_person, state, minutes_late)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
    [
      ...[change.obligation, change.act, change.version, change.daysLate, change.outcome, timestamp(change.countedAt)],
      ...[change.decision === null ? null : JSON.stringify(change.decision), change.reason, paper.number, paper.date],
      ...[paper.bookNumber, by.who, by.person ?? null, timestamp(change.at), waits, waits ? 'waiting' : 'counted'],
      change.minutesLate ?? null,
    ],
  );
  await setLatenessMark(tx, change.obligation, waits ? 'waiting' : 'counted');
  return row!.id;
}

/** Sets or removes the mark of a report. */
export async function setLatenessMark(
  tx: Writer,
  obligation: string,
  mark: 'waiting' | 'counted' | null,
): Promise<void> {
  await tx.rows('update obligations set lateness_mark = $2 where id = $1', [obligation, mark]);
}

/** Sets the mark that is left when an act was refused, or (`record`) when the latest decision was taken back. */
export async function resetLatenessMark(tx: Writer, obligation: string, only: 'record' | null = null): Promise<void> {
  await tx.rows(
    `update obligations o set lateness_mark = (select l.state from lateness_changes l
       where l.obligation = o.id and l.state <> 'refused' and ($2::text is null or l.act = $2)
         and not exists (select from record_withdrawals w where w.submission = l.obligation || '#' || l.version and l.act = 'record') order by l.id desc limit 1)
     where o.id = $1`,
    [obligation, only],
  );
}

/** Whether an act on this report waits for a second person. */
export async function hasWaitingChange(db: Queryable, obligation: string): Promise<boolean> {
  const rows = await db.rows(`select from lateness_changes where obligation = $1 and state = 'waiting'`, [obligation]);
  return rows.length > 0;
}

/** Settles a waiting act. */
export async function settleLatenessChange(
  tx: Writer,
  id: number,
  given: { state: 'counted' | 'refused'; by: ActingPerson; at: Instant; words: string | null },
): Promise<void> {
  await tx.rows(
    `update lateness_changes set state = $2, settled_by = $3, settled_person = $4, settled_at = $5, settled_words = $6
     where id = $1`,
    [id, given.state, given.by.who, given.by.person ?? null, timestamp(given.at), given.words],
  );
}

/** A recorded version was taken back: what waited for a second person about it is settled by the program. */
export async function refuseWaitingChange(
  tx: Writer,
  obligation: string,
  version: number,
  { at, words }: { at: Instant; words: string },
): Promise<void> {
  await tx.rows(
    `update lateness_changes set state = 'refused', settled_by = 'Đúng Hạn', settled_at = $3, settled_words = $4
     where obligation = $1 and act = 'record' and version = $2 and state = 'waiting'`,
    [obligation, version, timestamp(at), words],
  );
}

/** Counts the first version of a report from the instant its paper names. */
export async function countReceipt(tx: Writer, obligation: string, countedAt: Instant): Promise<void> {
  await tx.rows('update obligations set counted_at = $2 where id = $1 and counted_at is not null', [
    obligation,
    timestamp(countedAt),
  ]);
}

const LINE = `l.id, l.obligation, o.unit, u.name as "unitName", p.title as "planTitle", p.sample, l.act, l.version,
  l.days_late as "daysLate", l.minutes_late as "minutesLate", l.outcome, l.counted_at as "countedAt", l.decision, l.reason,
  jsonb_build_object('number', l.paper_number, 'date', l.paper_date, 'bookNumber', l.book_number) as paper,
  l.asked_by as "askedBy", l.asked_person as "askedPerson", l.asked_at as "askedAt", l.second_person as "secondPerson", l.state,
  l.settled_by as "settledBy", l.settled_at as "settledAt", l.settled_words as "settledWords",
  (select count(*) from attachments a where a.submission = l.obligation || '#' || l.version and l.act = 'record') as files,
  (select s.receipt from submissions s where s.id = l.obligation || '#' || l.version) as receipt`;
const FROM = `lateness_changes l join obligations o on o.id = l.obligation join units u on u.id = o.unit
  join collections c on c.id = o.collection join plans p on p.id = c.plan`;

/** The acts, those that wait first, then the newest. @param most at most so many */
export async function readLatenessChanges(
  db: Queryable,
  {
    state,
    where = 'true',
    values = [],
    most,
  }: {
    state: LatenessChangeRow['state'] | null;
    /** A condition over `o.unit`, `c.plan` and `c.compiler`, its parameters beginning at `$3`. */
    where?: string;
    values?: readonly unknown[];
    most: number;
  },
): Promise<LatenessChangeRow[]> {
  return db.rows<LatenessChangeRow>(
    `select ${LINE} from ${FROM} where ($1::text is null or l.state = $1) and ${where}
     order by l.state = 'waiting' desc, l.id desc limit $2`,
    [state, most, ...values],
  );
}

/** How many reports of a round have a result that an act changed from late to on time, or would change once it is confirmed. */
export interface ChangedResults {
  counted: number;
  waiting: number;
}

/** The changed results of rounds by id; rounds without any are absent. */
export async function readChangedResults(
  db: Queryable,
  rounds: readonly string[],
): Promise<Map<string, ChangedResults>> {
  const rows = await db.rows<ChangedResults & { round: string }>(
    `select o.collection as round, count(*) filter (where o.lateness_mark = 'counted') as counted,
       count(*) filter (where o.lateness_mark = 'waiting') as waiting
     from obligations o where o.collection = any($1) and o.lateness_mark is not null group by o.collection`,
    [rounds],
  );
  return new Map(rows.map(({ round, ...changed }) => [round, changed]));
}

/** One act, locked until the transaction ends; null when there is none. */
export async function lockLatenessChange(tx: Transaction, id: number): Promise<LatenessChangeRow | null> {
  const [row] = await tx.rows<LatenessChangeRow>(`select ${LINE} from ${FROM} where l.id = $1 for no key update of l`, [
    id,
  ]);
  return row ?? null;
}
