import { type Message, message, type PlainCode } from '../messages/message';

/**
 * The fault of a form field: its label, what was found, what is expected.
 * @param text as typed, shortened where it may be long; '' for an empty field
 * @param empty how an empty field is described
 * @example inVietnamese(unexpectedIn('labels.email', '', 'typed.an-address')) // 'Thư điện tử: ô trống; cần địa chỉ như lan@snv.gov.vn.'
 */
export function unexpectedIn(
  label: PlainCode | Message,
  text: string,
  expected: PlainCode | Message,
  empty: 'typed.nothing' | 'typed.left-empty' = 'typed.nothing',
): Message {
  const found = text === '' ? message(empty) : message('typed.text', { text });
  return message('typed.unexpected', { label: asMessage(label), found, expected: asMessage(expected) });
}

/** A required field. */
export function required(label: PlainCode): Message {
  return message('typed.required', { label: message(label) });
}

function asMessage(said: PlainCode | Message): Message {
  return typeof said === 'string' ? message(said) : said;
}
