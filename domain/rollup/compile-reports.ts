import { isLate, type LatenessFacts } from '../states/lateness';
import { isOwing } from '../states/standing';
import type { ObligationState } from '../states/state';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import { compileRollup } from './compile';
import { valuesUnderForm } from './earlier-form';
import type { FormDefinition, FormValues } from './form';
import type { Contribution, ExpectedUnit, Rollup } from './rollup';
import { isSameData } from './same-data';

/** A version of a report. */
interface SentVersion {
  submission: string;
  values: FormValues;
  nil: boolean;
  /** The form it was sent under, where that is not the form of the round now. */
  sentUnder?: FormDefinition | null;
}

/** A report of a round for compiling: its state and its current version. */
export interface RoundReport extends LatenessFacts {
  unit: UnitId;
  /** The newest version; null while nothing was received. */
  current: SentVersion | null;
}

/**
 * Compiles a version from the current reports of a round; used by the step, the rehearsal and the sample.
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
    if (current !== null) contributions.push({ ...asContributed(current, given.form), unit, late });
  }
  return compileRollup({ ...version, expected, contributions });
}

/** A version as it counts under the form of the round. */
function asContributed(
  { sentUnder, ...sent }: SentVersion,
  form: FormDefinition | null,
): Omit<Contribution, 'unit' | 'late'> {
  if (sentUnder === undefined || isSameData(sentUnder, form)) return sent;
  const { values, left } = valuesUnderForm(sent.values, sentUnder, form);
  return { ...sent, values, leftOfEarlierForm: left };
}

/** A returned report is owed again, so it does not count; checked and unchecked reports both count. */
function compiledAs(state: ObligationState): ExpectedUnit['state'] {
  if (isOwing({ state })) return 'owing';
  return state === 'accepted' ? 'submitted' : (state as ExpectedUnit['state']);
}
