import type { CollectionFacts, NoticeFacts, ObligationFacts, Reader } from '../facts';
import type { Block, Inline } from '../mail-body';
import type { MailContext } from '../words';

/** The text of one item: its subject when alone in a mail, and its paragraphs. */
export interface ItemWords {
  subject: string;
  blocks: Block[];
}

/** Input of a mail to a unit about one report. */
export interface UnitContext extends MailContext {
  reader: Reader;
  facts: NoticeFacts;
  collection: CollectionFacts;
  obligation: ObligationFacts;
  /** The report with its period. */
  report: string;
  unit: string;
  /** The unit's own page of this report. */
  here: Inline;
}

/** @example withoutEnd('Thiếu biểu số 02. ') // 'Thiếu biểu số 02' */
export function withoutEnd(text: string): string {
  return text.replace(/(?<![.\s])[.\s]+$/u, '');
}
