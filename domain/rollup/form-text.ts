import type { ErrorCode } from '../errors';
import { type Message, message } from '../messages/message';

export type TextReading = { ok: true; text: string } | { ok: false; code: ErrorCode; expected: Message };

/** PostgreSQL refuses NUL; other control characters are typing errors. Tab and line break are kept. */
const FORBIDDEN_CHARACTERS = /(?![\t\n])[\p{Cc}\p{Cs}]/u;

/**
 * Normalizes a text: NFC (so that "Ủy" typed on any machine is the same word), line breaks as `\n`, trimmed.
 * @param maxLength in characters as a reader counts them
 * @example readFormText('  Tổ hòa giải  ', 200) // { ok: true, text: 'Tổ hòa giải' }
 */
export function readFormText(raw: unknown, maxLength: number): TextReading {
  if (raw === null || raw === undefined) return { ok: true, text: '' };
  if (typeof raw !== 'string') return { ok: false, code: 'FIELD_INVALID', expected: message('forms.quoted-text') };
  const text = raw.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (FORBIDDEN_CHARACTERS.test(text)) {
    return { ok: false, code: 'TEXT_INVALID', expected: message('forms.plain-text') };
  }
  if (text.length <= maxLength) return { ok: true, text };
  const length = Array.from(text).length;
  if (length <= maxLength) return { ok: true, text };
  return {
    ok: false,
    code: 'TEXT_TOO_LONG',
    expected: message('forms.text-length', { length, most: maxLength }),
  };
}
