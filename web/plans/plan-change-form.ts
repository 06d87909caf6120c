import type { Basis } from '../../domain/decisions/decision';
import type { Day } from '../../domain/time/time';
import type { Fault } from '../http/fault';
import { LONGEST_LINE, typedLines } from '../http/typed-basis';

/** The fields by which a document is amended or withdrawn: the document it stands on, its day of effect, a note. */
export interface TypedPlanChange {
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
  basis: Basis;
  /** The day from which the amending document holds; its own day where none is typed. */
  effective: Day;
  reason: string | null;
}

const FIELDS = ['so', 'ngay-vb', 'nguoi', 'hieu-luc', 'ly-do'];

/** Reads the fields, with every fault beside its field. */
export function readPlanChange(body: Readonly<Record<string, string | undefined>>): TypedPlanChange {
  const lines = typedLines(body, FIELDS);
  const { typed, faults } = lines;
  const basis = lines.basis();
  const effective = typed['hieu-luc'] === '' ? basis.date : lines.day('hieu-luc', 'labels.effective-day');
  const reason = typed['ly-do']!.slice(0, LONGEST_LINE) || null;
  return { typed, faults, basis, effective, reason };
}
