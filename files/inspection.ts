import { type Message, message } from '../domain/messages/message';
import type { ShownText } from './shown-text';

/** The words of pages and messages for what is taken. */
export const TAKEN_TYPES = 'PDF, DOCX, XLSX, JPG, PNG';

/** The endings of their names, for the field of a page that chooses files. */
export const TAKEN_ENDINGS = '.pdf,.docx,.xlsx,.jpg,.jpeg,.jpe,.jfif,.png';

/** What looking into a file has found: its kind and the text a reader sees first, or why it is not taken. */
export type Inspection =
  | ({ ok: true; name: string; mediaType: string } & ShownText)
  | { ok: false; code: 'UPLOAD_TYPE'; message: Message };

/** The refusal of a file, under its name. */
export function refusal(file: string, fault: Message): Inspection {
  return { ok: false, code: 'UPLOAD_TYPE', message: message('uploads.of-file', { file, fault }) };
}
