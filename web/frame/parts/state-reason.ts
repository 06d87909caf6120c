import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';

interface Reasoned {
  state: string;
  stateReason: string | null;
}

/**
 * Why a report is in its state. What the office wrote itself stays in Vietnamese: all of it, or what follows the
 * document.
 */
export function stateReason({ state, stateReason: reason }: Reasoned, w: Words): Html {
  if (reason === null) return NOTHING;
  const released = state === 'exempt' || state === 'ended';
  const end = released ? reason.indexOf('); ') + 1 || reason.length : 0;
  const between = end === 0 ? '' : reason.slice(end, end + 2);
  const words = reason.slice(end + between.length);
  const said = end === 0 ? words : w.say(words);
  const language = said === words ? html` lang="vi"` : null;
  return html`${w.say(reason.slice(0, end))}${between}<span${language}>${said}</span>`;
}
