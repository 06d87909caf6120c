import type { Register } from '../../domain/units/unit';
import type { CountedPart } from './plan-due';
import type { FormFrequency } from './plan-form-choices';

/** A report as it was filled in. */
export interface FilledReport extends CountedPart {
  frequency: FormFrequency;
  /** The day the document's duties begin, as it was typed. */
  effective: string;
  /** What is ticked in a list of the report. */
  ticked(list: 'nhom' | 'don-vi' | 'loai-don-vi'): readonly string[];
  /** The id that its form has in the new plan; '' where there is none. */
  form: string;
  register: Pick<Register, 'units'>;
}

/** Whether a box is ticked. */
export function isTicked({ line }: Pick<FilledReport, 'line'>, field: string): boolean {
  return line(field) === 'co';
}
