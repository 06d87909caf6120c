import { addressOf } from '../../../domain/ids';
import { type Html, html } from '../../html';
import type { Page } from '../view';
import { token } from './token';

interface CalledReport {
  id: string;
  collection: string;
  unitName: string;
  /** Title of the round. */
  title: string;
}

/**
 * The form on Today that notes a call.
 * @param key of the page: its button pressed twice notes one call
 */
export function recordCallForm({ id, collection, unitName, title }: CalledReport, key: string, page: Page): Html {
  const { parts } = page.words;
  return html`<form class="called" method="post" action="${addressOf('/goi-dien', collection)}">${token(page.session)}
<input type="hidden" name="khoa" value="${key}"><input type="hidden" name="ve" value="hom-nay">
<input type="hidden" name="bao-cao" value="${id}">
<button class="second">${parts.callMade(unitName, title)}</button>
<details><summary class="small">${parts.addToCall(unitName, title)}</summary>
<label class="small">${parts.whoAnswered}
 <input type="text" name="voi" maxlength="200" autocomplete="off"></label>
<label class="small">${parts.callPromise}
 <input type="text" name="hen" maxlength="40" autocomplete="off"></label>
<label class="small">${parts.callNote}
 <input type="text" name="ghi-chu" maxlength="500" autocomplete="off"></label></details></form>`;
}
