import { frequencyWritten } from '../../../domain/plan/frequency';
import type { Words } from '../../language/words';
import { FORM_FREQUENCIES, type FormFrequency, TWO_REPORTS } from '../plan-form-choices';
import type { Choice } from './plan-box';

/** How often a report is due, to be chosen. */
export function frequencyChoices(w: Words, offered: readonly FormFrequency[] = FORM_FREQUENCIES): Choice[] {
  return offered.map((id) => [id, frequencyLabel(id, w)] as const);
}

/** The same, with the sentence that asks for two reports beside the six months. */
export function reportFrequencies(w: Words): Choice[] {
  return frequencyChoices(w).flatMap((choice): Choice[] =>
    choice[0] === 'six-month' ? [choice, [TWO_REPORTS, w.plans.builder.twoReports]] : [choice],
  );
}

function frequencyLabel(id: FormFrequency, w: Words): string {
  if (id === 'other') return w.plans.builder.otherCycle;
  return w.capitalised(w.frequencyName(frequencyWritten(id, 1)!));
}
