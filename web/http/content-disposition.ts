import { create } from 'content-disposition';

/**
 * The header that makes a browser save a file under its Vietnamese name (RFC 6266, RFC 8187), with a fallback without
 * diacritics.
 */
export function attachmentHeader(name: string): string {
  return create(name, { type: 'attachment', fallback: withoutMarks(name) });
}

function withoutMarks(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\w .()-]/g, '_');
}
