import type { Basis } from '../../domain/decisions/decision';
import { message, type PlainCode } from '../../domain/messages/message';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';

/** The fields by which a document is amended or withdrawn: the document it stands on, its day of effect, a note. */
export interface TypedPlanChange {
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
  basis: Basis;
  /** The day from which the amending document holds; its own day where none is typed. */
  effective: Day;
  reason: string | null;
}

const FIELDS = ['so', 'ngay-vb', 'nguoi', 'hieu-luc', 'ly-do'] as const;
/** Most characters of a field. */
export const LONGEST_LINE = 200;

/** Reads the fields, with every fault beside its field. */
export function readPlanChange(body: Readonly<Record<string, string | undefined>>): TypedPlanChange {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, toOneLine(body[name] ?? '')]));
  const faults: Fault[] = [];
  const line = (field: string, label: PlainCode): string => {
    const { length } = typed[field]!;
    if (length === 0) faults.push({ field, message: required(label) });
    if (length > LONGEST_LINE)
      faults.push({ field, message: message('typed.length', { label: message(label), length, most: LONGEST_LINE }) });
    return typed[field]!;
  };
  const day = (field: string, label: PlainCode): Day => {
    const found = parseVietnameseDate(typed[field]!);
    const expected = message('typed.a-day', { example: '05/12/2026' });
    if (found === null)
      faults.push({ field, message: unexpectedIn(label, typed[field]!.slice(0, 40), expected, 'typed.left-empty') });
    return found ?? '';
  };
  const number = line('so', 'labels.basis-number');
  const date = day('ngay-vb', 'labels.basis-date');
  const decider = line('nguoi', 'labels.decider');
  const effective = typed['hieu-luc'] === '' ? date : day('hieu-luc', 'labels.effective-day');
  const reason = typed['ly-do']!.slice(0, LONGEST_LINE) || null;
  return { typed, faults, basis: { number, date, decider }, effective, reason };
}
