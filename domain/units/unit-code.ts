/** Codes of Quyết định 20/2020/QĐ-TTg for electronic documents, such as 000.04.01.H21, and others in capitals with a figure. */
const OFFICIAL = /^(?=.*\d)[A-Z0-9]{1,20}(?:\.[A-Z0-9]{1,20}){0,9}$/;

/**
 * The code of a unit in addresses and ids, made of what a table writes: small letters, and hyphens for dots.
 * @example codeIn('000.04.01.H21') // '000-04-01-h21'
 */
export function codeIn(written: string): string {
  return isOfficialCode(written) ? written.toLowerCase().replaceAll('.', '-') : written;
}

/** Whether a code is one that other offices gave, which is kept as it is written. */
export function isOfficialCode(written: string): boolean {
  return OFFICIAL.test(written) && /[A-Z.]/.test(written);
}
