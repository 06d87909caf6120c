/** Codes of Quyết định 20/2020/QĐ-TTg for electronic documents, such as 000.04.01.H21, which have dots; and codes in capitals. */
const WITH_DOTS = /^(?=[^\d]*\d)[A-Za-z0-9]{1,20}(?:\.[A-Za-z0-9]{1,20}){1,9}$/;
const IN_CAPITALS = /^(?=[^\d]*\d)(?=[^A-Z]*[A-Z])[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,20}){0,9}$/;

/**
 * The code of a unit in addresses and ids, made of what a table writes: small letters, and hyphens for dots.
 * @example codeIn('000.04.01.H21') // '000-04-01-h21'
 */
export function codeIn(written: string): string {
  return isOfficialCode(written) ? written.toLowerCase().replaceAll('.', '-') : written;
}

/** Whether a code is one that other offices gave, which is kept as it is written. */
export function isOfficialCode(written: string): boolean {
  return WITH_DOTS.test(written) || IN_CAPITALS.test(written);
}
