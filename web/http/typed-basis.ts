import type { Basis } from '../../domain/decisions/decision';
import { message, type PlainCode } from '../../domain/messages/message';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { Fault } from './fault';
import { toOneLine } from './one-line';

/** Most characters of a line. */
export const LONGEST_LINE = 200;

/** Lines of a form as typed, and their faults beside the fields. */
export interface TypedLines {
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
  /** A line that must not be empty. */
  line(field: string, label: PlainCode): string;
  /** A day; '' where none was typed, which is a fault. */
  day(field: string, label: PlainCode): Day;
  /** The document that an act stands on: `so`, `ngay-vb` and `nguoi`. */
  basis(): Basis;
}

/** Reads lines of a form. @param fields the names that are read */
export function typedLines(body: Readonly<Record<string, string | undefined>>, fields: readonly string[]): TypedLines {
  const typed = Object.fromEntries(fields.map((name) => [name, toOneLine(body[name] ?? '')]));
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
  const basis = (): Basis => ({
    number: line('so', 'labels.basis-number'),
    date: day('ngay-vb', 'labels.basis-date'),
    decider: line('nguoi', 'labels.decider'),
  });
  return { typed, faults, line, day, basis };
}
