import { obligationId } from '../ids';
import type { Passing } from '../successions/pass-reports';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** The step id of the notices about a change of units: one mail for each report and change. */
export function unitChangeStep(change: number): string {
  return `unit-change:${change}`;
}

/**
 * One notice to the office mailbox and the officer of each successor, for each report that it now owes or that covers others; and one for
 * each round to the officer who compiles it. Nobody of a unit that ended is written to.
 * @param given.compilers the rounds concerned, each with its compiler
 */
export function noticesOfUnitChange(
  given: {
    plan: string;
    passings: readonly (Passing & { change: number })[];
    compilers: readonly (readonly [string, UnitId])[];
  },
  directory: Pick<Directory, 'contacts'>,
  at: Instant,
  slot: Instant,
): Notice[] {
  const { plan, passings, compilers } = given;
  const shared = { plan, at, slot, urgent: false };
  const heirs = new Map(
    passings.flatMap((one) =>
      one.kind === 'open' ? [] : [[`${one.change}/${one.into}/${one.to}`, { ...one, to: one.to }] as const],
    ),
  );
  const toHeirs = [...heirs.values()].flatMap(({ change, to, into }) =>
    [...directory.contacts(to, 'office'), ...directory.contacts(to, 'officer')].map(
      (person): Notice => ({
        ...{ ...shared, person: person.id, unit: to, collection: into, obligation: obligationId(into, to) },
        ...{ step: unitChangeStep(change), kind: 'take-over' },
      }),
    ),
  );
  const changesOf = (round: string) =>
    new Set(
      passings
        .filter((one) => one.collection === round || (one.kind !== 'open' && one.into === round))
        .map(({ change }) => change),
    );
  const toCompilers = compilers.flatMap(([collection, unit]) =>
    [...changesOf(collection)].flatMap((change) =>
      directory.contacts(unit, 'officer').map(
        (person): Notice => ({
          ...{ ...shared, person: person.id, unit, collection, obligation: null },
          ...{ step: unitChangeStep(change), kind: 'units-changed' },
        }),
      ),
    ),
  );
  return [...toHeirs, ...toCompilers];
}
