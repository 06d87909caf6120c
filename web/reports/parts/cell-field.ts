import { faultOf } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';

interface CellField {
  name: string;
  /** Head of its column. */
  head: string;
  /** Label of the field for screen readers, which do not see its column and row. */
  label: string;
  /** Decimals of a figure; null for a text. */
  decimals: number | null;
}

/** The typed fields of a form by their names, and their faults. */
export interface Typed {
  typed: ReadonlyMap<string, string>;
  faults: readonly Fault[];
}

/** The keyboard a telephone shows for a figure. */
export function keyboardOf(decimals: number): 'decimal' | 'numeric' {
  return decimals > 0 ? 'decimal' : 'numeric';
}

/** A cell of a table or list to fill in, its fault below it. */
export function cellField({ name, head, label, decimals }: CellField, { typed, faults }: Typed, w: Words): Html {
  const fault = faultOf(faults, name);
  const look = decimals !== null && html` class="num" inputmode="${keyboardOf(decimals)}"`;
  const described = fault && html` aria-invalid="true" aria-describedby="loi-${name}"`;
  const below = fault && html`<span class="fault small" id="loi-${name}">${w.say(fault)}</span>`;
  const input = html`<input type="text"${look} id="${name}" name="${name}" value="${typed.get(name) ?? ''}"
 aria-label="${label}" autocomplete="off"${described}>`;
  return html`<td data-l="${head}" role="cell"><div>${input}${below}</div></td>`;
}
