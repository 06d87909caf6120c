import type { MessageOrText } from '../../../domain/messages/message';
import { type Html, html, type Piece } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';

interface Field {
  name: string;
  /** Id of the control; left out: the name. */
  id?: string;
  label: Piece;
  hint?: string | null;
  fault: MessageOrText | null;
}

/**
 * A control with its label, hint and fault.
 * @param control draws the control with these attributes, by which screen readers find hint and fault
 */
export function field(
  { name, id = name, label, hint = null, fault }: Field,
  w: Words,
  control: (described: Html) => Html,
): Html {
  const ids = [hint && `goi-${id}`, fault && `loi-${id}`].filter((one) => one !== null);
  const described = html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${
    fault && html` aria-invalid="true"`
  }`;
  return html`<div class="field${fault && ' bad'}"><label for="${id}">${label}</label>${
    hint && html`<span class="hint" id="goi-${id}">${hint}</span>`
  }${fault && html`<span class="fault" id="loi-${id}">${w.say(fault)}</span>`}${control(described)}</div>`;
}

interface TextField extends Field {
  value: string;
  /** Maximum characters. */
  max: number;
  short?: boolean;
}

/** One line of text. */
export function textField({ value, max, short = false, ...rest }: TextField, w: Words): Html {
  const { name, id = name } = rest;
  return field(
    rest,
    w,
    (described) => html`<input${short && html` class="short"`} type="text" id="${id}" name="${name}"
 value="${value}" maxlength="${max}" autocomplete="off"${described}>`,
  );
}

/** The fault of one field. */
export function faultOf(faults: readonly Fault[], name: string): Fault['message'] | null {
  return faults.findLast(({ field }) => field === name)?.message ?? null;
}
