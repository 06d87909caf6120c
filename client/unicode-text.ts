import { DungHanError } from '../domain/errors';
import type { PlainCode } from '../domain/messages/message';
import { unexpectedIn } from '../domain/source/typed-field';
import { oldEncodingFault, typedText } from '../domain/source/typed-text';

/**
 * A name or sentence as it is kept, for functions whose caller has not looked at it.
 * @param label what the text is, for the fault
 * @throws DungHanError TEXT_ENCODING where it is typed in TCVN3 or VNI, or encoded twice
 */
export function requireUnicode(text: string, label: PlainCode): string {
  const old = oldEncodingFault(text);
  if (old === null) return typedText(text);
  throw new DungHanError('TEXT_ENCODING', unexpectedIn(label, typedText(text).slice(0, 60), old));
}
