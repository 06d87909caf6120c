import type { SourceDocument } from '../plan/plan';
import { dateInWords } from '../time/vietnamese';

/**
 * A document as letters and mails cite it; a missing number or date is left out, never guessed.
 * @param issuerName the issuer's name as in the register
 * @example documentName(plan614.document, 'UBND tỉnh Gia Lai') // 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai'
 */
export function documentName(document: SourceDocument, issuerName: string): string {
  const { type, number, issued } = document;
  return [
    type,
    number === null ? null : `số ${number}`,
    issued === null ? null : dateInWords(issued),
    `của ${issuerName}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
