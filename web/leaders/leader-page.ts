import { NO_COUNTS, type RoundCounts } from '../../domain/states/round-counts';
import type { RunningRounds } from '../../domain/states/running-rounds';
import { byUrgency } from '../../domain/states/urgency';
import { addDays, dayOf, type Instant, startOfDay } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { type ChangedResults, readChangedResults } from '../../storage/lateness-changes';
import { readRoundCounts } from '../../storage/round-counts';
import type { Reach } from '../access/reach';
import { type CollectionHead, readHeads } from '../rounds/collection-head';
import { type Compiled, readCompiled } from '../rounds/compiled';
import { type Ask, asksOf } from './asks';
import { type ComparedFigure, comparedFigures } from './figures';
import { type LateAgain, readLateAgain } from './late-again';
import { type OverdueUnit, readOverdueUnits } from './overdue-units';
import { readReceiverLetters } from './receiver-letters';
import { type FollowedRound, FRESH_DAYS, readFollowedRounds } from './rounds';
import { readRunningRounds } from './running-rounds';
import { readWorstDelays, type WorstDelay } from './worst-delays';

/** One round as a leader reads it. */
export interface LeaderRound extends FollowedRound {
  head: CollectionHead;
  /** Its date is past. */
  overdue: boolean;
  /** Its date is past and it is current or ended recently; the others are a line of a table. */
  atLength: boolean;
  counts: RoundCounts;
  /** Of the round before. */
  before: RoundCounts | null;
  /** Reports of the round, and of the one before, whose result an act changed from late to on time. */
  changed: ChangedResults;
  changedBefore: ChangedResults;
  overdueUnits: readonly OverdueUnit[];
  compiled: Compiled | null;
  figures: readonly ComparedFigure[];
  /** A letter of the receiver was drafted. */
  letter: boolean;
}

/** All of the leaders' page. */
export interface LeaderPage {
  rounds: LeaderRound[];
  /** All that is running, for the headline. */
  running: RunningRounds;
  /** Of the rounds read at length. */
  worst: WorstDelay[];
  lateAgain: LateAgain[];
  asks: Ask[];
}

const NONE_CHANGED: ChangedResults = { counted: 0, waiting: 0 };

/** Data of the leaders' page: each current round beside the one before, who is missing, what is requested. */
export async function readLeaderPage(db: Queryable, at: Instant, reach: Reach | null): Promise<LeaderPage> {
  const followed = await readFollowedRounds(db, at, reach);
  const ids = followed.map((round) => round.id);
  const all = [...ids, ...followed.flatMap(({ previous }) => previous ?? [])];
  const [heads, counts, changed, overdueUnits, compiled, letters, lateAgain, running] = await Promise.all([
    readHeads(db, ids),
    readRoundCounts(db, all, at),
    readChangedResults(db, all),
    readOverdueUnits(db, ids, at),
    readCompiled(db, all),
    readReceiverLetters(db, ids),
    readLateAgain(db, at, reach),
    readRunningRounds(db, at, reach),
  ]);
  const found = followed.map((round): LeaderRound => {
    const head = heads.get(round.id)!;
    const newest = compiled.get(round.id) ?? null;
    const overdue = head.lateFrom <= at;
    const earlier = round.previous === null ? null : (compiled.get(round.previous) ?? null);
    return {
      ...round,
      head,
      overdue,
      atLength: overdue && (!round.done || head.lateFrom >= startOfDay(addDays(dayOf(at), -FRESH_DAYS))),
      counts: counts.get(round.id) ?? NO_COUNTS,
      before: round.previous === null ? null : (counts.get(round.previous) ?? NO_COUNTS),
      changed: changed.get(round.id) ?? NONE_CHANGED,
      changedBefore: changed.get(round.previous ?? '') ?? NONE_CHANGED,
      overdueUnits: overdueUnits.get(round.id) ?? [],
      compiled: newest,
      figures: newest === null || newest.form === null ? [] : comparedFigures(newest.form, newest, earlier),
      letter: letters.has(round.id),
    };
  });
  // Stable: rounds of one rank and date, and the ended ones, stay in the order of the query.
  const rounds = [...found.filter(({ done }) => !done).sort(urgency(at)), ...found.filter(({ done }) => done)];
  const atLength = rounds.filter((round) => round.atLength).map(({ id }) => id);
  return { rounds, running, worst: await readWorstDelays(db, atLength, at), lateAgain, asks: asksOf(rounds) };
}

function urgency(at: Instant): (one: LeaderRound, other: LeaderRound) => number {
  const compare = byUrgency(at);
  return (one, other) =>
    compare(
      { lateFrom: one.head.lateFrom, counts: one.counts },
      { lateFrom: other.head.lateFrom, counts: other.counts },
    );
}
