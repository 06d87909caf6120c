/** A telephone as it was read. */
export type Telephone =
  | { ok: true; phone: string }
  /** `likely`: what was probably meant, for the sentence that asks. */
  | { ok: false; likely: string | null };

export const LONGEST_TELEPHONE = 60;

/** Words of offices beside a number: "ĐT:", "máy lẻ 12", "gặp chị Lan". */
const ALLOWED = /^[\p{L}\d\s+.,;:()/|-]+$/u;
const EXTENSION = /(?:máy lẻ|số lẻ|nội bộ|ext\.?|line)[\s.:]*\d{1,5}/giu;

/**
 * The one rule for telephones, on tables and on pages: one or more numbers of 6 to 12 digits or of a service (113, 1900 1234), with
 * words of an office beside them. A zero that a spreadsheet has dropped is put back where the number can only be one.
 * @example telephoneOf('2693824000') // { ok: true, phone: '02693824000' }
 * @example telephoneOf('ĐT: 0269 3824 000 (máy lẻ 12)') // { ok: true, phone: 'ĐT: 0269 3824 000 (máy lẻ 12)' }
 */
export function telephoneOf(typed: string): Telephone {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const refused = { ok: false, likely: null } as const;
  if (text.length > LONGEST_TELEPHONE || !ALLOWED.test(text)) return refused;
  const numbers = text
    .replace(EXTENSION, '')
    .split(/[,;|/]|\s-\s|\p{L}+/u)
    .map((part) => part.trim().replace(/^[\s.:)-]+/, ''))
    .filter((part) => /\d/.test(part));
  if (numbers.length === 0) return refused;
  let phone = text;
  for (const number of numbers) {
    const digits = number.replace(/\D/g, '');
    if (isWhole(number, digits)) continue;
    const likely = hasLostZero(digits) ? phone.replace(number, number.replace(/\d/, '0$&')) : null;
    if (likely === null) return { ok: false, likely: digits.length > 8 && digits.length < 11 ? `0${digits}` : null };
    phone = likely;
  }
  return { ok: true, phone };
}

function isWhole(number: string, digits: string): boolean {
  if (/^\(?\+/.test(number)) return digits.length >= 9 && digits.length <= 14;
  if (digits.startsWith('0')) return digits.length >= 9 && digits.length <= 12;
  if (digits.startsWith('1')) return digits.length >= 3 && digits.length <= 8;
  if (digits.startsWith('84')) return digits.length === 11 || digits.length === 12;
  return digits.length >= 6 && digits.length <= 8;
}

/** Numbers of places begin with 02 and have 11 digits, those of mobile telephones with 03, 05, 07, 08, 09 and have 10. */
function hasLostZero(digits: string): boolean {
  return /^2\d{9}$/.test(digits) || /^[35789]\d{8}$/.test(digits);
}
