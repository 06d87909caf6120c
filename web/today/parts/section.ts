import { type Html, html, type Piece } from '../../html';

/** A part of the page Today, under the anchor that its number links to. */
export function section(anchor: string, heading: string, content: Piece): Html {
  return html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${heading}</h2>
${content}</section>
`;
}

/** A list of lines, each with notes below it. */
export function lines<T>(items: readonly T[], line: (item: T) => Html): Html {
  return html`<ul class="lines">${items.map((item) => html`<li>${line(item)}</li>\n`)}</ul>`;
}

/** A small note below a line or in a cell. */
export function note(content: Piece): Html {
  return html`<span class="note">${content}</span>`;
}
