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
  /** Whom the report of a unit holds beside itself, where units ended. */
  covers?: ReadonlyMap<UnitId, readonly UnitId[]>;
}): Rollup {
  const { reports, covers = new Map(), ...version } = given;
  const expected: ExpectedUnit[] = [];
  const contributions: Contribution[] = [];
  for (const report of reports) {
    const { unit, current, state } = report;
    const late = isLate(report, given.at);
    expected.push({ unit, state: compiledAs(state), late, submission: current?.submission ?? null });
    if (current === null) continue;
    contributions.push(asContributed(current, given.form, unit, late));
  }
  const rollup = compileRollup({ ...version, expected, contributions });
  if (covers.size === 0) return rollup;
  return { ...rollup, covers: [...covers].map(([unit, whom]) => ({ unit, covers: whom })) };
}

/** A version as it counts under the form of the round; plain fields, as a rehearsal of a year makes millions of them. */
function asContributed(
  { submission, values, nil, sentUnder }: SentVersion,
  form: FormDefinition | null,
  unit: UnitId,
  late: boolean,
): Contribution {
  if (sentUnder === undefined || isSameData(sentUnder, form)) return { submission, values, nil, unit, late };
  const counted = valuesUnderForm(values, sentUnder, form);
  return { submission, values: counted.values, nil, unit, late, leftOfEarlierForm: counted.left };
}

/** A returned report is owed again, so it does not count; checked and unchecked reports both count. */
function compiledAs(state: ObligationState): ExpectedUnit['state'] {
  if (isOwing({ state })) return 'owing';
  return state === 'accepted' ? 'submitted' : (state as ExpectedUnit['state']);
}
