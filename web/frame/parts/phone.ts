import { type Html, html } from '../../html';

/** A telephone number that a telephone can dial. */
export function phone(number: string): Html {
  return html`<a class="nums phone" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`;
}
