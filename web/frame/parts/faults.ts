import type { MessageOrText } from '../../../domain/messages/message';
import { type Html, html, NOTHING } from '../../html';
import type { Fault } from '../../http/fault';
import type { Words } from '../../language/words';
import { told } from './told';

/** A fault in the list above a form, with its place in a file or the field of a form that is read as a file. */
export interface ListedFault extends Fault {
  code?: string;
  path?: string;
  file?: string;
  line?: number | null;
  column?: string;
  label?: MessageOrText | null;
  number?: number | null;
}

interface FaultList {
  faults: readonly ListedFault[];
  heading: string;
  /** A sentence below the list. */
  after?: string | null;
}

/** All faults, each linked to its field; the list gets the focus, so that screen readers start there. */
export function faults({ faults: list, heading, after = null }: FaultList, w: Words): Html {
  if (list.length === 0) return NOTHING;
  return html`<div class="faults" role="alert" tabindex="-1" autofocus id="loi">
  <h2>${heading}</h2>
  <ul>
${list.map((fault) => html`    <li>${linked(fault, html`${w.quoting(placeOf(fault, w))}${told(fault, w)}`)}</li>\n`)}
  </ul>
${after && html`  <p>${after}</p>`}
</div>`;
}

function linked({ field }: Fault, words: Html): Html {
  return field === '' ? words : html`<a href="#${encodeURIComponent(field)}">${words}</a>`;
}

function placeOf({ file = '', line = null, column = '', label = null, number = null }: ListedFault, w: Words): string {
  if (label !== null) return `${number === null ? '' : `${w.parts.reportNumber(number)}, `}${w.say(label)}: `;
  if (line === null) return file === '' ? '' : `${file}: `;
  if (file === '') return w.parts.atLine(line);
  return column === '' ? w.parts.atFileLine(file, line) : w.parts.atFileLineColumn(file, line, column);
}
