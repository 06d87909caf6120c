import { faultOf, textField } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import { LONGEST_LINE } from '../../http/typed-basis';
import type { Words } from '../../language/words';

/** Lines of a form as typed, with their faults. */
export interface Lines {
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
}

/** One line of a form of the calendar. */
export function calendarLine(
  { name, label, hint, short = false }: { name: string; label: string; hint: string | null; short?: boolean },
  { typed, faults }: Lines,
  w: Words,
): Html {
  const value = typed[name] ?? '';
  return textField({ name, id: name, label, hint, value, fault: faultOf(faults, name), max: LONGEST_LINE, short }, w);
}

/** The document that a change of the calendar stands on. */
export function basisLines(lines: Lines, w: Words): Html {
  const { decisions } = w.calendar;
  return html`${calendarLine({ name: 'so', label: decisions.number, hint: decisions.numberHint }, lines, w)}
${calendarLine({ name: 'ngay-vb', label: w.decisions.basisDate, hint: w.decisions.dateHint, short: true }, lines, w)}
${calendarLine({ name: 'nguoi', label: decisions.issuer, hint: decisions.issuerHint }, lines, w)}`;
}
