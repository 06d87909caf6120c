import type { ShownState, Tone } from '../../../domain/states/shown-state';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** Class and icon of each tone; text stands beside it, so that colour alone never tells a state. */
const LOOKS: Readonly<Record<Tone, readonly [string, Html]>> = {
  'grey-outline': ['outline', html`<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.2 2.2"/>`],
  'blue-outline': ['blue', html`<circle cx="8" cy="8" r="5.5"/>`],
  amber: ['amber', html`<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.8"/>`],
  red: ['red', html`<path d="M8 2 15 14H1z"/><path d="M8 6.5v3.4M8 11.9v.2"/>`],
  'green-hollow': ['green', html`<path d="M2.5 8.5 6.5 12.5 13.5 4"/>`],
  green: ['full', html`<circle cx="8" cy="8" r="6.5"/><path d="M4.8 8.3 7 10.5 11.2 5.8"/>`],
  orange: ['orange', html`<path d="M13.8 6.2A6 6 0 1 0 14 8"/><path d="M8 4.5V8l2.2 1.6"/>`],
  violet: ['violet', html`<path d="M3 7.5h7a3 3 0 0 1 0 6H7"/><path d="M6 4 2.5 7.5 6 11"/>`],
  teal: ['teal', html`<circle cx="8" cy="8" r="5.5"/><path d="M3 13 13 3"/>`],
  grey: ['grey', html`<path d="M3 8h10"/>`],
};

/** The state of a report: icon, text, note, and the tag of an extension. */
export function mark(shown: Omit<ShownState, 'icon'>, w: Words): Html {
  const [look, drawing] = LOOKS[shown.tone];
  return html`<span class="mark ${look}"><svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8"
 stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawing}</svg>${w.say(shown.text)}</span>${
   shown.note && html` <span class="note">${w.say(shown.note)}</span>`
 }${tag(shown, w)}`;
}

function tag({ tag: text, struck = null }: Pick<ShownState, 'tag' | 'struck'>, w: Words): Html | null {
  if (text === null) return null;
  const before = struck && html`<span class="hidden">${w.parts.oldDate} </span><s>${w.say(struck)}</s> `;
  return html` <span class="note tag">${before}${w.say(text)}</span>`;
}
