import { type Html, html } from '../../html';

/** A telephone number as a link that dials it. */
export function phone(number: string): Html {
  return html`<a class="nums phone" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`;
}
