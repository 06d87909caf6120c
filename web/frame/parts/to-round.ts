import { addressOf } from '../../../domain/ids';
import { type Html, html, type Piece } from '../../html';
import type { Page } from '../view';

interface ToRound {
  /** Id of the round. */
  id: string;
  text: Piece;
  /** Query and anchor of the address: `?loc=chua-gui#don-vi`. */
  place?: string;
}

/** A text that links to the page of a round, where the reader may open the round as a whole. */
export function toRound({ id, text, place = '' }: ToRound, { opens }: Pick<Page, 'opens'>): Html {
  return opens(id) ? html`<a href="${addressOf('/dot', id)}${place}">${text}</a>` : html`${text}`;
}
