import type { Collection, Deadline } from '../obligations/collection';
import { isSameData } from '../rollup/same-data';
import { isSent } from '../states/standing';
import type { ObligationState } from '../states/state';
import { type Day, type Instant, startOfDay } from '../time/time';
import type { UnitId } from '../units/unit';

/** The dates of a round that an amendment can move. */
export type AmendedDates = Pick<
  Deadline,
  'boundary' | 'lastDay' | 'lateFrom' | 'workingDue' | 'cutoff' | 'moved' | 'provisional'
>;

/** One report of a round, as it stands when its document is amended. */
export interface AmendedReport {
  unit: UnitId;
  state: ObligationState;
  countedAt: Instant | null;
  own: boolean;
}

/** A round of a document, as it stands when the document is amended. */
export interface AmendableRound extends AmendedDates {
  id: string;
  receiver: UnitId;
  through: UnitId | null;
  compiler: UnitId;
  /** Past before its document was loaded, closed, or not asked for any more: it keeps the text before. */
  over: boolean;
  reports: readonly AmendedReport[];
}

/** Why a round keeps the text before the amendment. */
export type KeptBecause = 'over' | 'past' | 'before-effect';

/** What an amendment does to one round (đợt báo cáo). */
export type RoundAmendment =
  | { kind: 'kept'; collection: string; because: KeptBecause }
  /** The new text does not ask for it any more; or another body compiles it, in a round of its own. */
  | { kind: 'dropped'; collection: string; freed: readonly UnitId[]; replacedBy: string | null }
  | ({ kind: 'followed'; collection: string } & FollowingRound);

/** What changes in a round that goes on under the new text. */
export interface FollowingRound {
  /** Null where the dates stay. */
  dates: { before: AmendedDates; after: AmendedDates } | null;
  /** Null where receiver and compiler stay. */
  addressees: { before: Addressees; after: Addressees } | null;
  /** Another body compiles from the next period on; this round stays where its reports were sent. */
  compilerFrom: UnitId | null;
  /** Units that owe the report from now on. */
  joined: readonly UnitId[];
  /** Units that have not sent and owe it no more. */
  freed: readonly UnitId[];
  /** Units that are not asked any more, but have sent: their reports stay and count. */
  sentAlready: readonly UnitId[];
}

export interface Addressees {
  receiver: UnitId;
  through: UnitId | null;
  compiler: UnitId;
}

/**
 * What happens to a running round when its document is amended.
 *
 * A round keeps the text before where it is over, where its last day is past, or where its last day comes before the amending document
 * takes effect: what was owed then is not rewritten. A report that should have been extended is extended by a decision, which a second
 * person confirms. Any other round follows the new text: its dates, its units, where it goes. A round that another body is to compile is
 * replaced by one of its own while nobody has sent; else it stays with the first one until its end.
 *
 * @param now the round as the new text makes it; null where it does not ask for it
 * @param effective the day from which the amending document holds
 * @param at the moment of the amendment
 * @example amendRound(annual2020, annualDue15November, '2020-10-01', at) // followed, dates 2020-10-29 → 2020-11-14
 */
export function amendRound(round: AmendableRound, now: Collection | null, effective: Day, at: Instant): RoundAmendment {
  const collection = round.id;
  if (round.over) return { kind: 'kept', collection, because: 'over' };
  if (round.lateFrom <= at) return { kind: 'kept', collection, because: 'past' };
  if (round.lateFrom <= startOfDay(effective)) return { kind: 'kept', collection, because: 'before-effect' };
  const freedOfAll = unsentOf(round.reports);
  if (now === null) return { kind: 'dropped', collection, freed: freedOfAll, replacedBy: null };
  const goesElsewhere = now.compiler !== round.compiler;
  // The id of a round names who compiles it, and who may read it: a round that has reports stays where they were sent.
  if (goesElsewhere && !round.reports.some(({ countedAt }) => countedAt !== null))
    return { kind: 'dropped', collection, freed: freedOfAll, replacedBy: now.id };
  const asked = new Set(now.obligations.map(({ unit }) => unit));
  const known = new Set(round.reports.map(({ unit }) => unit));
  const left = round.reports.filter(({ unit }) => !asked.has(unit));
  const [before, after] = [datesOf(round), datesOf(now)];
  const from = addresseesOf(round);
  const to = goesElsewhere ? from : addresseesOf(now);
  return {
    kind: 'followed',
    collection,
    dates: isSameData(before, after) ? null : { before, after },
    addressees: isSameData(from, to) ? null : { before: from, after: to },
    compilerFrom: goesElsewhere ? now.compiler : null,
    joined: now.obligations.map(({ unit }) => unit).filter((unit) => !known.has(unit)),
    freed: unsentOf(left),
    sentAlready: left.filter(isSent).map(({ unit }) => unit),
  };
}

/** Whether anything of a round changes. */
export function isChanged(round: RoundAmendment): boolean {
  if (round.kind !== 'followed') return round.kind === 'dropped';
  const { dates, addressees, joined, freed } = round;
  return dates !== null || addressees !== null || joined.length + freed.length > 0;
}

/** The units of these reports that have sent nothing and still owe. */
function unsentOf(reports: readonly AmendedReport[]): UnitId[] {
  return reports.filter(({ state, own }) => state === 'open' && !own).map(({ unit }) => unit);
}

function datesOf({ boundary, lastDay, lateFrom, workingDue, cutoff, moved, provisional }: AmendedDates): AmendedDates {
  return { boundary, lastDay, lateFrom, workingDue, cutoff, moved, provisional };
}

function addresseesOf({ receiver, through, compiler }: Addressees): Addressees {
  return { receiver, through, compiler };
}
