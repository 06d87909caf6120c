import { isChanged, type RoundAmendment } from '../amendments/amend-round';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** A report that a change of its document concerns. */
export interface ConcernedUnit {
  collection: string;
  obligation: string;
  unit: UnitId;
}

/** A report of a round that changes, and whether the unit still has to send it. */
export interface ReportOfRound extends ConcernedUnit {
  owes: boolean;
}

/** The step id of the notices about a change of a document: one mail for each change. */
export function planChangeStep(change: number): string {
  return `plan-change:${change}`;
}

/**
 * Whom a change of a document concerns: units that still have to send and whose date, receiver or form changed, those who joined, and
 * those who are freed. A unit that has sent is not written to.
 */
export function concernedUnits(
  rounds: readonly RoundAmendment[],
  reports: readonly ReportOfRound[],
  isReformed: (round: RoundAmendment) => boolean,
): (ConcernedUnit & { freed: boolean })[] {
  const changed = new Map(
    rounds.filter((round) => isChanged(round) || isReformed(round)).map((round) => [round.collection, round]),
  );
  return reports.flatMap(({ collection, obligation, unit, owes }) => {
    const round = changed.get(collection);
    if (round === undefined || round.kind === 'kept') return [];
    // The new round's own opening tells its units.
    if (round.kind === 'dropped' && round.replacedBy !== null) return [];
    const freed = round.freed.includes(unit);
    const isTold =
      freed ||
      (owes &&
        round.kind === 'followed' &&
        (round.dates !== null || round.addressees !== null || round.joined.includes(unit) || isReformed(round)));
    return isTold ? [{ collection, obligation, unit, freed }] : [];
  });
}

/**
 * One notice to the office mailbox and the officer of each unit concerned, and one to the officer of each compiling office.
 * @param given.compilers the rounds that changed, each with its compiler
 */
export function noticesOfPlanChange(
  given: {
    change: number;
    plan: string;
    concerned: readonly (ConcernedUnit & { freed: boolean })[];
    compilers: readonly (readonly [string, UnitId])[];
  },
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const { change, plan, concerned, compilers } = given;
  const shared = { plan, step: planChangeStep(change), at, slot, urgent: false };
  const toUnits = concerned.flatMap(({ collection, obligation, unit, freed }) =>
    [...directory.contacts(unit, 'office'), ...directory.contacts(unit, 'officer')].map(
      (person): Notice => ({
        ...{ ...shared, person: person.id, unit, collection, obligation },
        kind: freed ? 'end' : 'amend',
      }),
    ),
  );
  const toCompilers = compilers.flatMap(([collection, unit]) =>
    directory
      .contacts(unit, 'officer')
      .map(
        (person): Notice => ({ ...shared, person: person.id, unit, collection, obligation: null, kind: 'amend-round' }),
      ),
  );
  return [...toUnits, ...toCompilers];
}
