import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Message, message } from '../domain/messages/message';
import type { Issue } from '../domain/source/issue';
import { inspectFile } from './inspect-file';
import { ATTACHMENT_LIMITS, type FileLimits } from './upload-limits';
import { checkedFile, type UploadedFile } from './uploaded-file';

/**
 * Reads the files of a report from this machine, or gives all that is wrong with them: `NOT_FOUND`, `UPLOAD_TYPE`,
 * `UPLOAD_TOO_LARGE`. No content is read before the sizes are known.
 */
export async function readAttachments(
  paths: readonly string[],
  limits: FileLimits = ATTACHMENT_LIMITS,
): Promise<{ files: UploadedFile[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const refuse = (file: string, code: string, fault: Message) =>
    issues.push({ file, line: null, path: '', code, message: fault });
  const sizes = paths.map((path) => sizeOf(path));
  paths.forEach((path, index) => {
    const size = sizes[index]!;
    if (size === null) refuse(path, 'NOT_FOUND', message('refusals.no-file', { file: path }));
    else if (size > limits.fileBytes) refuse(path, 'UPLOAD_TOO_LARGE', message('uploads.over-20-mb'));
  });
  if (paths.length > limits.files)
    refuse('', 'UPLOAD_TOO_LARGE', message('uploads.too-many', { files: paths.length, most: limits.files }));
  if (sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) > limits.totalBytes)
    refuse('', 'UPLOAD_TOO_LARGE', message('uploads.together-larger', { bytes: limits.totalBytes }));
  if (issues.length > 0) return { files: [], issues };
  const files: UploadedFile[] = [];
  for (const path of paths) {
    const content = readFileSync(path);
    const checked = checkedFile(await inspectFile(basename(path), content), content);
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
