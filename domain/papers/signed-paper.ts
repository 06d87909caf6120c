import type { Day } from '../time/time';
import { formalDate } from '../time/vietnamese';
import type { PaperEnd, PaperHeads } from './paper';

/** What a signed paper has that its draft left empty. */
export interface SignedPaper {
  /** "812/SNV-TCBC" */
  number: string;
  signedOn: Day;
  signer: string;
}

/** Printed on every page until the paper is signed. */
export const DRAFT_MARK = 'DỰ THẢO';
/** Under the words of the signature, until it is there. */
export const SIGN_HERE = '(ký, ghi rõ họ tên, đóng dấu)';

/**
 * The number of a paper: empty before it is signed.
 * @param draft "Số:          /BC-", with the system's own punctuation before the blank
 * @example numberLine('Số:          /', { number: '812/SNV-TCBC', … }) // 'Số: 812/SNV-TCBC'
 */
export function numberLine(draft: string, signed: SignedPaper | null): string {
  return signed === null ? draft : `${draft.startsWith('Số:') ? 'Số:' : 'Số'} ${signed.number}`;
}

/** @example dateLine('Gia Lai', 2020, null) // 'Gia Lai, ngày      tháng      năm 2020' */
export function dateLine(place: string | null, year: number, signed: SignedPaper | null): string {
  const day = signed === null ? `ngày      tháng      năm ${year}` : formalDate(signed.signedOn);
  return `${place ?? '…………'}, ${day}`;
}

/** The parts that change when a paper is signed: number, date, name, draft mark. */
export function signedParts(
  signed: SignedPaper | null,
): Pick<PaperEnd, 'name' | 'isSigned'> & { draft: string | null } {
  return signed === null
    ? { name: SIGN_HERE, isSigned: false, draft: DRAFT_MARK }
    : { name: signed.signer, isSigned: true, draft: null };
}

/** Which lines of a heading a signed paper fills in. */
export type DatedHeads = Pick<PaperHeads, 'number' | 'dateLine'>;
