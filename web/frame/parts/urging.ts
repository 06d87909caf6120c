import { addressOf } from '../../../domain/ids';
import type { Instant } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Page } from '../view';
import { token } from './token';

interface Urging {
  head: { id: string; title: string };
  /** Urging mails that wait, and that are held back. */
  waiting: number;
  held: number;
  slot: Instant;
}

/** Urging mails of a round that have not left, with the buttons to hold them back and to release them. */
export function urging({ head, waiting, held, slot }: Urging, back: 'hom-nay' | 'dot', page: Page): Html {
  const { parts } = page.words;
  const { title } = head;
  const round = addressOf('/dot', head.id);
  const form = (task: 'giu' | 'cho-gui', text: Html, button: Html) =>
    html`<form method="post" action="${addressOf('/giu-thu', head.id)}">${token(page.session)}
<input type="hidden" name="viec" value="${task}"><input type="hidden" name="ve" value="${back}">
<p>${text}</p>
<button class="second">${button}</button></form>`;
  const record = addressOf('/ghi-nhan', head.id);
  return html`<div class="notice warn">
${waiting > 0 && form('giu', parts.urgingWaits({ count: waiting, round, title, slot, record }), parts.holdMails(title))}
${held > 0 && form('cho-gui', parts.urgingHeld({ count: held, round, title }), parts.releaseMails(title))}
</div>`;
}
