import { isLate, type LatenessFacts } from '../states/lateness';
import { isOwing } from '../states/standing';
import type { ObligationState } from '../states/state';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import { compileRollup } from './compile';
import type { FormDefinition, FormValues } from './form';
import type { Contribution, ExpectedUnit, Rollup } from './rollup';

/** A report of a round as it is compiled: how it stands, and its current version. */
export interface RoundReport extends LatenessFacts {
  unit: UnitId;
  /** The newest version; null while nothing has come. */
  current: { submission: string; values: FormValues; nil: boolean } | null;
}

/**
 * Compiles a version from the reports of a round as they stand: the one way for the step, a rehearsal and the sample.
 * @param given.reports every unit of the round, in the register's order
 * @example compileReports({ collection, version: 1, at, form, reports }).units.received
 */
export function compileReports(given: {
  collection: string;
  version: number;
  at: Instant;
  form: FormDefinition | null;
  reports: readonly RoundReport[];
}): Rollup {
  const { reports, ...version } = given;
  const expected: ExpectedUnit[] = [];
  const contributions: Contribution[] = [];
  for (const { unit, current, ...facts } of reports) {
    const late = isLate(facts, given.at);
    expected.push({ unit, state: compiledAs(facts.state), late, submission: current?.submission ?? null });
    if (current !== null) contributions.push({ ...current, unit, late });
  }
  return compileRollup({ ...version, expected, contributions });
}

/** A returned report is owed again, so it does not count; what was checked counts like what was not. */
function compiledAs(state: ObligationState): ExpectedUnit['state'] {
  if (isOwing({ state })) return 'owing';
  return state === 'accepted' ? 'submitted' : (state as ExpectedUnit['state']);
}
