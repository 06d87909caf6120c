import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import { oldEncodingFault, typedText } from '../source/typed-text';

export type TextReading = { ok: true; text: string } | { ok: false; code: ErrorCode; expected: Message };

/**
 * Reads a text of a report as it is kept (`typedText`); one in TCVN3, VNI or encoded twice is refused with what it means.
 * @param maxLength in characters as a reader counts them
 * @example readFormText('  Tổ hòa giải  ', 200) // { ok: true, text: 'Tổ hòa giải' }
 */
export function readFormText(raw: unknown, maxLength: number): TextReading {
  if (raw === null || raw === undefined) return { ok: true, text: '' };
  if (typeof raw !== 'string') return { ok: false, code: 'FIELD_INVALID', expected: message('forms.quoted-text') };
  const text = typedText(raw);
  // A single half of a surrogate pair, which no encoding can write.
  if (!text.isWellFormed()) return { ok: false, code: 'TEXT_INVALID', expected: message('forms.plain-text') };
  // A text that is refused for its length is not looked through.
  const old = text.length > 2 * maxLength ? null : oldEncodingFault(raw);
  if (old !== null) return { ok: false, code: 'TEXT_ENCODING', expected: old };
  if (text.length <= maxLength) return { ok: true, text };
  const length = Array.from(text).length;
  if (length <= maxLength) return { ok: true, text };
  return {
    ok: false,
    code: 'TEXT_TOO_LONG',
    expected: message('forms.text-length', { length, most: maxLength }),
  };
}
