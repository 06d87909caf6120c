import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Message, message } from '../domain/messages/message';
import type { Issue } from '../domain/source/issue';
import { contentFault } from './archive-content';
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

/** A file that is taken, or why not. */
export type CheckedFile = { ok: true; file: UploadedFile } | { ok: false; code: 'UPLOAD_TYPE'; message: Message };

/**
 * Decides by content, not by what the sender says; the ending must agree with it. Refused: office files with macros, with
 * parts that are not what their list says, or that fetch something by themselves; PDFs with scripts, programs or files inside;
 * pictures too large to open; files that are two kinds at once.
 * @example await checkAttachment('bao-cao.pdf', Buffer.from('%PDF-1.7 …'))
 */
export async function checkAttachment(givenName: string, content: Buffer): Promise<CheckedFile> {
  const name = safeName(givenName);
  const refuse = (fault: Message): CheckedFile => ({
    ok: false,
    code: 'UPLOAD_TYPE',
    message: message('uploads.of-file', { file: name, fault }),
  });
  if (content.length === 0) return refuse(message('uploads.empty'));
  const kind = kindOf(content);
  if (kind === 'macros') return refuse(message('uploads.macros'));
  if (kind === null) return refuse(message('uploads.kind', { taken: TAKEN_TYPES }));
  const ending = endingOf(name);
  if (ending !== kind) return refuse(message('uploads.ending', { ending, kind: kind.toUpperCase() }));
  const inside = await insideFault(kind, content);
  return inside === null ? { ok: true, file: { name, mediaType: TYPES[kind]!, content } } : refuse(inside);
}

async function insideFault(kind: string, content: Buffer): Promise<Message | null> {
  if (kind === 'docx' || kind === 'xlsx') {
    const fault = await contentFault(content);
    return fault === null ? null : message(`uploads.${fault}`);
  }
  if (holdsArchive(content)) return message('uploads.nested');
  if (kind === 'pdf') return activeName(content) === null ? null : message('uploads.active');
  const size = pictureSize(content);
  return size !== null && isOversized(size) ? message('uploads.picture', size) : null;
}

/**
 * Reads the files of a report from this machine, or gives all that is wrong with them: `NOT_FOUND`, `UPLOAD_TYPE`,
 * `UPLOAD_TOO_LARGE`. No content is read before the sizes are known.
 */
export async function readAttachments(paths: readonly string[]): Promise<{ files: UploadedFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const refuse = (file: string, code: string, fault: Message) =>
    issues.push({ file, line: null, path: '', code, message: fault });
  const sizes = paths.map((path) => sizeOf(path));
  paths.forEach((path, index) => {
    const size = sizes[index]!;
    if (size === null) refuse(path, 'NOT_FOUND', message('refusals.no-file', { file: path }));
    else if (size > ATTACHMENT_LIMITS.fileBytes) refuse(path, 'UPLOAD_TOO_LARGE', message('uploads.over-20-mb'));
  });
  if (paths.length > ATTACHMENT_LIMITS.files)
    refuse('', 'UPLOAD_TOO_LARGE', message('uploads.too-many', { files: paths.length, most: ATTACHMENT_LIMITS.files }));
  if (sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) > ATTACHMENT_LIMITS.totalBytes)
    refuse('', 'UPLOAD_TOO_LARGE', message('uploads.over-40-mb'));
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
