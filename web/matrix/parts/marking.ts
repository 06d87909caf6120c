import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** The table as a form whose marked cells are handed over to the page that lists them; unchanged for who may not act. */
export function markingForm(table: Html, marks: boolean, page: Page): Html {
  if (!marks) return table;
  const { marking } = page.words;
  return html`<form method="post" action="/danh-dau">${token(page.session)}
<p class="small soft noprint">${marking.hint}</p>
${table}
<fieldset class="acts noprint"><legend>${marking.withMarked}</legend>${Object.entries(marking.buttons).map(
    ([act, name]) => html`<button class="second" name="viec" value="${act}">${name}</button>`,
  )}</fieldset></form>`;
}

/** The box of a cell. */
export function markBox(id: string, unit: string, round: string, w: Words): Html {
  return html`<label class="tick noprint"><input type="checkbox" name="bao-cao" value="${id}">${w.marking.box(unit, round)}</label>`;
}
