import type { Message } from '../domain/messages/message';
import type { Inspection } from './inspection';
import { sha256 } from './sha256';
import type { ShownText } from './shown-text';

/** A file that came with a report and was taken, with all that is known of it. */
export interface UploadedFile extends ShownText {
  name: string;
  mediaType: string;
  content: Buffer;
  /** SHA-256 of the content, as receipts give it. */
  sha256: string;
}

/** A file that is taken, or why not. */
export type CheckedFile = { ok: true; file: UploadedFile } | { ok: false; code: 'UPLOAD_TYPE'; message: Message };

/**
 * A file with what inspecting it has found.
 * @param hash SHA-256 of the content, where it was computed while the bytes came in
 */
export function checkedFile(inspection: Inspection, content: Buffer, hash: string = sha256(content)): CheckedFile {
  if (!inspection.ok) return inspection;
  const { ok, ...known } = inspection;
  return { ok, file: { ...known, content, sha256: hash } };
}
