import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';

/** One fault or warning of a filled-in form: the field, what was found and expected. */
export interface FormIssue {
  code: ErrorCode;
  /** Id of the field, or of the cell of a table or list; '' for the whole form. */
  field: string;
  message: Message;
}

/**
 * Typed text, shortened for a sentence and without control characters.
 * @example inVietnamese(shownText('12.5')) // '“12.5”'
 */
export function shownText(raw: unknown): Message {
  if (raw === null || raw === undefined) return message('forms.nothing-typed');
  if (Array.isArray(raw)) return message('forms.list-typed');
  if (typeof raw === 'object') return message('forms.group-typed');
  const text = String(raw)
    .slice(0, 60)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return message('forms.typed', { text: text.length > 40 ? `${text.slice(0, 40)}…` : text });
}
