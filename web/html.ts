import { html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup made by `html`, which other templates insert unescaped. */
export type Html = HtmlEscapedString;

/**
 * A template value: texts and numbers are escaped, markup is inserted as is, lists are concatenated, null and false are
 * empty.
 */
export type Piece = string | number | Html | null | false | readonly Piece[];

/**
 * HTML with every value escaped, except what `html` itself has made. The compiler refuses a value that may be undefined, so
 * that no official page says "undefined".
 * @example html`<td>${'<b>Sở Y tế'}</td>` // '<td>&lt;b&gt;Sở Y tế</td>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return template(parts, ...values) as Html;
}

/** Empty markup, for a component with nothing to show. */
export const NOTHING = html``;

/** Pieces one after the other with something between them. @example joined(['a', 'b'], ', ') // 'a, b' */
export function joinPieces(pieces: readonly Piece[], between: string): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : [between, piece]))}`;
}
