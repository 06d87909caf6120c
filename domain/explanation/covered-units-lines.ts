import { message } from '../messages/message';
import type { ExplainInput, ExplainLine } from './explanation';

/** Whose part a report holds beside its own unit's: of units that ended and passed it on. */
export function coveredUnitsLines({ coveredUnits = [] }: Pick<ExplainInput, 'coveredUnits'>): ExplainLine[] {
  if (coveredUnits.length === 0) return [];
  return [
    {
      what: message('explanation.whose-report'),
      value: message('explanation.covers-units', { units: coveredUnits }),
      because: message('explanation.covered-because'),
      source: message('explanation.covered-source'),
    },
  ];
}
