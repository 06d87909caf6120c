import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** What follows the number of reports sent: how many of them were returned since; nothing where none was. */
export function returnedOfSent(returned: number, w: Words): Html | null {
  return returned === 0 ? null : html` <small>(${w.parts.returnedOfSent(returned)})</small>`;
}
