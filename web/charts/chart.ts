import { type Html, html, type Piece } from '../html';

/** What a reader of the screen hears of a picture; its numbers are in the table beside it. */
export interface ChartWords {
  /** Unlike any other id of the page. */
  id: string;
  title: string;
  /** What the picture shows, in a sentence with its first and last numbers. */
  description: string;
}

export interface ChartSize {
  width: number;
  height: number;
}

/**
 * A picture as SVG with title and description. Colours come from classes, so that paper and other colours of the reader work; there are
 * no style attributes, which the pages' policy forbids.
 */
export function chart({ id, title, description }: ChartWords, size: ChartSize, name: string, content: Piece): Html {
  return html`<svg class="chart ${name}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-t ${id}-d"><title
 id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${content}</svg>`;
}

/** A small picture inside a row whose cells say the same in words: nothing for readers of the screen. */
export function rowPicture(size: ChartSize, name: string, content: Piece): Html {
  return html`<svg class="${name}" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true" focusable="false">${content}</svg>`;
}
