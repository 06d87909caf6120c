import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue } from '../domain/plan/plan';
import type { UploadedFile } from './contract';
import { archiveKind } from './office-archive';

/** The most one report may carry, by whatever way it comes. */
export const ATTACHMENT_LIMITS = {
  files: 10,
  /** Bytes of one file: a scanned report of a hundred pages. */
  fileBytes: 20 * 1_048_576,
  totalBytes: 40 * 1_048_576,
};

/** The words of pages and messages for what is taken. */
export const TAKEN_TYPES = 'PDF, DOCX, XLSX, JPG, PNG';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const LONGEST_NAME = 120;

/** A file that is taken, or why not, in words for who sent it. */
export type CheckedFile = { ok: true; file: UploadedFile } | { ok: false; message: string };

/**
 * Decides by content, not by what the sender says; the ending must agree with it. Office files with macros are refused.
 * @example checkAttachment('bao-cao.pdf', Buffer.from('%PDF-1.7 …'))
 */
export function checkAttachment(givenName: string, content: Buffer): CheckedFile {
  const name = safeName(givenName);
  const refuse = (message: string): CheckedFile => ({ ok: false, message: `Tệp “${name}”: ${message}` });
  if (content.length === 0) return refuse('tệp rỗng (0 byte). Hãy chọn lại tệp.');
  const kind = kindOf(content);
  if (kind === 'macros')
    return refuse('có chứa macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không có macro.');
  if (kind === null)
    return refuse(`không phải loại được nhận (${TAKEN_TYPES}). Hãy lưu lại thành một trong các loại đó.`);
  const ending = endingOf(name);
  if (ending !== kind)
    return refuse(`tên tệp ghi “.${ending}” nhưng nội dung là ${kind.toUpperCase()}. Hãy đặt lại đúng đuôi tệp.`);
  return { ok: true, file: { name, mediaType: TYPES[kind]!, content } };
}

/**
 * Reads the files of a report from this machine, or gives all that is wrong with them: `NOT_FOUND`, `UPLOAD_TYPE`,
 * `UPLOAD_TOO_LARGE`. No content is read before the sizes are known.
 */
export function readAttachments(paths: readonly string[]): { files: UploadedFile[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const refuse = (file: string, code: string, message: string) =>
    issues.push({ file, line: null, path: '', code, message });
  const sizes = paths.map((path) => sizeOf(path));
  paths.forEach((path, index) => {
    const size = sizes[index]!;
    if (size === null) refuse(path, 'NOT_FOUND', `Không đọc được tệp "${path}". Kiểm tra lại đường dẫn.`);
    else if (size > ATTACHMENT_LIMITS.fileBytes)
      refuse(path, 'UPLOAD_TOO_LARGE', 'Tệp lớn hơn 20 MB; cần tệp nhỏ hơn.');
  });
  if (paths.length > ATTACHMENT_LIMITS.files)
    refuse(
      '',
      'UPLOAD_TOO_LARGE',
      `Có ${paths.length} tệp; mỗi báo cáo nhận nhiều nhất ${ATTACHMENT_LIMITS.files} tệp.`,
    );
  if (sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) > ATTACHMENT_LIMITS.totalBytes)
    refuse('', 'UPLOAD_TOO_LARGE', 'Các tệp cộng lại lớn hơn 40 MB; cần bớt tệp hoặc giảm dung lượng.');
  if (issues.length > 0) return { files: [], issues };
  const files: UploadedFile[] = [];
  for (const path of paths) {
    const checked = checkAttachment(basename(path), readFileSync(path));
    if (checked.ok) files.push(checked.file);
    else refuse(path, 'UPLOAD_TYPE', checked.message);
  }
  return { files, issues };
}

function sizeOf(path: string): number | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
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
