import { frequencyWritten } from '../../../domain/plan/frequency';
import type { Words } from '../../language/words';
import { FORM_FREQUENCIES, type FormFrequency } from '../plan-form-choices';
import type { Choice } from './plan-box';

/** How often a report is due, to be chosen. */
export function frequencyChoices(w: Words, offered: readonly FormFrequency[] = FORM_FREQUENCIES): Choice[] {
  return offered.map((id) => [id, w.capitalised(w.frequencyName(frequencyWritten(id, 1)!))] as const);
}
