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

/** What a cell or box for one address holds. */
export type AddressFound =
  | { kind: 'one'; address: string }
  /** Two different ones: nobody can say which one is meant. */
  | { kind: 'two'; addresses: readonly string[] }
  | { kind: 'none' };

/**
 * The address in what people write and programs copy: "Lan <lan@snv.gov.vn>", "mailto:lan@snv.gov.vn", a label before it, a remark
 * in parentheses or a full stop behind it.
 * @example addressIn('Lan <lan@snv.gov.vn>') // { kind: 'one', address: 'lan@snv.gov.vn' }
 * @example addressIn('a@snv.gov.vn; b@snv.gov.vn') // { kind: 'two', addresses: ['a@snv.gov.vn', 'b@snv.gov.vn'] }
 */
export function addressIn(cell: string): AddressFound {
  const text = cell.slice(0, 1_000).trim();
  if (isMailAddress(text) && !/[/|].*@/.test(text)) return { kind: 'one', address: text };
  const parts = text
    .split(/[\s,;/|<>()"]+/)
    .filter((part) => part.includes('@'))
    .map((part) =>
      part
        .replace(/^(?:mailto:|e?-?mail:)/i, '')
        .replace(/\?.*$/, '')
        .replace(/[.,;:]+$/, ''),
    );
  const found = [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()];
  const [address, ...others] = found;
  if (address === undefined || !found.every(isMailAddress)) return { kind: 'none' };
  if (others.length > 0) return { kind: 'two', addresses: found };
  return isOnlyBeside(text, address) ? { kind: 'one', address } : { kind: 'none' };
}

/** Whether all that stands beside the address is a name before "<", a label, a remark in parentheses, or punctuation. */
function isOnlyBeside(text: string, address: string): boolean {
  const at = text.toLowerCase().lastIndexOf(address.toLowerCase());
  const [before, after] = [text.slice(0, at), text.slice(at + address.length)];
  const isName = before.endsWith('<') && after.startsWith('>');
  const isLabel = /^(?:[^@<>]{0,40}:\s*)?$/.test(before);
  const isRemark = /^(?:\?[^\s]*)?[\s.,;:]*(?:\([^()]{0,80}\))?[\s.,;]*$/.test(after);
  return isName || (isLabel && isRemark);
}
