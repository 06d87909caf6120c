import { type Message, message, type PlainCode } from '../messages/message';

/**
 * What is wrong with a box of a form: its label, what was found there, what is expected.
 * @param text as typed, shortened where it may be long; '' for an empty box
 * @param empty what an empty box is called
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

/** A box that must not be left empty. */
export function required(label: PlainCode): Message {
  return message('typed.required', { label: message(label) });
}

function asMessage(said: PlainCode | Message): Message {
  return typeof said === 'string' ? message(said) : said;
}
