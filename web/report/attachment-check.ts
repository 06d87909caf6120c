import type { UploadedFile } from '../../client/contract';
import { archiveKind } from './office-archive';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The words of the page for what is taken. */
export const TAKEN_TYPES = 'PDF, DOCX, XLSX, JPG, PNG';

const LONGEST_NAME = 120;

/** A file that is taken, or why not, in words for who sent it. */
export type CheckedFile = { ok: true; file: UploadedFile } | { ok: false; message: string };

/**
 * Decides by content, not by what the browser says; the ending must agree with it. Office files with macros are refused.
 * @example checkAttachment('bao-cao.pdf', Buffer.from('%PDF-1.7 …'))
 */
export function checkAttachment(givenName: string, content: Buffer): CheckedFile {
  const name = safeName(givenName);
  const refuse = (message: string): CheckedFile => ({ ok: false, message: `Tệp “${name}”: ${message}` });
  if (content.length === 0) return refuse('tệp rỗng (0 byte). Hãy chọn lại tệp.');
  const kind = kindOf(content);
  if (kind === 'macros')
    return refuse('có chứa macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không có macro.');
  const ending = endingOf(name);
  if (kind === null)
    return refuse(`không phải loại được nhận (${TAKEN_TYPES}). Hãy lưu lại thành một trong các loại đó.`);
  if (ending !== kind)
    return refuse(`tên tệp ghi “.${ending}” nhưng nội dung là ${kind.toUpperCase()}. Hãy đặt lại đúng đuôi tệp.`);
  return { ok: true, file: { name, mediaType: TYPES[kind]!, content } };
}

function kindOf(content: Buffer): string | null {
  const starts = (text: string) => content.subarray(0, text.length).toString('latin1') === text;
  if (starts('%PDF-')) return 'pdf';
  if (starts('\xff\xd8\xff')) return 'jpg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (!starts('PK\x03\x04')) return null;
  const kind = archiveKind(content);
  return kind === 'other' ? null : kind;
}

function endingOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'jpeg' ? 'jpg' : ending;
}

/** A name fit for a page and a folder: no path, no control or direction signs, one Unicode form, ending kept. */
export function safeName(given: string): string {
  const base = given.split(/[\\/]/).at(-1)!;
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'tep';
  const letters = Array.from(clean);
  if (letters.length <= LONGEST_NAME) return clean;
  const ending = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

/** The header that makes a browser save a file under its own Vietnamese name (RFC 6266, RFC 8187). */
export function asAttachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
