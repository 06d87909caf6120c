/**
 * An address that mail can be sent to, of at most 254 characters: one `@`, a local part of at most 64 in ASCII, a domain with a
 * dot; anything else is a typing error in an office's list of contacts.
 */
export const MAIL_ADDRESS =
  /^(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * Whether mail can be sent to an address; line breaks, blanks and letters with diacritics are refused.
 * @example isMailAddress('vănthư@gialai.invalid') // false: many mail servers refuse it
 */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && MAIL_ADDRESS.test(address);
}
