import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue } from '../domain/source/issue';
import { type ContentFault, contentFault } from './archive-content';
import { holdsArchive } from './archive-list';
import { archiveKind } from './office-archive';
import { activeName } from './pdf/active';
import { isOversized, pictureSize } from './picture-size';
import type { UploadedFile } from './uploaded-file';

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
export type CheckedFile = { ok: true; file: UploadedFile } | { ok: false; code: 'UPLOAD_TYPE'; message: string };

const ACTIVE =
  'có nội dung tự chạy khi mở (mã lệnh, tệp nằm bên trong hoặc liên kết tự tải) nên không được nhận. Hãy in lại thành PDF hoặc lưu lại không có các phần đó, tệp nằm bên trong thì gửi riêng.';
const CONTENT_FAULTS: Readonly<Record<ContentFault, string>> = {
  bomb: 'giải nén ra quá lớn so với dung lượng của nó nên không được nhận. Hãy bớt các trang, ô để trống rồi lưu lại.',
  damaged:
    'bị hỏng hoặc nội dung không khớp với mục lục bên trong tệp nên không được nhận. Hãy mở tệp, lưu lại rồi gửi lại.',
  nested: 'có tệp nén nằm bên trong nên không được nhận. Hãy gửi riêng từng tệp.',
  active: ACTIVE,
};

/**
 * Decides by content, not by what the sender says; the ending must agree with it. Refused: office files with macros, with
 * parts that are not what their list says, or that fetch something by themselves; PDFs with scripts, programs or files inside;
 * pictures too large to open; files that are two kinds at once.
 * @example await checkAttachment('bao-cao.pdf', Buffer.from('%PDF-1.7 …'))
 */
export async function checkAttachment(givenName: string, content: Buffer): Promise<CheckedFile> {
  const name = safeName(givenName);
  const refuse = (message: string): CheckedFile => ({
    ok: false,
    code: 'UPLOAD_TYPE',
    message: `Tệp “${name}”: ${message}`,
  });
  if (content.length === 0) return refuse('tệp rỗng (0 byte). Hãy chọn lại tệp.');
  const kind = kindOf(content);
  if (kind === 'macros')
    return refuse('có chứa macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không có macro.');
  if (kind === null)
    return refuse(`không phải loại được nhận (${TAKEN_TYPES}). Hãy lưu lại thành một trong các loại đó.`);
  const ending = endingOf(name);
  if (ending !== kind)
    return refuse(`tên tệp ghi “.${ending}” nhưng nội dung là ${kind.toUpperCase()}. Hãy đặt lại đúng đuôi tệp.`);
  const inside = await insideFault(kind, content);
  return inside === null ? { ok: true, file: { name, mediaType: TYPES[kind]!, content } } : refuse(inside);
}

async function insideFault(kind: string, content: Buffer): Promise<string | null> {
  if (kind === 'docx' || kind === 'xlsx') {
    const fault = await contentFault(content);
    return fault === null ? null : CONTENT_FAULTS[fault];
  }
  if (holdsArchive(content)) return CONTENT_FAULTS.nested;
  if (kind === 'pdf') return activeName(content) === null ? null : ACTIVE;
  const size = pictureSize(content);
  return size !== null && isOversized(size)
    ? `ảnh ghi kích thước ${size.width} × ${size.height} điểm ảnh, quá lớn để mở. Hãy quét lại ở độ phân giải thấp hơn.`
    : null;
}

/**
 * Reads the files of a report from this machine, or gives all that is wrong with them: `NOT_FOUND`, `UPLOAD_TYPE`,
 * `UPLOAD_TOO_LARGE`. No content is read before the sizes are known.
 */
export async function readAttachments(paths: readonly string[]): Promise<{ files: UploadedFile[]; issues: Issue[] }> {
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
    const checked = await checkAttachment(basename(path), readFileSync(path));
    if (checked.ok) files.push(checked.file);
    else refuse(path, checked.code, checked.message);
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
