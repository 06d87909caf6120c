import { isMailAddress } from '../domain/units/mail-address';

/**
 * Control characters, line and paragraph separators, and direction marks: none belongs in a name or subject, and the
 * first two could inject a header.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are to be matched
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * A text as one line of a mail: NFC, without control characters, so that no name or subject can inject a header; and
 * without `=?`, which starts an encoded word that mail programs decode.
 * @example headerText('Sở Tài chính\r\nBcc: ai@do.vn') // 'Sở Tài chính Bcc: ai@do.vn'
 */
export function headerText(text: string): string {
  const line = text.toWellFormed().replace(UNWANTED, ' ').normalize('NFC');
  return line.replaceAll('=?', '= ?').replace(/\s+/gu, ' ').trim();
}

/** A display name with its address. */
export interface Mailbox {
  name: string;
  address: string;
}

/**
 * Parses the sender of the configuration.
 * @returns null when it holds no address.
 * @example readMailbox('Đúng Hạn <nhac-viec@sonoivu.gialai.gov.vn>') // { name: 'Đúng Hạn', address: 'nhac-viec@…' }
 */
export function readMailbox(text: string): Mailbox | null {
  const found = /^([^<>]*)<([^<>]+)>$/u.exec(text.trim());
  const name = headerText((found?.[1] ?? '').replaceAll('"', ''));
  const address = (found?.[2] ?? text).trim();
  return isMailAddress(address) ? { name, address } : null;
}
