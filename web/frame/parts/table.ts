import { type Html, html, type Piece } from '../../html';

/** Head of a column: its text, with a class above figures; a hidden one is for screen readers only. */
export type ColumnHead = string | { text: string; class: 'num' } | { hidden: string };

/** The heads of a table. */
export function tableHead(heads: readonly ColumnHead[]): Html {
  return html`<thead role="rowgroup"><tr role="row">${heads.map(columnHead)}</tr></thead>`;
}

function columnHead(head: ColumnHead): Html {
  if (typeof head === 'string') return html`<th scope="col" role="columnheader">${head}</th>`;
  if ('hidden' in head) {
    return html`<th scope="col" role="columnheader"><span class="hidden">${head.hidden}</span></th>`;
  }
  return html`<th scope="col" role="columnheader" class="${head.class}">${head.text}</th>`;
}

/** The cell that names its row. */
export function rowHead(content: Piece): Html {
  return html`<th scope="row" role="rowheader">${content}</th>`;
}

/**
 * A cell with its label, which narrow screens show before it.
 * @param inner class of its content: `nums` for figures of one width, `small`, `soft`
 * @param outer class of the cell: `num` for right-aligned figures
 */
export function cell(label: string, content: Piece, inner: string | null = null, outer: string | null = null): Html {
  return html`<td data-l="${label}" role="cell"${classOf(outer)}><div${classOf(inner)}>${content}</div></td>`;
}

function classOf(name: string | null): Html | null {
  return name === null ? null : html` class="${name}"`;
}
